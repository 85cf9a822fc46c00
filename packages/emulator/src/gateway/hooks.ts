/** One call of the vault, as a test sees it come and go. */
export interface RequestMoment {
  /** `handled`: the vault has done it, and nobody has been told yet. */
  readonly phase: 'received' | 'handled';
  readonly method: string;
  /** Below the prefix, e.g. `dapp/application`. */
  readonly path: string;
  /** How many calls with this method and path there have been, this one included. */
  readonly nth: number;
  /** Only once it is handled. */
  readonly status?: number;
}

export type RequestHook = (moment: RequestMoment) => void | Promise<void>;

export class Hooks {
  readonly #hooks = new Set<RequestHook>();
  readonly #counts = new Map<string, number>();

  /** Gives a function that takes the hook away again. */
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
