import { execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AskChannel } from './ask-channel.ts';

const { O_NONBLOCK, O_RDWR } = constants;
const LONG_MS = 60_000;
let directory = '';
const pipe = (name: string): string => join(directory, name);

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'ask-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

describe.skipIf(process.platform === 'win32')('AskChannel', () => {
  it('ends a wait when somebody asks, once, and answers', async () => {
    execFileSync('mkfifo', [pipe('ask'), pipe('answer')]);
    using channel = new AskChannel(directory);
    await channel.wait(1);
    expect(channel.heard).toBe(false);
    const [asking, reading] = ['ask', 'answer'].map((name) =>
      openSync(pipe(name), O_RDWR | O_NONBLOCK),
    ) as [number, number];
    const waiting = channel.wait(LONG_MS);
    writeSync(asking, 'now\n');
    await waiting;
    expect(channel.heard).toBe(true);
    channel.answer();
    const bytes = Buffer.alloc(16);
    expect(bytes.toString('utf8', 0, readSync(reading, bytes))).toBe('done\n');
    for (const descriptor of [asking, reading]) closeSync(descriptor);
  });

  it.each([
    ['that is missing', () => {}],
    ['with a file in its place', () => writeFileSync(pipe('ask'), 'now\n')],
    ['with a link in its place', () => symlinkSync('/dev/stdin', pipe('ask'))],
  ])('hears nobody through a pipe %s', async (_, make) => {
    make();
    using channel = new AskChannel(directory);
    await channel.wait(1);
    channel.answer();
    expect(channel.heard).toBe(false);
  });
});
