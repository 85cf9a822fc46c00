import type { Family, Route } from '../call/call.ts';
import type { Switches } from '../settings/switches.ts';

/** The route that a request takes. */
export interface Match {
  readonly route: Route;
  readonly prefix: 'iso' | 'api';
  readonly reference: string;
}

interface Pattern {
  readonly route: Route;
  readonly segments: readonly string[];
}

interface Lookup {
  readonly method: string;
  readonly path: string;
  readonly switches: Switches;
  readonly match: Match | undefined;
}

/** Finds the route of a request. Undefined is what the gateway answers itself. */
export class Router {
  readonly #byMethod = new Map<string, Pattern[]>();
  /** The last lookup, because clients repeat their calls. */
  #last: Lookup | undefined;

  constructor(routes: readonly Route[]) {
    for (const route of routes) {
      const patterns = this.#byMethod.get(route.method) ?? [];
      patterns.push({ route, segments: route.path.split('/') });
      this.#byMethod.set(route.method, patterns);
    }
  }

  match(method: string, path: string, switches: Switches): Match | undefined {
    const last = this.#last;
    if (last?.path === path && last.method === method && last.switches === switches)
      return last.match;
    const match = this.#find(method, path, switches);
    this.#last = { method, path, switches, match };
    return match;
  }

  #find(method: string, path: string, switches: Switches): Match | undefined {
    const [root, first, ...rest] = path.split('/');
    if (root !== '' || (first !== 'iso' && first !== 'api')) return undefined;
    // A slash at the end is documented for one path and harmless on the others.
    if (rest.length > 1 && rest.at(-1) === '') rest.pop();
    const exact = switches.pathCase === 'exact';
    for (const { route, segments } of this.#byMethod.get(method) ?? []) {
      if (!offers(switches, route.family, first)) continue;
      if (route.served?.(switches) === false) continue;
      const path = joined(segments, rest, switches);
      if (path === undefined) continue;
      const reference = fit(segments, path, exact);
      if (reference !== undefined) return { route, prefix: first, reference };
    }
    return undefined;
  }

  /** Whether the vault behind the gateway has a module of this name at all. */
  hasModule(path: string, switches: Switches): boolean {
    const [, prefix, module = ''] = path.split('/');
    const family = MODULES[module.toLowerCase()];
    if (prefix !== 'iso' && prefix !== 'api') return false;
    return family !== undefined && offers(switches, family, prefix);
  }
}

const MODULES: Readonly<Record<string, Family>> = {
  dapp: 'dsm',
  coe: 'dsm',
  cicd: 'dsm',
  sctm: 'dsm',
  pam: 'pam',
  certificate: 'certificate',
  mysafe: 'mysafe',
};

function offers(switches: Switches, family: Family, prefix: 'iso' | 'api'): boolean {
  const offered = switches[`prefixes.${family}`];
  return offered === 'iso+api' || offered === prefix;
}

/**
 * The path with as many segments as the pattern. Undefined when it has more or fewer, or when it
 * writes the slashes of an identity as this vault doesn't read them (contract §19.1).
 */
function joined(
  segments: readonly string[],
  path: readonly string[],
  { 'sctm.slash': slash }: Switches,
): readonly string[] | undefined {
  if (segments.at(-1) !== '{identity}') return path.length === segments.length ? path : undefined;
  const start = segments.length - 1;
  const identity = path.slice(start);
  if (identity.length === 0) return undefined;
  if (slash === 'encoded' && identity.length > 1) return undefined;
  const encoded = identity.join('/');
  if (slash === 'plain' && /%2f/i.test(encoded)) return undefined;
  return [...path.slice(0, start), encoded];
}

/**
 * The decoded reference, or empty text for a pattern without one. Undefined when the path doesn't
 * fit.
 */
function fit(
  segments: readonly string[],
  path: readonly string[],
  exact: boolean,
): string | undefined {
  let reference = '';
  for (const [index, segment] of segments.entries()) {
    const given = path[index] ?? '';
    if (segment === '{ref}' || segment === '{identity}') {
      const decoded = decode(given);
      if (decoded === undefined || decoded === '') return undefined;
      reference = decoded;
    } else if (exact ? segment !== given : segment !== given.toLowerCase()) {
      return undefined;
    }
  }
  return reference;
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
