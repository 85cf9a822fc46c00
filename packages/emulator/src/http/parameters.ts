import type { Switches } from '../settings/switches.ts';
import type { VaultRequest } from './message.ts';
import { parseMultipart } from './multipart.ts';

/** The parameters of a request, from its query and its body. Repeated names keep all values. */
export class Parameters {
  readonly #values: ReadonlyMap<string, readonly unknown[]>;

  constructor(entries: Iterable<readonly [string, unknown]>) {
    const values = new Map<string, unknown[]>();
    for (const [name, value] of entries) {
      const key = name.endsWith('[]') ? name.slice(0, -2) : name;
      const list = values.get(key) ?? [];
      list.push(...(Array.isArray(value) ? (value as unknown[]) : [value]));
      values.set(key, list);
    }
    this.#values = values;
  }

  /** The last value, as in PHP. Empty when it is missing or isn't a scalar. */
  text(name: string): string {
    const value = this.#values.get(name)?.at(-1);
    if (typeof value === 'string') return value;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  value(name: string): unknown {
    return this.#values.get(name)?.at(-1);
  }

  texts(name: string): readonly string[] {
    return (this.#values.get(name) ?? []).filter((value) => typeof value === 'string');
  }

  /** The value of the first name that was sent. */
  textOf(...names: readonly string[]): string {
    return this.text(names.find((name) => this.has(name)) ?? '');
  }
}

/** The parameters of a request, or why they cannot be read. */
export type ParsedParameters =
  | { readonly ok: true; readonly parameters: Parameters }
  | { readonly ok: false; readonly problem: string };

/** For requests without query and body. */
export const NO_PARAMETERS = new Parameters([]);

/** Reads query and body. The body wins. */
export function readParameters(request: VaultRequest, switches: Switches): ParsedParameters {
  if (request.query === '' && request.body.length === 0) {
    return { ok: true, parameters: NO_PARAMETERS };
  }
  const query = parseForm(request.query);
  if (query === undefined) return problem('The query is not correctly percent-encoded');
  const body = readBody(request, switches);
  if (!Array.isArray(body)) return problem(body);
  return {
    ok: true,
    parameters: new Parameters(body.length === 0 ? query : [...withoutSame(query, body), ...body]),
  };
}

type Entries = readonly (readonly [string, unknown])[];

function readBody(
  request: VaultRequest,
  switches: Switches,
): (readonly [string, unknown])[] | string {
  if (request.body.length === 0) return [];
  const type = request.headers['content-type'] ?? '';
  const media = type.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const formOnly = switches['request.encodings'] === 'form-only';
  if (media === 'application/x-www-form-urlencoded') {
    return parseForm(decode(request.body)) ?? 'The form body is not correctly percent-encoded';
  }
  if (media === 'application/json' && !formOnly) return parseJson(decode(request.body));
  if (media === 'multipart/form-data' && !formOnly) return parseMultipart(request.body, type);
  return media === ''
    ? 'The request has a body but no content type'
    : 'The content type of the request is not supported';
}

function parseForm(text: string): (readonly [string, string])[] | undefined {
  try {
    return text
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const at = pair.indexOf('=');
        const [name, value] = at === -1 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
        return [decodeForm(name), decodeForm(value)] as const;
      });
  } catch {
    return undefined;
  }
}

function decodeForm(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}

function parseJson(text: string): (readonly [string, unknown])[] | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'The body is not valid JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return 'The JSON body is not an object';
  }
  return Object.entries(value);
}

function decode(body: Uint8Array): string {
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8');
}

function withoutSame(query: Entries, body: Entries): Entries {
  const names = new Set(body.map(([name]) => name));
  return query.filter(([name]) => !names.has(name));
}

function problem(text: string): ParsedParameters {
  return { ok: false, problem: text };
}
