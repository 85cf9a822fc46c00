import {
  checkLines,
  connect,
  fetchWithoutTaking,
  printable,
  problemsOf,
  hideInputs,
  type ClosableTransport,
  type ErrorCode,
  type Runtime,
  type Inputs,
  type TransportOptions,
  type Plan,
  type Problem,
  type Trial,
} from '@senhasegura-action/core';
import { CLI } from '@senhasegura-action/core/platforms/cli';
import { createPlatform } from '../loading/collecting-platform.ts';
import type { Console } from '../output/console.ts';
import type { CommandContext } from '../loading/command-context.ts';
import type { Finding } from './finding.ts';
import { seeAll } from './overview.ts';

/** What an error is about. Others are about the credentials. */
const CHECKS: Readonly<Partial<Record<ErrorCode, Finding['check']>>> = {
  ERR_TLS: 'tls',
  ERR_NETWORK: 'address',
  ERR_TIMEOUT: 'address',
  ERR_INPUT_INVALID: 'settings',
  ERR_INPUT_CONFLICT: 'settings',
  ERR_FILE: 'settings',
};

/**
 * Logs in as a job does, reads the names of what the authorization can see, and checks each entry
 * against it. Nothing is registered, provisioned or taken into custody.
 *
 * @param plan - The entries to check; undefined when there are none.
 */
export async function checkAccess(
  inputs: Inputs,
  plan: Plan | undefined,
  { runtime, settings }: CommandContext,
  console: Console,
): Promise<Finding[]> {
  const warnings: string[] = [];
  const calls: string[] = [];
  const platform = createPlatform(
    CLI,
    { ...console, warning: (text) => warnings.push(text) },
    () => {},
  );
  // Nobody masks what is printed here, and the vault's words may repeat a credential.
  const masks = hideInputs({ raw: settings.raw, platform, context: {} });
  const findings: Finding[] = [];
  try {
    const listeningRuntime: Runtime = {
      ...runtime,
      createTransport: (options) => listening(runtime.createTransport, options, calls),
    };
    const { vault, session, decrypt, close } = await connect(
      inputs,
      platform,
      listeningRuntime,
      masks,
    );
    try {
      await vault.logIn();
      const message = 'the vault accepts them';
      findings.push({ check: 'credentials', state: 'ok', message, details: calls });
      const seen = await seeAll({ vault, session }, inputs, plan);
      findings.push(...seen.findings);
      if (plan !== undefined) {
        const needs =
          seen.secrets === undefined ? plan.needs : { ...plan.needs, secrets: undefined };
        const more = await fetchWithoutTaking({ ...plan, needs }, vault, undefined);
        const objects = [...(seen.secrets ?? []), ...more];
        findings.push(...linesFindings(checkLines(plan, objects, runtime.now(), decrypt)));
      }
    } finally {
      close();
    }
  } catch (error) {
    const problems = problemsOf(error).map(({ code, message }): Finding => ({
      check: CHECKS[code] ?? 'credentials',
      state: 'failed',
      code,
      message,
      details: calls,
    }));
    findings.push(...problems);
  }
  return [
    ...warnings.map((message): Finding => ({ check: 'credentials', state: 'warning', message })),
    ...findings,
  ];
}

/** Notes the paths that were asked for, and how the vault answered. */
function listening(
  create: (options: TransportOptions) => ClosableTransport,
  options: TransportOptions,
  calls: string[],
): ClosableTransport {
  const { send, close } = create(options);
  return {
    close,
    send: async (request, signal) => {
      const answer = await send(request, signal);
      calls.push(`${request.method} ${printable(request.url.pathname)}: ${answer.status}`);
      return answer;
    },
  };
}

/** What was found about each entry: where it would go, or what is wrong with it. */
function linesFindings({ checks, problems, notices }: Trial): Finding[] {
  const failed = (problem: Problem): Finding => ({ check: 'secrets', state: 'failed', ...problem });
  return [
    ...checks.flatMap((check) => {
      if (check.state === 'failed') return check.problems.map(failed);
      const state = check.state === 'left-out' ? ('warning' as const) : ('ok' as const);
      return [{ check: 'secrets' as const, state, message: check.message }];
    }),
    ...problems.map(failed),
    ...notices.map((message): Finding => ({ check: 'secrets', state: 'warning', message })),
  ];
}
