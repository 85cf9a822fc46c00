import { describe, expect, it, vi } from 'vitest';
import { keepJournals, keptJournals } from './journal-variable.ts';

const JOURNAL = 'v1.0a.{"custodies":["$(Build.BuildId)","%;]\\"é"]}';

/** The text that the agent is told to keep. */
function kept(journals: readonly string[]): string {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    keepJournals(journals);
    const [[line] = []] = write.mock.calls;
    const [, text] =
      /^##vso\[task\.settaskvariable variable=journal;issecret=false;\](.*)\n$/.exec(
        String(line),
      ) ?? [];
    if (text === undefined) throw new Error('nothing was kept');
    return text;
  } finally {
    write.mockRestore();
  }
}

describe('the journal variable', () => {
  it.each([[[]], [['']], [[JOURNAL]], [[JOURNAL, 'v1.0b.{}']], [['', JOURNAL]]])(
    'gives %j back',
    (journals) => {
      const text = kept(journals);
      expect(text).toMatch(/^[\w.-]*$/);
      expect(keptJournals({ VSTS_TASKVARIABLE_JOURNAL: text })).toEqual(
        journals.filter((journal) => journal !== ''),
      );
    },
  );

  it('is empty when nobody kept one', () => {
    expect(keptJournals({})).toEqual([]);
  });

  it('holds what Windows can hand over, and refuses more', () => {
    expect(kept(['x'.repeat(24_574)])).toHaveLength(32_766);
    expect(() => kept(['x'.repeat(24_575)])).toThrow(
      expect.objectContaining({ code: 'ERR_LIMIT' }),
    );
  });
});
