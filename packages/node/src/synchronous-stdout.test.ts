import { Console } from 'node:console';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeStdoutSynchronous, untilReady, writeFully } from './synchronous-stdout.ts';

const { writeSync } = vi.hoisted(() => ({
  writeSync: vi.fn<(fd: number, bytes: Uint8Array, at: number) => number>(),
}));
vi.mock('node:fs', async (original) => ({ ...(await original<object>()), writeSync }));

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

let written: string;
beforeEach(() => {
  written = '';
  // A pipe that takes three bytes at a time.
  writeSync.mockImplementation((_fd, bytes, at) => {
    const taken = bytes.subarray(at, at + 3);
    written += Buffer.from(taken).toString();
    return taken.length;
  });
});

describe('untilReady', () => {
  it('tries again while the other end of a pipe is busy', () => {
    const attempt = vi.fn<() => string>();
    for (let busy = 0; busy < 3; busy += 1) {
      attempt.mockImplementationOnce(() => {
        throw systemError('EAGAIN');
      });
    }
    attempt.mockReturnValue('done');
    expect(untilReady(attempt)).toBe('done');
    expect(attempt).toHaveBeenCalledTimes(4);
  });

  it('passes every other error on', () => {
    const attempt = (): never => {
      throw systemError('EPIPE');
    };
    expect(() => untilReady(attempt)).toThrow('EPIPE');
  });
});

it('writeFully writes all bytes, however few are taken at once', () => {
  writeFully(1, Buffer.from('all of them'));
  expect(written).toBe('all of them');
  expect(writeSync.mock.calls.map(([fd, , at]) => [fd, at])).toEqual([
    [1, 0],
    [1, 3],
    [1, 6],
    [1, 9],
  ]);
});

describe('makeStdoutSynchronous', () => {
  const stdout = Object.getOwnPropertyDescriptor(process, 'stdout') ?? {};
  const exitCode = process.exitCode;
  beforeEach(() => makeStdoutSynchronous());
  afterEach(() => {
    Object.defineProperty(process, 'stdout', stdout);
    process.exitCode = exitCode;
  });

  it('has written a text or bytes when it returns', () => {
    process.stdout.write('::add-mask::');
    process.stdout.write(Buffer.from('text\n'));
    expect(written).toBe('::add-mask::text\n');
  });

  it('has written what goes to the console', () => {
    new Console({ stdout: process.stdout }).log('%s lines', 2);
    expect(written).toBe('2 lines\n');
  });

  it('tells the writer who asked to be told', async () => {
    await new Promise<void>((told) => process.stdout.write('text', 'utf8', () => told()));
    expect(written).toBe('text');
  });

  it('fails once when nobody reads, so that nothing is exported without its mask', () => {
    writeSync.mockImplementation(() => {
      throw systemError('EPIPE');
    });
    expect(() => process.stdout.write('::add-mask::text')).toThrow(
      expect.objectContaining({ code: 'ERR_PLATFORM' }) as Error,
    );
    expect(process.exitCode).toBe(1);
    expect(process.stdout.write('what went wrong')).toBe(true);
  });

  it('goes on where something has to be given back, whoever reads it', () => {
    makeStdoutSynchronous('go on');
    writeSync.mockClear();
    writeSync.mockImplementation(() => {
      throw systemError('ENOSPC');
    });
    expect(process.stdout.write('::add-mask::text')).toBe(true);
    expect(process.stdout.write('more')).toBe(true);
    expect(writeSync).toHaveBeenCalledTimes(1);
    expect(process.exitCode).toBe(exitCode);
  });
});
