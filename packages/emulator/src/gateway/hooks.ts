/** A moment in the life of one call. */
export interface RequestMoment {
  /** `handled`: the vault has done the work, but the client hasn't been told. */
  readonly phase: 'received' | 'handled';
  readonly method: string;
  /** Below the prefix, e.g. `dapp/application`. */
  readonly path: string;
  /** How many calls had this method and path so far, including this one. */
  readonly nth: number;
  /** Only once it is handled. */
  readonly status?: number;
}

/** A function of a test. The request waits for its promise. */
export type RequestHook = (moment: RequestMoment) => void | Promise<void>;

/** The hooks of an emulation, and how often each call came. */
export class Hooks {
  readonly #hooks = new Set<RequestHook>();
  readonly #counts = new Map<string, number>();

  /** Adds a hook and returns a function that removes it. */
  add(hook: RequestHook): () => void {
    this.#hooks.add(hook);
    return () => {
      this.#hooks.delete(hook);
    };
  }

  get some(): boolean {
    return this.#hooks.size > 0;
  }

  count(method: string, path: string): number {
    const key = `${method} ${path}`;
    const nth = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, nth);
    return nth;
  }

  async run(moment: RequestMoment): Promise<void> {
    for (const hook of this.#hooks) await hook(moment);
  }
}
