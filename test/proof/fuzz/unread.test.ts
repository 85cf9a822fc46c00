import { describe, expect, it } from 'vitest';
import { azureLoad } from './azure-programs.ts';
import { githubLoad } from './github-programs.ts';
import { KIND_START, STREAMS } from './hostile-start.ts';

const cases = [githubLoad, azureLoad].flatMap((program) =>
  STREAMS.map((stdout) => [program.name, stdout, program] as const),
);

describe('post whose output is lost', () => {
  it.each(cases)('gives everything back: %s, %s', async (_, stdout, program) => {
    const document = new Uint8Array();
    const post = { ...KIND_START, stdout };
    const { processes, lent } = await program.play({ main: KIND_START, post, given: [], document });
    expect(processes.map(({ exit }) => exit.exitCode)).toEqual([0, 0]);
    expect(lent).toEqual([]);
  });
});
