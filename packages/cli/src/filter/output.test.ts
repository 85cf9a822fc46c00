import { PassThrough, Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { prepareSearch } from './log-filter.ts';
import { passOn } from './output.ts';

const search = prepareSearch([Buffer.from('secret')]);

/** A reader that takes nothing until it is told to. */
class SlowReader extends Writable {
  text = '';
  #release: (() => void) | undefined;
  #open = false;

  constructor() {
    super({ highWaterMark: 4 });
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    if (this.#open) done();
    else this.#release = done;
  }

  release(): void {
    this.#open = true;
    this.#release?.();
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('passOn', () => {
  it('gives a slow reader all that a command printed before it ended', async () => {
    const [from, to] = [new PassThrough({ highWaterMark: 4 }), new SlowReader()];
    const { finish } = passOn(from, to, search);
    const text = 'line of the log\n'.repeat(20_000);
    from.write('a secret\n');
    from.end(text);
    const finished = finish(() => 1000);
    await turn();
    vi.advanceTimersByTime(60_000);
    await turn();
    to.release();
    expect(await finished).toBeUndefined();
    expect(to.text).toBe(`a [MASKED]\n${text}`);
  });

  it('does not wait for an output that stays open, nor for what is still written', async () => {
    const [from, to] = [new PassThrough(), new SlowReader()];
    to.release();
    const { finish } = passOn(from, to, search);
    from.write('now\n');
    const finished = finish(() => 1000);
    for (let step = 0; step < 30; step += 1) {
      await turn();
      if (!from.destroyed) from.write('more\n');
      vi.advanceTimersByTime(50);
    }
    expect(await finished).toBeUndefined();
    expect(to.text).toMatch(/^now\n(?:more\n)+$/);
    expect(from.destroyed).toBe(true);
  });

  it.each([
    ['before', 'EPIPE'],
    ['while', 'ENOSPC'],
  ])('comes to an end when its reader fails %s it is read', async (when, code) => {
    const error = Object.assign(new Error('gone'), { code });
    const to = new Writable({
      write: (_chunk, _encoding, done) => {
        done(error);
      },
    });
    to.on('error', () => {});
    if (when === 'before') to.destroy(error);
    await turn();
    const from = new PassThrough();
    const { finish } = passOn(from, to, search);
    from.write('text that nobody reads\n'.repeat(10_000));
    await turn();
    expect(await finish(() => 1000)).toBe(code);
    expect(from.destroyed).toBe(true);
  });
});
