import { withConnection, type InputContext } from '../inputs/connection-inputs.ts';
import { InputReader, type RawInputs } from '../inputs/input-reader.ts';
import type { PlatformFacts } from '../platform/platform.ts';
import { readVaultInputs, type VaultInputs } from '../inputs/vault-inputs.ts';
import type { Via } from './mapping-entry.ts';
import type { VariableSource } from './refused-variables.ts';

/** All inputs of registering, checked. */
export interface RegisterInputs extends VaultInputs {
  /** The path of the mapping file. */
  readonly mappingFile: string;
  readonly via: Via;
  readonly dryRun: boolean;
  /** Warnings about inputs that were ignored. */
  readonly notices: readonly string[];
}

/** What registering needs to know beside its inputs. */
export interface RegisterContext extends InputContext {
  /** Looks up a variable that a mapping names. */
  readonly variable: VariableSource;
  /** The vendor's `SENHASEGURA_MAPPING_FILE`, for when the input is not given. */
  readonly mappingFile?: string | undefined;
}

/**
 * Checks all inputs at once.
 *
 * @throws {@link ProblemsError} with every problem (ERR_INPUT_*, ERR_URL), none quoting a value.
 */
export function parseRegisterInputs(
  raw: RawInputs,
  platform: PlatformFacts,
  context: RegisterContext,
): RegisterInputs {
  const given = raw['mapping-file']?.trim() ? raw : { ...raw, 'mapping-file': context.mappingFile };
  const reader = new InputReader(withConnection(given, context), platform);
  const inputs = {
    ...readVaultInputs(reader, given, context),
    mappingFile: reader.text('mapping-file') ?? '',
    via: reader.choice('via'),
    dryRun: reader.boolean('dry-run'),
  };
  if (!reader.has('mapping-file')) {
    reader.report(
      'ERR_INPUT_MISSING',
      'The input mapping-file is missing or empty. Give the path of the file that says ' +
        'what to register, or set ' +
        'SENHASEGURA_MAPPING_FILE.',
    );
  }
  reader.finish();
  return { ...inputs, notices: reader.unknown('register') };
}
