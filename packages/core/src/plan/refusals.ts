import type { Problem } from '../model/errors.ts';
import type { Placement, VariableKind } from '../model/secret.ts';
import type { PlatformFacts } from '../platform/platform.ts';
import { dangerOf, reservationOf } from './refused-names.ts';
import type { NamedPlacement } from './placement.ts';

/** Why the platform refuses the names of a placement (ERR_NAME_DANGEROUS, ERR_NAME_RESERVED). */
export function refusalsOf(named: NamedPlacement, platform: PlatformFacts): Problem[] {
  return variablesOf(named.placement).flatMap(([kind, name]) =>
    refusalOf(kind, name, named, platform),
  );
}

/** The variables that a placement makes: its own, or those for the path of its file. */
export function variablesOf(placement: Placement): readonly (readonly [VariableKind, string])[] {
  return placement.kind === 'file'
    ? placement.pathKinds.map((kind) => [kind, placement.pathName] as const)
    : [[placement.kind, placement.name]];
}

function refusalOf(
  kind: VariableKind,
  name: string,
  { entry: { line, options } }: NamedPlacement,
  platform: PlatformFacts,
): Problem[] {
  const refused = `secrets, line ${line}: ${kind}:${name} is refused, because`;
  const reservation = reservationOf(name, kind, platform);
  if (reservation !== undefined) {
    const code = kind === 'env' ? 'ERR_NAME_DANGEROUS' : 'ERR_NAME_RESERVED';
    return [{ code, message: `${refused} ${reservation}. Choose another name.` }];
  }
  const danger = options.allowDangerous ? undefined : dangerOf(name, kind, platform);
  if (danger === undefined) return [];
  return [
    {
      code: 'ERR_NAME_DANGEROUS',
      message:
        `${refused} ${danger}. ` + 'Choose another name, or add | allow-dangerous if you mean it.',
    },
  ];
}
