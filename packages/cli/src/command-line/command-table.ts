import type { InputCommand } from '@senhasegura-action/core';

/** A flag of a command. */
export interface Flag {
  readonly name: string;
  /** What help texts call its value; undefined when it doesn't take one. */
  readonly value?: string;
  /** Whether its value, `true` or `false`, may be left out: then it is `true`. */
  readonly bare?: boolean;
  readonly repeats?: boolean;
  /** What it does, in one line; undefined for an input, which has a doc of its own. */
  readonly doc?: string;
}

/** A command as the command line, the help texts and the completion know it. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly flags: readonly Flag[];
  /** Whose inputs are its flags; undefined when it has no inputs. */
  readonly inputs?: InputCommand;
  /** Inputs that mean nothing to it. It takes them, so that a command line can be reused. */
  readonly unused?: readonly string[];
  /** What the words after `--` are; undefined when there may not be any. */
  readonly words?: string;
  /** What help says beyond the flags. */
  readonly teaching: string;
}

const CONFIG: Flag = {
  name: 'config',
  value: 'FILE',
  doc: 'Settings in YAML (default: SENHASEGURA_CONFIG_FILE, then .config.yaml in the home directory)',
};
const INPUTS_DOCUMENT: Flag = {
  name: 'inputs',
  value: 'FILE',
  doc: 'Inputs as templates write them; flags and variables go before them',
};
const JOURNAL: Flag = {
  name: 'journal',
  value: 'FILE',
  doc: 'Where to write what the job is lent (default: a new file in the temporary directory)',
};
const QUIET: Flag = { name: 'quiet', doc: 'Says nothing but warnings and errors' };
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
const JSON_FLAG: Flag = { name: 'json', doc: 'Prints the result as JSON' };

