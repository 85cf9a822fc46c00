import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HOOK = new URL('record-network.mjs', import.meta.url);

/** Writes down whom a program of Node contacts. */
export class NetworkRecorder implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'egress-'));
  readonly #file = join(this.#folder, 'log');

  /** What the program's environment needs. */
  get env(): Readonly<Record<string, string>> {
    return { NODE_OPTIONS: `--import=${HOOK.href}`, EGRESS_LOG: this.#file };
  }

  /** Everybody contacted so far, each once: `connect HOST:PORT`, `name HOST`, `send …`. */
  get contacts(): readonly string[] {
    if (!existsSync(this.#file)) return [];
    return [...new Set(readFileSync(this.#file, 'utf8').trimEnd().split('\n'))].sort();
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
