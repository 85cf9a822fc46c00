import {
  SenhaseguraError,
  type Platform,
  type PlatformFacts,
  type VariableKind,
} from '@senhasegura-action/core';
import type { Redacted } from '@senhasegura-action/core';
import type { Console } from '../output/console.ts';

/** A variable that the CLI hands on. */
export interface Variable {
  readonly kind: VariableKind;
  readonly name: string;
  readonly value: Redacted | string;
  /** False for paths, and for entries marked `nomask`. */
  readonly secret: boolean;
}

/** A platform that collects masks and variables, for the command or file that the CLI serves. */
export interface CollectingPlatform extends Platform {
  readonly masks: ReadonlySet<string>;
  readonly variables: readonly Variable[];
}

/**
 * Makes a platform that collects what core exports.
 *
 * @param saveState - Keeps the journal. It is safe on disk when this returns.
 */
export function createPlatform(
  facts: PlatformFacts,
  console: Console,
  saveState: (state: string) => void,
): CollectingPlatform {
  const masks = new Set<string>();
  const variables: Variable[] = [];
  return {
    ...facts,
    masks,
    variables,
    commandFiles: [],
    addMask: (text) => masks.add(text),
    exportSecret: (variableKind, name, { value, maskPolicy, label }) => {
      const text = value.reveal();
      if (typeof text !== 'string') {
        throw new SenhaseguraError(
          'ERR_INTERNAL',
          `${label} is binary, which only a file: destination can take.`,
        );
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
    // The log says the same.
    summary: () => {},
  };
}

/** The text of a variable. Call this only where the text leaves for its destination. */
export function textOf({ value }: Variable): string {
  return typeof value === 'string' ? value : value.reveal();
}