/** All commands, in the order in which people need them. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'run',
    summary: 'Run a command with secrets in its environment, and mask them in its output',
    usage: 'senhasegura run --secrets ENTRIES [flags] -- COMMAND [ARGUMENT …]',
    flags: [JOURNAL, QUIET, CONFIG, INPUTS_DOCUMENT],
    inputs: 'load',
    words: 'the command',
    teaching: `Only the command gets the secrets, and never the credentials of this tool. What it prints is masked while it
streams. When it ends, by itself or by a signal, everything that was lent is given back.

Examples:
  senhasegura run --secrets 'team/shop/db#password -> DB_PASSWORD' -- ./deploy.sh
  senhasegura run --secrets 'team/shop/gcp#json -> file:gcp.json | path=GOOGLE_APPLICATION_CREDENTIALS' -- terraform apply

Exit codes: those of the command; 128+n when signal n ended it; 127 when it is not found, 126 when it cannot be
started; 125 when this tool failed before; 3 when it was well, and something was not given back under
--cleanup-failure fail.`,
  },
  {
    name: 'export',
    summary: 'Write secrets for another tool or shell',
    usage: 'senhasegura export --secrets ENTRIES --format FORMAT [--file FILE] [flags]',
    flags: [
      { name: 'format', value: 'FORMAT', doc: 'What to write; see below' },
      {
        name: 'file',
        value: 'FILE',
        doc: 'Where to write, mode 0600 (default: SENHASEGURA_SECRETS_FILE, then stdout)',
      },
      { name: 'force', doc: 'Writes to a terminal, too' },
      {
        name: 'masks',
        value: 'FILE',
        doc: 'Writes what has to be masked, for senhasegura mask --masks FILE',
      },
      {
        name: 'watch',
        value: 'DIRECTORY',
        doc: "Gives back when the calling shell has ended and nobody else did; for GitLab's template",
      },
      JOURNAL,
      QUIET,
      CONFIG,
      INPUTS_DOCUMENT,
    ],
    inputs: 'load',
    teaching: `Formats:
  linux, gitlab, bitbucket  export lines for a POSIX shell:  . ./FILE
  circleci                  the same, for later steps:       … >> "$BASH_ENV"
  github                    a script that masks, then writes $GITHUB_ENV and $GITHUB_OUTPUT:  . ./FILE
  azure-devops, teamcity    commands that the agent reads from the log:  cat FILE
  bamboo                    properties for "Inject Bamboo variables"
  powershell                $env: lines:  . ./FILE.ps1
  dotenv                    an .env file for one job's tools
  docker-env                for docker run --env-file
  json                      one object

A value that a format cannot hold is an error, never a damaged value. What was lent stays lent: give it back with
senhasegura cleanup --journal FILE when the job ends.

Example:
  senhasegura export --format linux --file secrets.sh --secrets 'team/shop/db#* -> DB_*' && . ./secrets.sh

Exit codes: 0; 1 failed; 2 wrong usage.`,
  },
  {
    name: 'mask',
    summary: 'Copy stdin to stdout without the secrets in it',
    usage: 'COMMAND 2>&1 | senhasegura mask --env NAME [--env NAME …] [--masks FILE]',
    flags: [
      {
        name: 'env',
        value: 'NAME',
        repeats: true,
        doc: 'Masks the value of this variable, in all its encodings',
      },
      {
        name: 'masks',
        value: 'FILE',
        repeats: true,
        doc: 'Masks what senhasegura export --masks FILE wrote',
      },
      {
        name: 'until-marker',
        doc: 'Ends at the marker of the first --masks FILE, not only at the end of stdin',
      },
      {
        name: 'answer-fd',
        value: 'NUMBER',
        doc: 'Writes "well" to this descriptor at that marker instead, and goes on to the end of stdin',
      },
    ],
    teaching: `A secret may be cut anywhere; nothing else is changed, not a byte. No line waits for longer than a secret could still
begin in its end. Termination signals are ignored: the filter ends when its input does.

Example:
  ./deploy.sh 2>&1 | senhasegura mask --env DB_PASSWORD

Exit codes: 0; 1 failed; 2 wrong usage.`,
  },
  {
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
    teaching: `The names are in the log of the job. It is safe to repeat: what is already back counts as given back.

Exit codes: 0 nothing is left; 1 something is, or it failed; 3 something is, under --cleanup-failure fail; 4 nothing
of what was named was there; 2 wrong usage.`,
  },
  {
    name: 'register',
    summary: 'Write variables of this job to the vault, as a mapping file says',
    usage: 'senhasegura register --mapping-file FILE [--via secret] [--dry-run] [flags]',
    flags: [QUIET, CONFIG, INPUTS_DOCUMENT],
    inputs: 'register',
    teaching: `Sends the variables that the mapping file names, and nothing else. With --via variables the vault takes them as the
vendor's tool sends them and maps them by itself; with --via secret each entry becomes one secret, exactly as it is
written. Tokens of the platform and the credentials of this tool are never sent.

Examples:
  senhasegura register --mapping-file senhasegura-mapping.json --dry-run
  senhasegura register --mapping-file senhasegura-mapping.json --via secret

Exit codes: 0; 1 failed, and what was written is on stderr; 2 wrong usage.`,
  },
  {
    name: 'doctor',
    summary: 'Check settings, network, TLS, credentials and what the authorization can see',
    usage: 'senhasegura doctor [--secrets ENTRIES] [--json] [flags]',
    flags: [JSON_FLAG, CONFIG, INPUTS_DOCUMENT],
    inputs: 'load',
    unused: [
      'provision',
      'pod-name',
      'deploy',
      'namespace',
      'cleanup',
      'cleanup-failure',
      'dry-run',
    ],
    teaching: `It changes nothing: it registers no application, creates no credential and takes no custody. It prints names
only, never a value. With --secrets it checks every entry and says where it would go.

Exit codes: 0 all is well; 1 something is not; 2 wrong usage.`,
  },
  {
    name: 'complete',
    summary: 'Print the completion script for a shell',
    usage: 'senhasegura complete bash|zsh|fish|powershell',
    flags: [],
    words: 'the words to complete',
    teaching: `bash, with the package bash-completion, in ~/.bashrc:  source <(senhasegura complete bash)
zsh, after compinit, in ~/.zshrc:                      source <(senhasegura complete zsh)
fish, in ~/.config/fish/config.fish:                   senhasegura complete fish | source
PowerShell, in $PROFILE:                               senhasegura complete powershell | Out-String | Invoke-Expression`,
  },
];
