import {
  SenhaseguraError,
  type Platform,
  type PlatformKind,
  type VariableKind,
} from '@senhasegura-action/core';
import type { Redacted } from '@senhasegura-action/core';
import type { Console } from '../output/console.ts';

/** One variable for somebody else. */
export interface Variable {
  readonly kind: VariableKind;
  readonly name: string;
  readonly value: Redacted | string;
  /** False of paths and of what was marked `nomask`. */
  readonly secret: boolean;
}

/** A platform that keeps what it is told: masks and variables for the process that the CLI serves. */
export interface CollectingPlatform extends Platform {
  readonly masks: ReadonlySet<string>;
  readonly variables: readonly Variable[];
}

/**
 * @param saveState - Keeps the journal; delivered before it returns.
 */
export function createPlatform(
  kind: PlatformKind,
  console: Console,
  saveState: (state: string) => void,
): CollectingPlatform {
  const masks = new Set<string>();
  const variables: Variable[] = [];
  return {
    kind,
    masks,
    variables,
    handoverFiles: [],
    addMask: (text) => masks.add(text),
    exportSecret: (variableKind, name, { value, maskPolicy, source }) => {
      const text = value.reveal();
      if (typeof text !== 'string') {
        throw new SenhaseguraError('ERR_INTERNAL', `${source} is binary and no file.`);
      }
      variables.push({
        kind: variableKind,
        name,
        value: value as Redacted,
        secret: maskPolicy !== 'none',
      });
    },
    exportPath: (variableKind, name, path) => {
      variables.push({ kind: variableKind, name, value: path, secret: false });
    },
    saveState,
    info: console.info,
    warning: console.warning,
    // The lines of the log say the same.
    summary: () => {},
  };
}

/** The text of a variable. Call it only where it leaves for its destination. */
export function textOf({ value }: Variable): string {
  return typeof value === 'string' ? value : value.reveal();
}
