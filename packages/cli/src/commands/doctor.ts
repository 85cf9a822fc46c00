import { INPUTS, parseInputs, problemsOf, type Inputs } from '@senhasegura-action/core';
import { CLI } from '@senhasegura-action/core/platforms/cli';
import type { Invocation } from '../command-line/command-line.ts';
import { createConsole } from '../output/console.ts';
import { checkAccess } from '../doctor/access.ts';
import { checkNetwork } from '../doctor/network.ts';
import type { Finding } from '../doctor/finding.ts';
import { openContext, type CommandContext } from '../loading/command-context.ts';

/** `senhasegura doctor`: says what works, what does not, and what mends it. Names only. */
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
    // What is to be fetched does not matter here, so that doctor can be asked before anything is written.
    inputs = parseInputs({ ...context.settings.raw, secrets: '*' }, CLI, {});
    for (const notice of inputs.notices)
      findings.push({ check: 'settings', state: 'warning', message: notice });
  } catch (error) {
    return [
      ...findings,
      ...problemsOf(error).map((problem): Finding => ({
        check: 'settings',
        state: 'failed',
        ...problem,
      })),
    ];
  }
  const network = await checkNetwork(inputs, context.env);
  findings.push(...network);
  if (network.some(({ state }) => state === 'failed')) return findings;
  return [...findings, ...(await checkAccess(inputs, context, createConsole(true)))];
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
    message:
      given.length === 0
        ? 'there are none'
        : `${given.length} ${given.length === 1 ? 'is' : 'are'} given, in ${places.join(' and ')}`,
    details: given.map(({ name, origin }) => `${name}: from ${origin}`),
  };
}
