import { expect, it } from 'vitest';
import { useDesk } from '../use-desk.ts';
import { checkEach, exported, variables } from './checks.ts';
import { DIFFERENCE_CHECKS } from './difference-checks.ts';
import { FIRST_CHECKS, FLAG_CHECKS } from './flag-checks.ts';
import { FORMAT_CHECKS } from './format-checks.ts';
import { rowsUnder, warnings } from './page.ts';
import { pageSeed } from './seed.ts';
import { SETTING_CHECKS } from './setting-checks.ts';

const desk = useDesk(pageSeed());

checkEach('what docs/migrate-from-dsm-runb.md warns of', warnings(), desk, FIRST_CHECKS);
checkEach('its formats', rowsUnder('How each format is used'), desk, FORMAT_CHECKS);
checkEach('its flags', rowsUnder('Flags'), desk, FLAG_CHECKS);
checkEach('its settings', rowsUnder('Settings'), desk, SETTING_CHECKS);
checkEach('its differences', rowsUnder('What is different'), desk, DIFFERENCE_CHECKS);

it('--on-refused decides for written names as well, and knows three policies', async () => {
  const policy = async (name: string) =>
    exported(desk, 'system#PATH\nsystem#token', 'json', ['--on-refused', name]);
  expect((await exported(desk, 'system#PATH')).exitCode).toBe(1);
  expect(Object.keys(JSON.parse((await policy('skip')).stdout) as object)).toEqual(['token']);
  expect(Object.keys(JSON.parse((await policy('rename')).stdout) as object)).toEqual([
    '_PATH',
    'token',
  ]);
  expect((await policy('fail')).exitCode).toBe(1);
  expect((await policy('never')).exitCode).toBe(2);
});

it('a prefix avoids the names that are refused', async () => {
  expect(await variables(desk, 'system#* -> V_*')).toHaveProperty('V_PATH');
});
