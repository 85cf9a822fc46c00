import type { Command } from '../command.ts';
import { CONFIG, INPUTS_DOCUMENT, JOURNAL, QUIET } from './shared-flags.ts';

/** `senhasegura run`. */
export const RUN: Command = {
  name: 'run',
  summary: 'Run a command with secrets in its environment, and mask them in its output',
  usage: 'senhasegura run --secrets ENTRIES [flags] -- COMMAND [ARGUMENT …]',
  flags: [JOURNAL, QUIET, CONFIG, INPUTS_DOCUMENT],
  inputs: 'load',
  words: 'the command',
  examples: [
    "senhasegura run --secrets 'team/shop/db#password -> DB_PASSWORD' -- ./deploy.sh",
    "senhasegura run --dry-run --secrets 'team/shop/gcp#json -> file:gcp.json'",
  ],
  teaching: `Only the command gets the secrets. It never gets the credentials of this tool. Its output is masked
while it streams. When it ends, by itself or by a signal, everything that was lent is given back.
With --dry-run, senhasegura checks every entry and says where it would go. Nothing is taken, and no
command runs.

Exit codes:
  the command's own; 128+n when signal n ended it
  127  the command was not found
  126  the command could not be started
  125  senhasegura failed before the command started
  3    the command succeeded, but something was not given back under --cleanup-failure fail
  1    with --dry-run: an entry does not resolve`,
};
