import { describe, expect, it } from 'vitest';
import { readCommandLine, UsageError } from './command-line.ts';

function read(...argv: readonly string[]): unknown {
  try {
    const { flags, words } = readCommandLine(argv);
    return { ...Object.fromEntries(flags), words };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.problems;
  }
}

describe('a boolean on the command line', () => {
  it.each([
    [['--dry-run'], { 'dry-run': ['true'], words: [] }],
    [['--dry-run=false'], { 'dry-run': ['false'], words: [] }],
    [['--dry-run', 'False'], { 'dry-run': ['False'], words: [] }],
    [['--dry-run', '--quiet'], { 'dry-run': ['true'], quiet: [''], words: [] }],
    [['--dry-run', '--', 'true'], { 'dry-run': ['true'], words: ['true'] }],
    [['--provision', 'true', '--dry-run'], { provision: ['true'], 'dry-run': ['true'], words: [] }],
    [['--dry-run', '--dry-run=true'], ['--dry-run is given twice.']],
    [['--dry-run', 'yes'], ['Unexpected argument "yes". Put -- before the command.']],
    [['--case', '--dry-run'], ['--case needs a value.']],
  ])('is read from %j', (args, expected) => {
    expect(read('run', ...args)).toEqual(expected);
  });
});
