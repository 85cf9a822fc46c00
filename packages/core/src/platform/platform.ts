import type { Problem } from '../model/errors.ts';
import type { Tier } from '../model/mask-form.ts';
import type { FetchedSecret, MaskedSecret, ValueFault, VariableKind } from '../model/secret.ts';

/** The platforms there are. For messages and the `User-Agent` alone: rules are in the facts. */
export type PlatformKind = 'github' | 'azure' | 'gitlab' | 'cli';

/** What becomes of an entry that a platform refuses: left out, renamed, or an error. */
export type OnRefused = 'skip' | 'rename' | 'fail';

/**
 * What core knows of a platform: facts, and the few rules that it has alone. Adapters hand them in,
 * and each file of `platforms/` holds those of one platform.
 */
export interface PlatformFacts {
  readonly kind: PlatformKind;
  /** What messages call the platform, such as `GitLab`. */
  readonly title: string;
  /** What an empty input means here, where that differs from the table of inputs. */
  readonly defaults: Readonly<Record<string, string>>;
  /**
   * Whether steps have outputs beside variables (`own`); with `alias`, `output:` means a variable.
   */
  readonly outputs: 'own' | 'alias' | 'none';
  /** Whether the reserved output `json` holds all outputs as one object. */
  readonly jsonOutput: boolean;
  /** What the platform's own variables begin with, in upper case, blanks between; may be empty. */
  readonly ownPrefixes: string;
  /** Variables that the platform never takes from a step, in upper case, each with the reason. */
  readonly refusedVariables: Readonly<Record<string, string>>;
  /** The encodings that the platform's own masker derives from each mask. */
  readonly derives: readonly ((text: string) => string)[];
  /** The most derived masks that one step may register. */
  readonly masksPerStep: number;
  /** Ways to derive masks after those of every platform, where there is room. Default: none. */
  readonly furtherTiers?: readonly Tier[];
  /** Whether masks stay in force in later steps, so that a value without one is worth a warning. */
  readonly masksOutliveStep: boolean;
  /** What becomes a variable of later processes. */
  readonly environment: readonly VariableKind[];
  /**
   * The most characters (UTF-16) that such a variable may have. Default: no limit but that of all
   * values.
   */
  readonly longestVariable?: number;
  /** What becomes of entries that are refused by name or value. Default: all of them fail. */
  readonly onRefused?: { readonly wildcard: OnRefused; readonly written: OnRefused };
  /** What keeps a text that is a variable elsewhere from being one here. */
  readonly checkVariable?: (text: string, secret: boolean) => ValueFault | undefined;
  /** What people should know about secrets on this platform: names, never values. */
  readonly notices?: (secrets: readonly FetchedSecret[]) => readonly string[];
  /** What happens to secrets that are too short for one of our masks. Default: they show. */
  readonly shortSecrets?: {
    /** Whether the platform masks this one all the same. */
    readonly isHidden: (secret: FetchedSecret) => boolean;
    /** What to say about those. */
    readonly notice: (secrets: readonly FetchedSecret[]) => string;
  };
  /**
   * What to do about an address or credentials that are missing, where variables and inputs may be
   * mixed. Default: they may not.
   *
   * @param variables - Those that are missing, such as `SENHASEGURA_CLIENT_ID`.
   */
  readonly missingConnection?: (variables: readonly string[]) => string;
  /** What to check where a credential is empty, as a sentence after a blank. Default: nothing. */
  readonly emptySecret?: string;
  /** A place that keeps address and credentials together, where the platform has one. */
  readonly storedConnection?: {
    /** As in "Give a service connection, or …". */
    readonly name: string;
    /**
     * What is wrong with one.
     *
     * @param given - The inputs that repeat what it holds.
     * @param missing - The inputs that it should stand for, but does not hold.
     */
    readonly problems: (given: readonly string[], missing: readonly string[]) => Problem[];
  };
}

/**
 * What core needs from a CI platform. Adapters only translate; all decisions are core's.
 * Order matters to callers: each call has reached the platform when it returns.
 */
export interface Platform extends PlatformFacts {
  /**
   * Files below the temporary directory through which exported values travel, and that stay until
   * the job ends. Empty where the platform has none.
   */
  readonly commandFiles: readonly string[];
  /** Teaches the platform to hide `text`: one line, not blank. Delivered before it returns. */
  addMask(text: string): void;
  /** Hands a value to later steps. */
  exportSecret(kind: VariableKind, name: string, secret: MaskedSecret): void;
  /** Hands the path of a secret file to later steps; a path isn't a secret. */
  exportPath(kind: VariableKind, name: string, path: string): void;
  /**
   * Keeps `state` for the post step, replacing what was kept before. Delivered before it returns.
   */
  saveState(state: string): void;
  /** One line for troubleshooting, where the platform shows such lines on demand. */
  debug?(text: string): void;
  /** One line (or several) for people. Never holds a value; adapters keep commands in it inert. */
  info(text: string): void;
  /** A line for people that the platform shows as a warning. Never holds a value. */
  warning(text: string): void;
  /** Markdown for the run's summary page, or nothing where the platform has none. */
  summary(markdown: string): void;
}
