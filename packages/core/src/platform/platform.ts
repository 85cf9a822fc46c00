import type { MaskedSecret } from '../model/secret.ts';

/** Where a run takes place; decides defaults, reserved names and what the platform masks by itself. */
export type PlatformKind = 'github' | 'azure' | 'gitlab' | 'cli';

/** The ways a value reaches the later steps that are not files. */
export type VariableKind = 'output' | 'env';

/**
 * What core needs from a CI platform. Adapters only translate; all decisions are core's.
 * Order matters to callers: each call has reached the platform when it returns.
 */
export interface Platform {
  readonly kind: PlatformKind;
  /**
   * Files below the temporary directory through which exported values travel, and that stay until the job ends.
   * Empty where the platform has none.
   */
  readonly handoverFiles: readonly string[];
  /** Teaches the platform to hide `text`, which is one line and not blank. Delivered before it returns. */
  addMask(text: string): void;
  /** Hands a value to later steps. */
  exportSecret(kind: VariableKind, name: string, secret: MaskedSecret): void;
  /** Hands the path of a secret file to later steps; a path is no secret. */
  exportPath(kind: VariableKind, name: string, path: string): void;
  /** Keeps `state` for the post step, replacing what was kept before. Delivered before it returns. */
  saveState(state: string): void;
  /** One line (or several) for people. Never holds a value; adapters keep commands in it inert. */
  info(text: string): void;
  warning(text: string): void;
  /** Markdown for the run's summary page, or nothing where the platform has none. */
  summary(markdown: string): void;
}
