import type { Command } from '../command.ts';
import { CONFIG, INPUTS_DOCUMENT, QUIET } from './shared-flags.ts';

/** `senhasegura register`. */
export const REGISTER: Command = {
  name: 'register',
  summary: 'Write variables of this job to the vault, as a mapping file says',
  usage: 'senhasegura register --mapping-file FILE [--via secret] [--dry-run] [flags]',
  flags: [QUIET, CONFIG, INPUTS_DOCUMENT],
  inputs: 'register',
  examples: [
    'senhasegura register --mapping-file senhasegura-mapping.json --dry-run',
    'senhasegura register --mapping-file senhasegura-mapping.json --via secret',
  ],
  teaching: `It sends the variables that the mapping file names, and nothing else. With --via variables it sends
them as the vendor's tool does, and the vault maps them. With --via secret, each entry becomes one
secret, written as it stands. It never sends the platform's tokens or the credentials of this tool.

Exit codes: 0 success; 1 failure, and stderr says what was written; 2 wrong usage.`,
};
