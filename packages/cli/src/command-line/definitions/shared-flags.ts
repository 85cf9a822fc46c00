import type { Flag } from '../command.ts';

/** Where the settings are. */
export const CONFIG: Flag = {
  name: 'config',
  value: 'FILE',
  doc:
    'Settings in YAML ' +
    '(default: SENHASEGURA_CONFIG_FILE, then .config.yaml in the home directory)',
};
/** Where a template puts the inputs. */
export const INPUTS_DOCUMENT: Flag = {
  name: 'inputs',
  value: 'FILE',
  doc: 'File of inputs, as templates write it; flags and variables win over it',
};
/** Of a command that borrows. */
export const JOURNAL: Flag = {
  name: 'journal',
  value: 'FILE',
  doc: 'Where to record what the job borrows (default: a new file in the temporary directory)',
};
/** Of a command that logs what it does. */
export const QUIET: Flag = { name: 'quiet', doc: 'Prints warnings and errors only' };
/** Of a command whose result programs read. */
export const JSON_FLAG: Flag = { name: 'json', doc: 'Prints the result as JSON' };
