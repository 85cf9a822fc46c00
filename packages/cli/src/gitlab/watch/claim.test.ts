import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ClaimWatch } from './claim.ts';
import { describeProcess, isRunning } from './running-process.ts';

const ended = spawnSync('true').pid;
let directory = '';
const file = (name: string): string => join(directory, name);
const claimedBy = (pid: number): void => writeFileSync(file('claim'), `${String(pid)}\n`);
const jobEnded = (): boolean => false;

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
      (claim) => {
        claimedBy(process.pid);
        claim.state(file('journal'));
        rmSync(directory, { recursive: true });
      },
    ],
    [
      'abandoned',
      () => {
        claimedBy(ended);
        rmSync(file('journal'));
      },
    ],
    ['lost', () => rmSync(directory, { recursive: true })],
  ] as [string, (claim: ClaimWatch) => void][])('finds it %s', (state, happen) => {
    using claim = new ClaimWatch(directory, jobEnded);
    happen(claim);
    expect(claim.state(file('journal'))).toBe(state);
  });

  it('notices who came and went between two looks', async () => {
    using claim = new ClaimWatch(directory, jobEnded);
    claimedBy(ended);
    rmSync(directory, { recursive: true });
    await expect.poll(() => claim.state(file('journal'))).toBe('settled');
  });

  it('believes nothing that the job itself made in its place', async () => {
    let runs = true;
    using claim = new ClaimWatch(directory, () => runs);
    for (const plant of [() => claimedBy(process.pid), () => mkdirSync(file('claim'))]) {
      plant();
      claim.removePlanted();
      expect(existsSync(file('claim'))).toBe(false);
    }
    // The system tells of it while the job runs.
    await new Promise(setImmediate);
    runs = false;
    expect(claim.state(file('journal'))).toBe('open');
    claimedBy(process.pid);
    claim.removePlanted();
    expect(claim.state(file('journal'))).toBe('held');
  });

  it.runIf(process.platform !== 'win32')('is taken from a pipe, which nobody reads', () => {
    using claim = new ClaimWatch(directory, jobEnded);
    spawnSync('mkfifo', [file('claim')]);
    expect([claim.take(false), claim.take(true)]).toEqual([false, true]);
  });

  it.runIf(process.platform !== 'win32')('is open, and taken, where a link leads nowhere', () => {
    using claim = new ClaimWatch(directory, jobEnded);
    symlinkSync(file('nothing'), file('claim'));
    expect(claim.state(file('journal'))).toBe('open');
    expect([claim.take(false), claim.take(true)]).toEqual([false, true]);
    expect(existsSync(file('nothing'))).toBe(false);
  });

  it('is taken by one', () => {
    using claim = new ClaimWatch(directory, jobEnded);
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
