import { describe, expect, it } from 'vitest';
import { GITHUB } from '../platforms/github.ts';
import { CredentialMasks } from './credential-masks.ts';
import { Redacted } from '../model/redacted.ts';

function masksOf() {
  const hidden: string[] = [];
  const masks = new CredentialMasks({ ...GITHUB, addMask: (text) => hidden.push(text) });
  return { masks, hidden };
}

describe('CredentialMasks', () => {
  it('hides a credential at once, its encodings later, and both only once', () => {
    const { masks, hidden } = masksOf();
    masks.hide(new Redacted('c0rrect-horse-battery'));
    expect(hidden).toEqual(['c0rrect-horse-battery']);
    masks.finish();
    const all = hidden.length;
    expect(all).toBeGreaterThan(5);
    masks.finish();
    expect(hidden).toHaveLength(all);
  });

  it('hides what never leaves this process without its encodings', () => {
    const { masks, hidden } = masksOf();
    masks.hideAsIs(new Redacted('t0ken-of-one-hour'));
    masks.finish();
    expect(hidden).toEqual(['t0ken-of-one-hour']);
  });

  it.each([
    ['as it is', 'wrong: c0rrect-horse-battery'],
    ['cut off', 'wrong: c0rrect-hor…'],
    ['as a form has it', new URLSearchParams({ s: 'än&c0rrect' }).toString(), 'än&c0rrect'],
    ['in base64, after something else', Buffer.from('id:c0rrect-horse-battery').toString('base64')],
    ['as a token', 'Bearer t0ken-of-one-hour'],
    ['decoded, of a URL', 'wrong: p@ss-w0rd', 'http://ci:p%40ss-w0rd@proxy:3128'],
  ])('finds one %s in a text from outside', (_, text, credential = 'c0rrect-horse-battery') => {
    const { masks } = masksOf();
    masks.hide(new Redacted(credential));
    masks.hideAsIs(new Redacted('t0ken-of-one-hour'));
    masks.finish();
    expect(masks.areIn(text)).toBe(true);
    expect(masks.areIn('Client authentication failed')).toBe(false);
  });

  it('finishes while it waits for something else', async () => {
    const { masks, hidden } = masksOf();
    masks.hide(new Redacted('c0rrect-horse-battery'));
    let answer = (_: string): void => {};
    const waiting = masks.finishDuring(new Promise<string>((resolve) => (answer = resolve)));
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect(hidden.length).toBeGreaterThan(5);
    answer('answer');
    expect(await waiting).toBe('answer');
  });

  it('serves the network between the encodings and what else there is time for', async () => {
    const order: string[] = [];
    const masks = new CredentialMasks({
      ...GITHUB,
      addMask: () => order.push('mask') === 2 && setImmediate(() => order.push('network')),
    });
    masks.hide(new Redacted('c0rrect-horse-battery'));
    let answer = (): void => {};
    function* further(): Generator<void, void> {
      order.push('next');
      setImmediate(() => order.push('network'));
      yield;
      order.push('last');
      answer();
    }
    await masks.finishDuring(new Promise<void>((resolve) => (answer = resolve)), further());
    expect(order.filter((step) => step !== 'mask')).toEqual(['network', 'next', 'network', 'last']);
  });

  it('does nothing further when what it waits for has ended', async () => {
    const { masks } = masksOf();
    const done: string[] = [];
    let answer = (): void => {};
    function* further(): Generator<void, void> {
      done.push('first');
      answer();
      yield;
      done.push('second');
    }
    await masks.finishDuring(new Promise<void>((resolve) => (answer = resolve)), further());
    expect(done).toEqual(['first']);
  });

  it('fails as what it waits for fails', async () => {
    const { masks } = masksOf();
    await expect(masks.finishDuring(Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  it('fails only after what it waits for has ended, so that nothing more is taken', async () => {
    let broken = false;
    const masks = new CredentialMasks({
      ...GITHUB,
      addMask: () => {
        if (broken) throw new Error('no stdout');
      },
    });
    masks.hide(new Redacted('c0rrect-horse-battery'));
    broken = true;
    let answer = (_: string): void => {};
    let settled = false;
    const waiting = masks.finishDuring(new Promise<string>((resolve) => (answer = resolve)));
    const end = waiting.finally(() => (settled = true));
    const failing = expect(end).rejects.toThrow('no stdout');
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect(settled).toBe(false);
    answer('answer');
    await failing;
  });
});
