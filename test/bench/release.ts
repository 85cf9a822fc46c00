import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NodeBinary } from './nodes.ts';
import { measure, type Program } from './program.ts';
import { GITHUB_DIST } from './subjects.ts';

/** The journal that the runner keeps for post: what was saved last, a text of one line. */
const JOURNAL = /^journal<<(.+)\n(.*)\n\1$/gm;

/** Runs main, and gives what it leaves for post. */
export async function stateAfter(node: NodeBinary, main: Program): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-state-'));
  const file = join(folder, 'state');
  writeFileSync(file, '');
  try {
    await measure(node.path, { ...main, env: { ...main.env, GITHUB_STATE: file } });
    const journal = [...readFileSync(file, 'utf8').matchAll(JOURNAL)].at(-1)?.[2];
    if (!journal) throw new Error('Main left nothing for post.');
    return journal;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The end of the job after such a main. */
export function githubPost({ env }: Program, journal: string): Program {
  return { argv: [join(GITHUB_DIST, 'post.js')], env: { ...env, STATE_journal: journal } };
}
