import { FACTS } from '../../../packages/core/test-support/platform-facts.ts';
import { maskAll } from '../../../packages/core/src/mask/mask.ts';
import { maskVariants } from '../../../packages/core/src/mask/mask-variants.ts';
import { Redacted } from '../../../packages/core/src/model/redacted.ts';
import type { FetchedSecret } from '../../../packages/core/src/model/secret.ts';
import type { PlatformKind } from '../../../packages/core/src/platform/platform.ts';
import { maskLines } from '../../support/maskers/masked-spans.ts';
import { AzureMasker } from '../../support/maskers/masker-azure.ts';
import { GithubMasker } from '../../support/maskers/masker-github.ts';

/** A value that is loaded, and what a test calls it. */
export type Secret = readonly [name: string, value: string];

/** A masker of the log filter's kind: it hides what it was given and derives nothing. */
class PlainMasker {
  readonly #needles = new Set<string>();

  add(text: string): void {
    this.#needles.add(text);
  }

  mask(text: string): string {
    return maskLines(text, this.#needles);
  }
}

/** What hides texts in a log. */
export interface Masker {
  add: (text: string) => void;
  mask: (text: string) => string;
}

/** The masker of a runner, an agent or our filter, before it has any mask. */
export function maskerOf(kind: PlatformKind): Masker {
  if (kind === 'cli') return new PlainMasker();
  if (kind === 'github') {
    const masker = new GithubMasker();
    return { add: (text) => masker.addMask(text), mask: (text) => masker.mask(text) };
  }
  const masker = new AzureMasker();
  return { add: (text) => masker.setSecret(text), mask: (text) => masker.mask(text) };
}

function fetched([source, value]: Secret): FetchedSecret {
  return {
    label: source,
    placement: { kind: 'env', name: 'SECRET' },
    value: new Redacted(value),
    maskPolicy: 'full',
    expiration: undefined,
  };
}

/** The masks of a value as it is, which no budget counts. */
function valueMasks(value: string): string[] {
  return maskVariants(value, [], 'full')
    .filter(({ tier }) => tier === 0)
    .map(({ text }) => text);
}

/**
 * Masks secrets in one step. Returns the masker, the number of derived masks that it got, and the
 * notices.
 */
export function maskInOneStep(
  kind: PlatformKind,
  of: readonly Secret[],
): { readonly masker: Masker; readonly derived: number; readonly notices: readonly string[] } {
  const masker = maskerOf(kind);
  const added: string[] = [];
  const addMask = (text: string): void => {
    added.push(text);
    masker.add(text);
  };
  const { notices } = maskAll(of.map(fetched), { ...FACTS[kind], addMask });
  const values = new Set(of.flatMap(([, value]) => valueMasks(value)));
  return { masker, derived: added.length - values.size, notices };
}
