import { throwProblems, type Problem } from '../model/errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { printable } from '../text/printable.ts';
import type { PlatformFacts } from '../platform/platform.ts';
import type { Entry } from '../entries/secret-ref.ts';
import { checkTargets, resolveTarget, type NamedTarget, type Naming } from './target.ts';

/** What must be asked of the vault, each thing once and in the order of the entries. */
export interface Needs {
  /** The secrets of the authorization. */
  readonly application: boolean;
  readonly provisioned: boolean;
  readonly pamCredentials: readonly string[];
  readonly pamKeys: readonly string[];
  readonly pamInfos: readonly string[];
}

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
    if (entry.key === undefined) continue;
    const target = resolveTarget(entry, entry.key, naming);
    if ('code' in target) problems.push(target);
    else targets.push({ target, entry, text: entry.text });
  }
  problems.push(...checkTargets(targets, platform));
  throwProblems(problems);
  return { entries, naming, needs: needsOf(entries, provision) };
}

function needsOf(entries: readonly Entry[], provisioned: boolean): Needs {
  const refs = (source: Entry['source']): readonly string[] => [
    ...new Set(entries.flatMap((entry) => (entry.source === source ? [entry.ref ?? ''] : []))),
  ];
  return {
    application: entries.some(({ source }) => source === 'dsm'),
    provisioned,
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
