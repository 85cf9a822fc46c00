import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAULTS } from '../src/settings/fault-rule.ts';
import { PROFILES } from '../src/settings/profiles.ts';
import { SWITCHES, SWITCH_NAMES } from '../src/settings/switches.ts';

describe('the README', () => {
  it.each([...FAULTS, ...PROFILES, 'token.lifetime'])('names %s', async (name) => {
    expect(await read()).toContain(`\`${name}\``);
  });

  it.each(SWITCH_NAMES)('lists the values of %s, the default first', async (name) => {
    const row =
      (await read())
        .split('\n')
        .find((line) => line.startsWith('|') && line.includes(`\`${name}\``)) ?? '';
    const cell = row.split('|')[2] ?? '';
    const values = cell
      .replace(/ – .*/, '')
      .split(',')
      .map((value) => value.replace(/\(.*/, '').replaceAll('\\', '').trim());
    expect(values).toEqual(SWITCHES[name]);
  });
});

async function read(): Promise<string> {
  return readFile(join(import.meta.dirname, '../README.md'), 'utf8');
}
