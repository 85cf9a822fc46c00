import { expect, it, vi } from 'vitest';
import type { CommandContext } from '../../loading/command-context.ts';
import { witnessFor } from './start-watcher.ts';

const context = { settings: { graceTime: '1' } } as CommandContext;

it('refuses a relative directory where the working directory is gone', () => {
  vi.spyOn(process, 'cwd').mockImplementation(() => {
    throw new Error('ENOENT: uv_cwd');
  });
  expect(() => witnessFor('job', context)).toThrow(
    expect.objectContaining({ code: 'ERR_FILE' }) as Error,
  );
  expect(() => witnessFor('/tmp/job', context)).not.toThrow();
  expect(() => witnessFor(undefined, context)).not.toThrow();
});
