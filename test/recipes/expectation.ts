import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { ToolCall } from './tools.ts';

/** What a recipe's programs must have been given. */
export interface Expectation {
  /** Which programs have stand-ins. */
  readonly tools: readonly string[];
  /** What the recipe's text leaves to its reader's repository. */
  readonly files?: Readonly<Record<string, string>>;
  /** Whether the action, which has Node's own HTTP alone, needs a Node that knows proxies. */
  readonly actionNeedsProxies?: boolean;
  /** What the programs talk with besides the vault. */
  readonly start?: () => Promise<Counterpart>;
  /** @param values - What the sample holds: `identity#key`, `pam-key:ID` … */
  readonly judge: (calls: readonly ToolCall[], values: Values) => void;
}

/** Another server of a recipe. */
export interface Counterpart extends AsyncDisposable {
  /** Addresses of the text, and what they are in this test. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Whether it knows the vault's name, which nothing else here can look up. */
  readonly resolvesVault?: true;
  readonly judge: (values: Values) => void;
}

export type Values = Readonly<Record<string, string>>;

/** The calls of one program. */
export const named = (calls: readonly ToolCall[], tool: string): readonly ToolCall[] =>
  calls.filter((call) => call.tool === tool);

/** The one file that a call was given, of the mode of a secret. */
export function secretFile(call: ToolCall | undefined, ending: string): string {
  const files = Object.entries(call?.files ?? {}).filter(([path]) => path.endsWith(ending));
  const texts = new Set(files.map(([, { text }]) => text));
  expect(texts.size).toBe(1);
  expect(new Set(files.map(([, { mode }]) => mode))).toEqual(new Set(['600']));
  return [...texts][0] ?? '';
}

/** What a client of registries sends, as docker/cli looks it up in its configuration. */
export function loginOf(config: string, host: string): string {
  const { auths } = JSON.parse(config) as { auths: Record<string, { auth: string }> };
  return Buffer.from(auths[host]?.auth ?? '', 'base64').toString();
}

/** The public half, as `ssh` works it out of a key that is for its owner alone. */
export function publicHalf(privateKey: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'key-'));
  const file = join(folder, 'id');
  try {
    writeFileSync(file, privateKey, { mode: 0o600 });
    return spawnSync('ssh-keygen', ['-y', '-P', '', '-f', file], { encoding: 'utf8' }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A script of the repository that starts the stand-in of its name. */
export const script = (name: string): Record<string, string> => ({
  [`${name}.sh`]: `#!/bin/sh\nexec ${name} "$@"\n`,
});
