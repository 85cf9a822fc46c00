import {
  INPUTS,
  makePlan,
  NOT_REGISTERED,
  parseInputs,
  problemsOf,
  unregistered,
  withoutSecrets,
  type Inputs,
  type Plan,
  type RawInputs,
} from '@senhasegura-action/core';
import { CLI } from '@senhasegura-action/core/platforms/cli';
import type { Invocation } from '../command-line/command-line.ts';
import { createConsole } from '../output/console.ts';
import { checkAccess } from '../doctor/access.ts';
import { checkNetwork } from '../doctor/network.ts';
import type { Finding } from '../doctor/finding.ts';
import { openContext, type CommandContext } from '../loading/command-context.ts';

/** `senhasegura doctor`: says what works, what does not, and what to do. It changes nothing. */
export async function doctorCommand(invocation: Invocation): Promise<number> {
  const findings = await examine(invocation);
  const failed = findings.some(({ state }) => state === 'failed');
  if (invocation.flags.has('json')) {
    process.stdout.write(`${JSON.stringify({ ok: !failed, findings }, null, 2)}\n`);
  } else {
    for (const { state, check, message, details = [] } of findings) {
      process.stdout.write(`${MARKS[state]} ${check}: ${message}\n`);
      for (const detail of details) process.stdout.write(`          ${detail}\n`);
    }
  }
  return failed ? 1 : 0;
}

const MARKS = { ok: 'ok       ', warning: 'warning  ', failed: 'FAILED   ' } as const;

async function examine(invocation: Invocation): Promise<Finding[]> {
  const findings: Finding[] = [];
  let context: CommandContext;
  let inputs: Inputs;
  try {
    context = await openContext(invocation);
    findings.push(settingsFinding(context));
    // The rest is looked at even when the list is wrong.
    inputs = parseInputs(withoutSecrets(context.settings.raw), CLI, {});
  } catch (error) {
    return [...findings, ...failures('settings', error)];
  }
  const list = readList(context.settings.raw);
  for (const message of list.notices ?? inputs.notices) {
    findings.push({ check: 'settings', state: 'warning', message });
  }
  if (inputs.registration !== undefined) {
    findings.push({ check: 'settings', state: 'warning', message: NOT_REGISTERED });
  }
  findings.push(...list.findings);
  const network = await checkNetwork(inputs, context.env);
  findings.push(...network);
  if (network.some(({ state }) => state === 'failed')) return findings;
  const access = await checkAccess(unregistered(inputs), list.plan, context, createConsole(true));
  return [...findings, ...access];
}

/** The plan of the given entries; undefined when there are no entries, or wrong ones. */
interface List {
  readonly plan: Plan | undefined;
  readonly findings: readonly Finding[];
  readonly notices?: readonly string[];
}

function readList(raw: RawInputs): List {
  if (!raw['secrets'] && !raw['secrets-file']) return { plan: undefined, findings: [] };
  try {
    const inputs = parseInputs(raw, CLI, {});
    return { plan: makePlan(inputs, CLI), findings: [], notices: inputs.notices };
  } catch (error) {
    return { plan: undefined, findings: failures('secrets', error) };
  }
}

function failures(check: Finding['check'], error: unknown): Finding[] {
  return problemsOf(error).map((problem) => ({ check, state: 'failed', ...problem }));
}

function settingsFinding({ settings }: CommandContext): Finding {
  const given = INPUTS.flatMap(({ name }) => {
    const origin = settings.origins.get(name);
    return origin === undefined ? [] : [{ name, origin }];
  });
  const places = [...new Set(given.map(({ origin }) => origin))];
  return {
    check: 'settings',
    state: 'ok',
    message: given.length === 0 ? 'none given' : `${given.length} given in ${places.join(' and ')}`,
    details: given.map(({ name, origin }) => `${name}: from ${origin}`),
  };
}
