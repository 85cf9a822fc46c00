import type { Command } from '../command.ts';
import { CONFIG, INPUTS_DOCUMENT, JSON_FLAG } from './shared-flags.ts';

/** `senhasegura doctor`. */
export const DOCTOR: Command = {
  name: 'doctor',
  summary: 'Check settings, network, TLS, credentials and what the authorization can see',
  usage: 'senhasegura doctor [--secrets ENTRIES] [--json] [flags]',
  flags: [JSON_FLAG, CONFIG, INPUTS_DOCUMENT],
  inputs: 'load',
  unused: ['provision', 'pod-name', 'deploy', 'namespace', 'cleanup', 'cleanup-failure', 'dry-run'],
  examples: [
    'senhasegura doctor',
    "senhasegura doctor --secrets 'team/shop/db#password -> DB_PASSWORD'",
  ],
  teaching: `It changes nothing: it registers no application, creates no credential and takes no custody. It
prints names only, never a value. With --secrets, it checks every entry and says where it would go.
Where something is wrong, it says what to do.

Exit codes: 0 all is well; 1 something is wrong; 2 wrong usage.`,
};
