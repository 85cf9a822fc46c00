import type { Invocation } from '../command-line/command-line.ts';
import { inputOf } from '../command-line/input-variables.ts';
import { INCLUDE_VARIABLE } from '../gitlab/includes.ts';
import type { Environment } from './environment.ts';

/**
 * The vendor's `SENHASEGURA_SECRETS_FILE` says where to write, while the input `secrets-file` says
 * what to read: it has no variable.
 */
export const TO_WRITE = 'secrets-file-to-write';

/** Texts by the names of their inputs. */
type Texts = ReadonlyMap<string, string>;

/** A source of inputs: who it is, for people, and what it gives. */
type Source = readonly [origin: string, texts: Texts];

/** What was found for each input, and who gave it. */
export type Found = ReadonlyMap<string, { readonly text: string; readonly origin: string }>;

/**
 * The first text of each input. Of the two lists of entries, text and file, the first source that
 * has one wins.
 *
 * @param sources - The one that wins comes first.
 */
export function gatherTexts(sources: readonly Source[]): Found {
  const found = firstOf(sources);
  const [first, second] = [...found].filter(([name]) => LISTS.includes(name));
  const outdone = second !== undefined && first?.[1].origin !== second[1].origin;
  return new Map([...found].filter(([name]) => !(outdone && name === second[0])));
}

const LISTS: readonly string[] = ['secrets', 'secrets-file'];

/** The first text of each name that isn't empty, and who gave it. */
function firstOf(sources: readonly Source[]): Found {
  const found = new Map<string, { text: string; origin: string }>();
  for (const [origin, texts] of sources) {
    for (const [name, text] of texts) {
      if (text.trim() !== '' && !found.has(name)) found.set(name, { text, origin });
    }
  }
  return found;
}

/** The inputs among the flags of a command line. */
export function fromFlags({ flags, command }: Invocation): Texts {
  const own = new Set(command.flags.map(({ name }) => name));
  const inputs = [...flags].filter(([name]) => !own.has(name));
  return new Map(inputs.map(([name, values]) => [name, values.join('\n')]));
}

/** The inputs among variables. Those that count the includes of a job on GitLab aren't inputs. */
export function fromVariables(variables: Environment): Texts {
  return new Map(
    Object.entries(variables).flatMap(([variable, text]) => {
      const name = inputOf(variable);
      if (name === undefined || text === undefined || variable.startsWith(INCLUDE_VARIABLE))
        return [];
      return [[name === 'secrets-file' ? TO_WRITE : name, text] as const];
    }),
  );
}
