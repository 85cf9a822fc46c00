import type { MaskingPlatform } from './mask.ts';
import { maskCredential, maskPlain } from './mask-credential.ts';
import { maskVariants } from './mask-variants.ts';
import type { Redacted } from '../model/redacted.ts';
import { repeatsSome } from '../text/vault-echo.ts';

/**
 * Hides credentials of our own: each as it is at once, its encodings when there is time for them.
 * They take milliseconds to make, which pass unnoticed while the vault is being waited for.
 */
export class CredentialMasks {
  readonly #platform: MaskingPlatform;
  readonly #known: Redacted[] = [];
  #waiting: Redacted[] = [];

  constructor(platform: MaskingPlatform) {
    this.#platform = platform;
  }

  /** Hides a credential as it is; its encodings wait for {@link finish}. */
  readonly hide = (credential: Redacted): void => {
    this.hideAsIs(credential);
    this.#waiting.push(credential);
  };

  /** Hides what never leaves this process, such as a token: nobody could encode it. */
  readonly hideAsIs = (credential: Redacted): void => {
    maskPlain(credential, this.#platform);
    this.#known.push(credential);
  };

  /**
   * Whether a text from outside repeats a part of one of them, as it is or encoded: not every
   * platform masks its log, and no mask finds what is cut off.
   */
  readonly areIn = (text: string): boolean =>
    this.#known.some((credential) =>
      repeatsSome(
        text,
        maskVariants(credential.reveal(), [], 'full').map((variant) => variant.text),
      ),
    );

  /** Hides the encodings of everything hidden so far. Safe to repeat. */
  finish(): void {
    for (const credential of this.#waiting.splice(0)) maskCredential(credential, this.#platform);
  }

  /**
   * Finishes while `work` waits for something else, and gives what `work` gives.
   *
   * @param further - What there is also time for, in steps, until `work` has ended; they must not
   *   throw.
   */
  async finishDuring<T>(work: Promise<T>, further: Iterable<void> = []): Promise<T> {
    const meanwhile = this.#finishAnd(further, work);
    // Both have ended before one of them fails: nobody may go on taking something while it is being
    // given back.
    const [result, finished] = await Promise.allSettled([work, meanwhile]);
    if (result.status === 'rejected') throw result.reason;
    if (finished.status === 'rejected') throw finished.reason;
    return result.value;
  }

  /** The network is served between the steps. */
  async #finishAnd(further: Iterable<void>, work: Promise<unknown>): Promise<void> {
    let ended = false;
    const end = (): void => void (ended = true);
    work.then(end, end);
    await new Promise(setImmediate);
    this.finish();
    await new Promise(setImmediate);
    const steps = further[Symbol.iterator]();
    while (!ended && steps.next().done !== true) await new Promise(setImmediate);
  }
}
