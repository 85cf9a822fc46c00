import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import { SCENARIOS, type Scenario } from './scenarios.ts';
import { shells, Stage, VALUES } from './stage.ts';
import { WRAPPERS, type Wrapper } from './wrappers.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(async () => {
  await stage[Symbol.asyncDispose]();
});

type Case = readonly [
  title: string,
  shell: readonly string[],
  wrapper: Wrapper,
  scenario: Scenario,
];

/**
 * All combinations with PROOF=full. Otherwise every scenario runs in every shell, in one form each.
 */
const cases: readonly Case[] = shells.flatMap((shell, nth) =>
  SCENARIOS.filter(({ shells: only }) => only?.test(shell.join(' ')) ?? true).flatMap(
    (scenario, index) => {
      const forms =
        process.env['PROOF'] === 'full' ? WRAPPERS : [WRAPPERS[(index + nth) % WRAPPERS.length]!];
      return forms.map((wrapper): Case => [
        `${scenario.name}, ${shell.join(' ')}, ${wrapper.name}`,
        shell,
        wrapper,
        scenario,
      ]);
    },
  ),
);

function codesOf({ code, errexit }: Scenario, { flattensCodes }: Wrapper): readonly number[] {
  const codes = typeof code === 'number' ? [code] : code;
  return errexit === true && flattensCodes === true ? [...codes, 1] : codes;
}

describe('a job with the template', () => {
  it.concurrent.each(cases)('%s', async (_title, shell, wrapper, scenario) => {
    const { log, code, left } = await stage.play(shell, wrapper, scenario);
    const lines = log.split('\n');
    let at = -1;
    for (const text of scenario.log) {
      const found = lines.findIndex(
        (line, index) =>
          index > at &&
          (line === text ||
            (text.startsWith('+') ? line.endsWith(text.slice(2)) : false) ||
            (text === '[MASKED]' && line.includes(text))),
      );
      expect({ text, found: found >= 0, log }).toEqual({ text, found: true, log });
      at = found;
    }
    expect({ codes: codesOf(scenario, wrapper).includes(code ?? -1), code, log }).toEqual({
      codes: true,
      code,
      log,
    });
    expect(
      scanForLeaks({ texts: { log } }, { ...VALUES, 'client secret': 'secret-of-the-client' }),
    ).toEqual([]);
    // What holds values is gone as soon as it was read.
    expect(left.filter((path) => /\/(?:env|masks)$/.test(path))).toEqual([]);
  });
});
