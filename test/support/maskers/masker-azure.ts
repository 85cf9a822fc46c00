import { jsonEscape, uriDataEscape } from './dotnet-escapes.ts';
import { maskLines } from './masked-spans.ts';

/**
 * The agent's "backslash escape" removes backslashes: it hides a value that was printed unescaped.
 */
function unescapeBackslashes(value: string): string {
  return value
    .replaceAll('\\\\', '\\')
    .replaceAll("\\'", "'")
    .replaceAll('\\"', '"')
    .replaceAll('\\t', '\t');
}

/** The escaped form that a value has in a `##vso` command's properties. */
function commandEscape(value: string): string {
  return value
    .replaceAll('%', '%AZP25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replaceAll(']', '%5D')
    .replaceAll(';', '%3B');
}

/**
 * The Azure Pipelines agent's masker for what a task adds while it runs, modelled on agent 4.27x
 * with its default switches: no base64 (that is for the variables a job starts with), no minimum
 * length, no splitting into lines – and since the log is masked line by line, a multi-line value
 * is never found.
 */
export class AzureMasker {
  readonly #needles = new Set<string>();

  /** How many texts are looked for, the derived ones included. */
  get size(): number {
    return this.#needles.size;
  }

  /** What `##vso[task.setsecret]` does with its unescaped data. */
  setSecret(value: string): void {
    if (value.trim() === '') return;
    for (const form of [
      value,
      jsonEscape(value),
      uriDataEscape(value),
      unescapeBackslashes(value),
    ]) {
      this.#needles.add(form);
    }
  }

  /**
   * What `##vso[task.setvariable issecret=true]` and a secret task variable add to the masks.
   * Answers whether the agent takes the variable at all: it refuses a secret with a line break.
   */
  setSecretVariable(value: string): boolean {
    if (value.includes('\n')) return false;
    this.setSecret(commandEscape(value));
    this.setSecret(value);
    return true;
  }

  /** `text` as the pipeline log shows it. */
  mask(text: string): string {
    return maskLines(text, this.#needles);
  }
}
