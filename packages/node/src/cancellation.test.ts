import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { cancellation } from './cancellation.ts';

describe('cancellation', () => {
  it('turns the first signal into an abort, and remembers which one it was', () => {
    const cancelled = cancellation();
    try {
      expect([cancelled.signal.aborted, cancelled.received]).toEqual([false, undefined]);
      process.emit('SIGTERM', 'SIGTERM');
      process.emit('SIGINT', 'SIGINT');
      expect([cancelled.signal.aborted, cancelled.received]).toEqual([true, 'SIGTERM']);
    } finally {
      cancelled.stop();
    }
  });

  it.each(['SIGINT', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'])(
    'leaves %s to Node once it is stopped',
    (signal) => {
      const before = process.listenerCount(signal);
      const cancelled = cancellation();
      expect(process.listenerCount(signal)).toBe(before + 1);
      cancelled.stop();
      expect(process.listenerCount(signal)).toBe(before);
    },
  );

  it.each(['SIGUSR1', 'SIGUSR2'] as const)('takes no notice of %s', (signal) => {
    const cancelled = cancellation();
    try {
      process.emit(signal, signal);
      expect([cancelled.signal.aborted, cancelled.received]).toEqual([false, undefined]);
    } finally {
      cancelled.stop();
    }
  });
});

describe('cancellable, as a process', () => {
  const MODULE = JSON.stringify(new URL('cancellation.ts', import.meta.url).href);
  const end = (work: string): { status: number | null; signal: string | null; stdout: string } => {
    const script = `import { cancellable } from ${MODULE}; void cancellable(${work});`;
    return spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      encoding: 'utf8',
      cwd: import.meta.dirname,
    });
  };

  it('ends well when the work has ended', () => {
    expect(end('async () => console.log("done")')).toMatchObject({ status: 0, stdout: 'done\n' });
  });

  it('keeps the exit code that the work has set', () => {
    expect(end('async () => { process.exitCode = 3; }')).toMatchObject({ status: 3 });
  });

  it('fails when nothing is left to do before the work has ended', () => {
    expect(end('async () => new Promise(() => {})')).toMatchObject({ status: 13 });
  });

  it('lets the work finish after a signal, and then ends by that signal', () => {
    const work = `async (signal) => {
      process.emit('SIGTERM', 'SIGTERM');
      console.log(signal.aborted);
    }`;
    // Windows ends a process, and tells nobody why.
    const ended =
      process.platform === 'win32'
        ? { status: 1, signal: null }
        : { status: null, signal: 'SIGTERM' };
    expect(end(work)).toMatchObject({ ...ended, stdout: 'true\n' });
  });

  it.runIf(process.platform !== 'win32')(
    'never ends by one that writes its memory to a file',
    () => {
      const work = `async () => { process.emit('SIGQUIT', 'SIGQUIT'); }`;
      expect(end(work)).toMatchObject({ status: null, signal: 'SIGTERM' });
    },
  );
});
