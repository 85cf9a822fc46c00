import type { Entry } from '../entries/secret-ref.ts';
import type { PlatformFacts } from '../platform/platform.ts';
import type { RawInputs } from './input-reader.ts';

/** The inputs of ephemeral credentials, and the entries that use them. */
interface IdleInputs {
  readonly entries: readonly Entry[];
  readonly provision: boolean;
  readonly podName: string | undefined;
  readonly deploy: string | undefined;
  readonly namespace: string | undefined;
}

/** Warns of inputs that have no effect: they are valid, but more often a mistake than intended. */
export function idleNotices({ provision, entries, ...inputs }: IdleInputs): string[] {
  if (provision) {
    return entries.some(({ kind }) => kind === 'provisioned')
      ? []
      : ['The input provision is true, but no entry of secrets uses it, such as provisioned#KEY.'];
  }
  const idle = (['podName', 'deploy', 'namespace'] as const).filter((name) => inputs[name]);
  return idle.length === 0
    ? []
    : ['The inputs pod-name, deploy and namespace have no effect without provision: true.'];
}

/** Warns where outputs become variables: whoever writes `output:` expects an output. */
export function aliasNotices(
  entries: readonly Entry[],
  raw: RawInputs,
  { outputs, title }: PlatformFacts,
): string[] {
  const asked =
    raw['export-to']?.trim().toLowerCase() === 'output' ||
    entries.some(({ destination }) => destination?.kind === 'output');
  if (outputs !== 'alias' || !asked) return [];
  return [`output: is the same as env: here, because ${title} has no outputs.`];
}
