/** One spelling of a value, and what is known about the masks it already has. */
export interface Form {
  /** Undefined for bytes that aren't text. */
  readonly text: string | undefined;
  readonly bytes: Uint8Array;
  /** The masks inside a text of several lines; undefined for a text of one line. */
  readonly parts: readonly string[] | undefined;
  /** Whether every part has its mask. Of very many parts, only the first have one. */
  readonly complete: boolean;
  /** Lines of JSON that hold some of these parts. */
  readonly rows: readonly string[];
  /** What tools take out of the value and print alone. */
  readonly pieces: readonly string[];
  /** Whether the platform hides `text` already, because of the value's own masks. */
  readonly hides: (text: string) => boolean;
}

/**
 * One way to derive masks from a form. It makes them one by one, as they are asked for. Some may be
 * hidden already, or not be usable as masks. A list is masked as a whole or not at all.
 */
export type Tier = (form: Form) => Iterable<string | readonly string[]>;
