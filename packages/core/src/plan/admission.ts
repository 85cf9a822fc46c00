import type { OnRefused, PlatformFacts } from '../platform/platform.ts';
import type { Entry } from '../entries/secret-ref.ts';
import type { NamedPlacement } from './placement.ts';
import { refusalsOf } from './refusals.ts';

/** A placement that may be used, or none where it is left out, with a notice. */
export interface Admission {
  readonly named?: NamedPlacement;
  readonly notice?: string;
}

/** What becomes of an entry that the platform refuses. */
export function policyOf({ key }: Entry, { onRefused }: PlatformFacts): OnRefused {
  return (key === undefined ? onRefused?.wildcard : onRefused?.written) ?? 'fail';
}

/**
 * Leaves out or renames what the platform refuses by its name, where the adapter asks for that.
 * {@link checkPlacements} reports what is still refused.
 */
export function admit(named: NamedPlacement, platform: PlatformFacts): Admission {
  const [refusal] = refusalsOf(named, platform);
  const policy = policyOf(named.entry, platform);
  if (refusal === undefined || policy === 'fail') return { named };
  if (policy === 'skip') return { notice: `Left out: ${named.text}. ${refusal.message}` };
  const other = renamed(named);
  return refusalsOf(other, platform).length > 0
    ? { named }
    : { named: other, notice: `Renamed to ${nameOf(other)}: ${named.text}. ${refusal.message}` };
}

/** No name that begins with `_` belongs to a platform or to a family of dangerous ones. */
function renamed(named: NamedPlacement): NamedPlacement {
  const { placement } = named;
  return placement.kind === 'file'
    ? { ...named, placement: { ...placement, pathName: `_${placement.pathName}` } }
    : { ...named, placement: { ...placement, name: `_${placement.name}` } };
}

function nameOf({ placement }: NamedPlacement): string {
  return placement.kind === 'file' ? placement.pathName : placement.name;
}
