import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { shellWord } from '../support/machine/shell-word.ts';

/** One start of a stand-in. */
export interface ToolCall {
  readonly tool: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Read only where an argument says so (`-`, `--password-stdin`). */
  readonly stdin: string;
  /** The files that arguments and variables named, while it ran. */
  readonly files: Readonly<Record<string, { readonly text: string; readonly mode: string }>>;
}

const RECORDER = join(import.meta.dirname, 'record-call.mjs');

/** Programs that stand in for those of a recipe, first on the path. */
export class Tools implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'tools-'));
  readonly #record = join(this.#folder, 'calls.jsonl');

  constructor(names: readonly string[]) {
    mkdirSync(join(this.#folder, 'bin'));
    writeFileSync(this.#record, '');
    for (const name of names) this.add(name, [process.execPath, RECORDER, this.#record, name]);
  }

  /** A program that starts another with words before its own arguments. */
  add(name: string, command: readonly string[]): void {
    const words = command.map(shellWord).join(' ');
    const file = join(this.#folder, 'bin', name);
    writeFileSync(file, `#!/bin/sh\nexec ${words} "$@"\n`, { mode: 0o755 });
  }

  get path(): string {
    return [join(this.#folder, 'bin'), process.env['PATH'] ?? ''].join(delimiter);
  }

  /** Notes a step of somebody else's action or task, with its inputs, as a call. */
  note(tool: string, inputs: Readonly<Record<string, string>>): void {
    const call: ToolCall = { tool, args: [], env: inputs, stdin: '', files: {} };
    writeFileSync(this.#record, `${JSON.stringify(call)}\n`, { flag: 'a' });
  }

  /** What was started so far, in order. */
  get calls(): readonly ToolCall[] {
    return readFileSync(this.#record, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as ToolCall);
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
