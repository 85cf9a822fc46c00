import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { Emulator } from '../control/emulator.ts';

/** The variables that a client of this emulator needs. */
export function environmentOf(emulator: Emulator): Readonly<Record<string, string>> {
  const { credentials, mySafeCredentials: mySafe } = emulator;
  return {
    SENHASEGURA_URL: emulator.url,
    SENHASEGURA_CLIENT_ID: credentials.clientId,
    SENHASEGURA_CLIENT_SECRET: credentials.clientSecret,
    ...(emulator.caFile === undefined ? {} : { SENHASEGURA_CA_CERTIFICATE: emulator.caFile }),
    SENHASEGURA_APPLICATION: credentials.application,
    SENHASEGURA_SYSTEM: credentials.system,
    SENHASEGURA_ENVIRONMENT: credentials.environment,
    ...(mySafe === undefined
      ? {}
      : { MYSAFE_CLIENT_ID: mySafe.clientId, MYSAFE_CLIENT_SECRET: mySafe.clientSecret }),
  };
}

/** `KEY=value` lines. Values that a shell would interpret are in single quotes. */
export function environmentLines(environment: Readonly<Record<string, string>>): string {
  const lines = Object.entries(environment).map(([name, value]) => `${name}=${quoted(value)}\n`);
  return lines.join('');
}

/** Writes a file that appears complete or not at all, readable by its owner only. */
export async function writeEnvironmentFile(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text, { mode: 0o600, flag: 'wx' });
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Removes a file that this emulator wrote, unless another one has replaced it since. */
export async function removeEnvironmentFile(file: string, text: string): Promise<void> {
  const found = await readFile(file, 'utf8').catch(() => undefined);
  if (found === text) await rm(file, { force: true });
}

function quoted(value: string): string {
  return /^[A-Za-z0-9_.,:/@%+[\]-]*$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}
