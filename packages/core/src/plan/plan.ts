import { throwProblems, type Problem } from '../model/errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { printable } from '../text/printable.ts';
import type { PlatformFacts } from '../platform/platform.ts';
import type { Entry } from '../entries/secret-ref.ts';
import { checkTargets, resolveTarget, type NamedTarget, type Naming } from './target.ts';

/** What must be asked of the vault, each thing once and in the order of the entries. */
export interface Needs {
  /** Which secrets of the authorization, undefined when no entry names any. */
  readonly secrets: SecretsNeed | undefined;
  readonly provisioned: boolean;
  readonly pamCredentials: readonly string[];
  readonly pamKeys: readonly string[];
  readonly pamInfos: readonly string[];
}

/** All secrets of the authorization in one of the ways of reading them, or some by their identity. */
export type SecretsNeed =
  | { readonly way: 'auto' | 'application' | 'list' }
  | { readonly way: 'each'; readonly identities: readonly string[] };

/** What is fetched and how it will be named. Entries for several keys get their names when the keys are known. */
export interface Plan {
  readonly entries: readonly Entry[];
  readonly needs: Needs;
  readonly naming: Naming;
}

/**
 * Decides everything that can be decided before any network.
 *
 * @throws {@link ProblemsError} with all names that are invalid, dangerous, reserved or used twice.
 */
export function makePlan(inputs: Inputs, platform: PlatformFacts): Plan {
  const { entries, exportTo, prefix, provision } = inputs;
  const naming: Naming = { exportTo, prefix, case: inputs.case, platform };
  const problems: Problem[] = [];
  const targets: NamedTarget[] = [];
  for (const entry of entries) {
    if (entry.source === 'provisioned' && !provision) problems.push(notProvisioned(entry));
    if (inputs.read === 'each') problems.push(...faultsOfEach(entry));
    if (entry.key === undefined) continue;
    const target = resolveTarget(entry, entry.key, naming);
    if ('code' in target) problems.push(target);
    else targets.push({ target, entry, text: entry.text });
  }
  problems.push(...checkTargets(targets, platform));
  throwProblems(problems);
  return { entries, naming, needs: needsOf(inputs) };
}

function needsOf({ entries, read, provision }: Inputs): Needs {
  const refs = (source: Entry['source']): readonly string[] => [
    ...new Set(entries.flatMap((entry) => (entry.source === source ? [entry.ref ?? ''] : []))),
  ];
  const need: SecretsNeed =
    read === 'each' ? { way: read, identities: refs('dsm') } : { way: read };
  return {
    secrets: entries.some(({ source }) => source === 'dsm') ? need : undefined,
    provisioned: provision,
    pamCredentials: refs('pam-credential'),
    pamKeys: refs('pam-key'),
    pamInfos: refs('pam-info'),
  };
}

function notProvisioned({ line, text }: Entry): Problem {
  return {
    code: 'ERR_INPUT_CONFLICT',
    message: `secrets, line ${line}: ${printable(text)} needs the input provision: true.`,
  };
}

function faultsOfEach({ line, source, ref }: Entry): Problem[] {
  if (source !== 'dsm') return [];
  if (ref === undefined) {
    return [
      {
        code: 'ERR_INPUT_CONFLICT',
        message:
          `secrets, line ${line}: * names every secret, and with the input read: each only named ` +
          'ones are read. Write identity#* for each secret, or use read: auto.',
      },
    ];
  }
  // As a path it would lead to another function of the vault.
  if (!/^\.{1,2}$/.test(ref)) return [];
  return [
    {
      code: 'ERR_INPUT_CONFLICT',
      message: `secrets, line ${line}: a secret of this identity can't be read alone. Use read: auto.`,
    },
  ];
}
