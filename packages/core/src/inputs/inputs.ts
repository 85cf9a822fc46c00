import { withConnection, type InputContext } from './connection-inputs.ts';
import type { ChoiceOf } from './input-table.ts';
import { InputReader, type RawInputs } from './input-reader.ts';
import { aliasNotices, idleNotices } from './input-notices.ts';
import type { VariableKind } from '../model/secret.ts';
import type { PlatformFacts } from '../platform/platform.ts';
import { parseSecrets, type Entry } from '../entries/secret-ref.ts';
import { readSecretsText } from './secrets-input.ts';
import { readVaultInputs, type VaultInputs } from './vault-inputs.ts';

export type { InputContext };

/** All inputs, checked: later code never checks again. Times are in milliseconds. */
export interface Inputs extends VaultInputs {
  readonly entries: readonly Entry[];
  /** How the secrets of the authorization are read; `each` reads only those that are named. */
  readonly read: ChoiceOf<'read'>;
  readonly exportTo: VariableKind;
  readonly prefix: string;
  readonly case: ChoiceOf<'case'>;
  readonly provision: boolean;
  readonly podName: string | undefined;
  readonly deploy: string | undefined;
  readonly namespace: string | undefined;
  readonly jobLeg: string;
  readonly cleanup: boolean;
  readonly cleanupFailure: ChoiceOf<'cleanup-failure'>;
  /** Checks and reports everything, and changes nothing. */
  readonly dryRun: boolean;
  /** Warnings about inputs that were ignored. */
  readonly notices: readonly string[];
}

/**
 * What the input `cleanup-failure` says, whatever is wrong with the others.
 *
 * @returns `warn` unless it is `fail`: nothing else may make a good job fail at its end.
 */
export function cleanupFailureOf(raw: RawInputs): ChoiceOf<'cleanup-failure'> {
  return raw['cleanup-failure']?.trim().toLowerCase() === 'fail' ? 'fail' : 'warn';
}

/**
 * Checks all inputs at once.
 *
 * @throws {@link ProblemsError} with every problem (ERR_INPUT_*, ERR_URL, ERR_GRAMMAR), each naming
 *   the input and the remedy, none quoting a value.
 */
export function parseInputs(
  raw: RawInputs,
  platform: PlatformFacts,
  context: InputContext,
): Inputs {
  const reader = new InputReader(withConnection(raw, context), platform);
  const inputs: Inputs = {
    ...readVaultInputs(reader, raw, context),
    entries: readEntries(reader, platform),
    read: reader.choice('read'),
    exportTo: readExportTo(reader, platform),
    prefix: readPrefix(reader),
    case: reader.choice('case'),
    provision: reader.boolean('provision'),
    podName: reader.text('pod-name'),
    deploy: reader.text('deploy'),
    namespace: reader.text('namespace'),
    jobLeg: reader.text('job-leg') ?? '',
    cleanup: reader.boolean('cleanup'),
    cleanupFailure: reader.choice('cleanup-failure'),
    dryRun: reader.boolean('dry-run'),
    notices: [],
  };
  reader.finish();
  const notices = [
    ...reader.unknown('load'),
    ...idleNotices(inputs),
    ...aliasNotices(inputs.entries, raw, platform),
  ];
  return { ...inputs, notices };
}

function readEntries(reader: InputReader, platform: PlatformFacts): readonly Entry[] {
  const text = readSecretsText(reader);
  if (text === undefined) return [];
  const { entries, problems } = parseSecrets(text, platform);
  reader.problems.push(...problems);
  if (entries.length === 0 && problems.length === 0) {
    reader.report(
      'ERR_INPUT_MISSING',
      'The input secrets is empty. Write one entry a line, such as team/shop/db#password ' +
        '-> DB_PASSWORD, ' +
        'or * for every key of every secret.',
    );
  }
  return entries;
}

function readExportTo(reader: InputReader, platform: PlatformFacts): VariableKind {
  const kind = reader.choice('export-to');
  if (kind === 'env' || platform.outputs === 'own') return kind;
  if (platform.outputs === 'none') {
    reader.refuse('export-to', `cannot be output on ${platform.title}, which has no outputs`);
  }
  return 'env';
}

function readPrefix(reader: InputReader): string {
  const prefix = reader.text('prefix') ?? '';
  if (!/^([A-Za-z_][A-Za-z0-9_]*)?$/.test(prefix)) {
    reader.refuse('prefix', 'must consist of letters, digits and _, and not start with a digit');
  }
  return prefix;
}
