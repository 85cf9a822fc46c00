import { describe, expect, it } from 'vitest';
import type { ChildExit } from '../../support/machine/child.ts';
import type { Desk } from '../senhasegura.ts';

/** A desk that stays open while the checks run. */
export type OpenDesk = Omit<Desk, typeof Symbol.asyncDispose>;

/** Checks of the page, each under the words that name its statement there. */
export type Checks = Readonly<Record<string, (desk: OpenDesk) => Promise<void>>>;

/** Runs one check for each statement of the page, and fails for a statement without one. */
export function checkEach(
  what: string,
  statements: readonly string[],
  desk: OpenDesk,
  checks: Checks,
): void {
  describe(what, () => {
    it('has a check for each statement, and no other', () => {
      expect(Object.keys(checks).sort()).toEqual([...statements].sort());
    });
    it.each(statements.filter((statement) => Object.hasOwn(checks, statement)))(
      '%s',
      async (statement) => checks[statement]?.(desk),
    );
  });
}

/** Runs `senhasegura export` with entries, in a format. */
export async function exported(
  { run }: OpenDesk,
  secrets: string,
  format = 'json',
  flags: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<ChildExit> {
  return run(['export', '--format', format, '--secrets', secrets, ...flags], { env });
}

/** As {@link exported}, for what succeeds: what was written to stdout. */
export async function written(...args: Parameters<typeof exported>): Promise<string> {
  const { stdout, stderr, exitCode } = await exported(...args);
  expect(exitCode, stderr).toBe(0);
  return stdout;
}

/** The variables that an export gives, by name. */
export async function variables(
  desk: OpenDesk,
  secrets: string,
  flags: readonly string[] = [],
): Promise<Record<string, string>> {
  return JSON.parse(await written(desk, secrets, 'json', flags)) as Record<string, string>;
}

/** Expects a failure that shows nothing on stdout, and its code. */
export function expectFailure({ exitCode, stdout, stderr }: ChildExit, said: string): void {
  expect({ exitCode, stdout }, stderr).toEqual({ exitCode: 1, stdout: '' });
  expect(stderr).toContain(said);
}
