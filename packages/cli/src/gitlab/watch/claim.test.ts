import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ClaimWatch } from './claim.ts';
import { describeProcess, isRunning } from './running-process.ts';

const ended = spawnSync('true').pid;
let directory = '';
const file = (name: string): string => join(directory, name);
const claimedBy = (pid: number): void => writeFileSync(file('claim'), `${String(pid)}\n`);

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'claim-'));
  writeFileSync(file('journal'), 'v1');
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

describe('ClaimWatch', () => {
  it.each([
    ['open', () => {}],
    ['held', () => claimedBy(process.pid)],
    ['abandoned', () => claimedBy(ended)],
    [
      'settled',
      () => {
        claimedBy(ended);
        rmSync(file('journal'));
      },
    ],
    ['lost', () => rmSync(directory, { recursive: true })],
  ])('finds it %s', (state, happen) => {
    using claim = new ClaimWatch(directory);
    happen();
    expect(claim.state(file('journal'))).toBe(state);
  });

  it('notices who came and went between two looks', async () => {
    using claim = new ClaimWatch(directory);
    claimedBy(ended);
    rmSync(directory, { recursive: true });
    await expect.poll(() => claim.state(file('journal'))).toBe('settled');
  });

  it('is taken by one', () => {
    using claim = new ClaimWatch(directory);
    expect([claim.take(false), claim.take(false), claim.take(true)]).toEqual([true, false, true]);
  });
});

describe('isRunning', () => {
  it('tells a process from an ended one, and from another one with its number', () => {
    const own = describeProcess(process.pid);
    expect(isRunning(own)).toBe(true);
    expect(isRunning({ pid: ended, began: undefined })).toBe(false);
    expect(isRunning({ ...own, began: '1' })).toBe(process.platform !== 'linux');
  });
});
