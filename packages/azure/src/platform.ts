import { inert, type Platform, type Problem, type VariableKind } from '@senhasegura-action/core';
import { AZURE } from '@senhasegura-action/core/platforms/azure';
import { piecesOf, tellAgent } from './agent-command.ts';
import { keepJournals } from './journal-variable.ts';
import { inAzureWords } from './wording.ts';

/**
 * The agent as core sees it.
 *
 * @param earlier - The journals that earlier tries of this step kept.
 * @param debugged - Whether the agent shows the commands themselves (`System.Debug`).
 */
export function createPlatform(earlier: readonly string[], debugged: boolean): Platform {
  return {
    ...AZURE,
    commandFiles: [],
    addMask: (text) => {
      for (const mask of [...(debugged ? piecesOf(text) : []), text])
        tellAgent('setsecret', {}, mask);
    },
    exportSecret: (kind, name, { value, maskPolicy }) =>
      setVariable(kind, name, String(value.reveal()), maskPolicy !== 'none'),
    exportPath: (kind, name, path) => setVariable(kind, name, path, false),
    saveState: (state) => keepJournals([state, ...earlier]),
    ...(debugged ? { debug: (text) => tellAgent('debug', {}, readable(text)) } : {}),
    info: (text) => process.stdout.write(`${readable(text)}\n`),
    warning: (text) => tellAgent('issue', { type: 'warning' }, readable(text)),
    // A restricted task can't upload a summary, and the log says the same.
    summary: () => {},
  };
}

/**
 * Ends the step as failed. As with every task, the agent hears so from the command, not from the
 * exit code.
 */
export function failWith(problems: readonly Problem[]): void {
  try {
    for (const { code, message } of problems) {
      tellAgent('issue', { type: 'error' }, readable(`${message} (${code})`));
    }
    tellAgent('complete', { result: 'Failed' }, '');
  } catch {
    // Nobody reads the output any more, so only the exit code can say that the step failed.
    process.exitCode = 1;
  }
}

/** Ends the step as one that people should look at. */
export function succeedWithIssues(): void {
  tellAgent('complete', { result: 'SucceededWithIssues' }, '');
}

function setVariable(kind: VariableKind, name: string, value: string, secret: boolean): void {
  const properties = {
    variable: name,
    isOutput: String(kind === 'output'),
    issecret: String(secret),
  };
  tellAgent('setvariable', properties, value);
}

function readable(text: string): string {
  return inert(inAzureWords(text));
}
