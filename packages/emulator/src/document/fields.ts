/** One thing that is wrong with a document, by its place in it. Never quotes a value. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

function childPath(path: string, key: string): string {
  const step = PLAIN_NAME.test(key) ? key : `[${JSON.stringify(key)}]`;
  if (path === '') return step;
  return step.startsWith('[') ? `${path}${step}` : `${path}.${step}`;
}

export function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a map' : `a ${typeof value}`;
}

/** Reads one map of an untrusted document and collects everything that is wrong instead of stopping. */
export class Fields {
  readonly path: string;
  readonly problems: Problem[];
  readonly #map: Readonly<Record<string, unknown>>;
  readonly #known = new Set<string>();

  constructor(value: unknown, path: string, problems: Problem[]) {
    this.path = path;
    this.problems = problems;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      this.#map = value as Record<string, unknown>;
    } else {
      this.#map = {};
      this.report('', `expected a map, got ${kindOf(value)}`);
    }
  }

  report(key: string, message: string): void {
    this.problems.push({ path: key === '' ? this.path : childPath(this.path, key), message });
  }

  keys(): readonly string[] {
    return Object.keys(this.#map);
  }

  value(key: string): unknown {
    this.#known.add(key);
    return Object.hasOwn(this.#map, key) ? this.#map[key] : undefined;
  }

  text(key: string): string | undefined {
    const value = this.value(key);
    if (value === undefined || typeof value === 'string') return value;
    this.report(key, `expected text, got ${kindOf(value)}${hint(value)}`);
    return undefined;
  }

  /** Empty text counts as missing. */
  requiredText(key: string): string {
    const value = this.text(key);
    if (value !== undefined && value !== '') return value;
    if (value === '' || this.value(key) === undefined) this.report(key, 'is required');
    return '';
  }

  textOrNull(key: string): string | null | undefined {
    return this.value(key) === null ? null : this.text(key);
  }

  flag(key: string): boolean | undefined {
    const value = this.value(key);
    if (value === undefined || typeof value === 'boolean') return value;
    this.report(key, `expected true or false, got ${kindOf(value)}`);
    return undefined;
  }

  number(key: string, least?: number): number | undefined {
    const value = this.value(key);
    if (value === undefined) return undefined;
    const isNumber = typeof value === 'number' && Number.isFinite(value);
    if (isNumber && (least === undefined || value >= least)) return value;
    this.report(
      key,
      `expected a number${least === undefined ? '' : ` of at least ${String(least)}`}`,
    );
    return undefined;
  }

  choice<T extends string>(key: string, choices: readonly T[]): T | undefined {
    const value = this.text(key);
    if (value === undefined) return undefined;
    const found = choices.find((choice) => choice === value);
    if (found === undefined) this.report(key, `expected one of: ${choices.join(', ')}`);
    return found;
  }

  list<T>(key: string, read: (item: unknown, path: string) => T): readonly T[] | undefined {
    const value = this.value(key);
    if (value === undefined) return undefined;
    if (Array.isArray(value)) {
      return value.map((item, index) =>
        read(item, `${childPath(this.path, key)}[${String(index)}]`),
      );
    }
    this.report(key, `expected a list, got ${kindOf(value)}`);
    return undefined;
  }

  texts(key: string): readonly string[] | undefined {
    return this.list(key, (item, path) => {
      if (typeof item === 'string') return item;
      this.problems.push({ path, message: `expected text, got ${kindOf(item)}${hint(item)}` });
      return '';
    });
  }

  /** Call it last: what was never asked for is a misspelling. */
  close(): void {
    for (const key of this.keys()) {
      if (this.#known.has(key)) continue;
      this.report(key, `is not known here; known are ${[...this.#known].sort().join(', ')}`);
    }
  }
}

function hint(value: unknown): string {
  return typeof value === 'number' || typeof value === 'boolean' ? ' (put it in quotes)' : '';
}
