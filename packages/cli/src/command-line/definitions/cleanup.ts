import type { Command } from '../command.ts';
import { CONFIG, INPUTS_DOCUMENT, JSON_FLAG } from './shared-flags.ts';

const UNUSED_WITHOUT_LOADING = [
  'secrets',
  'secrets-file',
  'read',
  'export-to',
  'prefix',
  'case',
  'provision',
  'cleanup',
  'dry-run',
];

/** `senhasegura cleanup`. */
export const CLEANUP: Command = {
  name: 'cleanup',
  summary: 'Give back what a job left behind',
  usage: `senhasegura cleanup --journal FILE
  senhasegura cleanup --pod-name NAME --deploy NAME --namespace NAME --secret-id ID …
  senhasegura cleanup --custody REF [--custody REF …]`,
  flags: [
    {
      name: 'journal',
      value: 'FILE',
      doc: 'The journal that a job wrote; removed when all is given back',
    },
    {
      name: 'pod-name',
      value: 'NAME',
      doc: 'Of an ephemeral credential, with --deploy and --namespace, as the log names it',
    },
    { name: 'deploy', value: 'NAME', doc: 'Of the same credential' },
    { name: 'namespace', value: 'NAME', doc: 'Of the same credential' },
    {
      name: 'secret-id',
      value: 'ID',
      repeats: true,
      doc: 'Id of the ephemeral secret, as the log names it',
    },
    {
      name: 'custody',
      value: 'REF',
      repeats: true,
      doc: 'PAM credential whose custody is released',
    },
    JSON_FLAG,
    CONFIG,
    INPUTS_DOCUMENT,
  ],
  inputs: 'load',
  unused: UNUSED_WITHOUT_LOADING,
  examples: [
    'senhasegura cleanup --journal /tmp/senhasegura-0123456789abcdef.journal',
    'senhasegura cleanup --custody 77',
  ],
  teaching: `The log of the job has the names. Repeating is safe: what is already back counts as given back.

Exit codes: 0 nothing is left; 1 something is left, or it failed; 2 wrong usage; 3 something is left
under --cleanup-failure fail; 4 nothing that was named was there.`,
};
