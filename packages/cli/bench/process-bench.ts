import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { logText, masksOf, secretOf } from './log-text.ts';

const CLI = join(import.meta.dirname, '../dist/senhasegura.cjs');
const MB = 1_000_000;

/** MB/s through pipes beside tools that everybody has, and how long a line waits. */
export async function benchProcesses(secrets: number, lines: number) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const masks = join(folder, 'masks');
    const log = join(folder, 'log');
    writeFileSync(
      masks,
      `senhasegura-masks v1 ${'0'.repeat(32)}\n${masksOf(secrets).join('\n')}\n`,
    );
    const text = logText(200 * MB, secrets);
    writeFileSync(log, text);
    const commands: Readonly<Record<string, readonly string[]>> = {
      'senhasegura mask': [process.execPath, CLI, 'mask', '--masks', masks],
      cat: ['cat'],
      sed: ['sed', `s/${secretOf(0).replace(/[^A-Za-z0-9]/g, '\\$&')}/[MASKED]/g`],
    };
    const rates: Record<string, number> = {};
    const waits: Record<string, { readonly median: number; readonly p99: number }> = {};
    for (const [name, command] of Object.entries(commands)) {
      const ms = await through(command, log);
      rates[name] = text.length / ms / 1000;
      // sed holds lines back when its output isn't a terminal.
      if (name !== 'sed') waits[name] = await lineLatency(command, lines);
    }
    return { rates, waits };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function through([command = '', ...args]: readonly string[], file: string): Promise<number> {
  const start = performance.now();
  const script = 'cat "$0" | "$@" | cat >/dev/null';
  const child = spawn('sh', ['-c', script, file, command, ...args], { stdio: 'inherit' });
  await once(child, 'close');
  return performance.now() - start;
}

/** Milliseconds from writing a line to reading it. */
async function lineLatency([command = '', ...args]: readonly string[], lines: number) {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const times: number[] = [];
  await roundTrip(child);
  for (let line = 0; line < lines; line += 1) {
    const start = performance.now();
    await roundTrip(child);
    times.push(performance.now() - start);
  }
  child.stdin.end();
  await once(child, 'close');
  times.sort((one, other) => one - other);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { median: at(0.5), p99: at(0.99) };
}

async function roundTrip({ stdin, stdout }: ChildProcess): Promise<void> {
  if (stdin === null || stdout === null) return;
  const answer = once(stdout, 'data');
  stdin.write('a line of a log as they come\n');
  await answer;
}
