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
  /** Command lines that work, shown before the flags. */
  readonly examples: readonly string[];
  /** What help says after the flags. */
  readonly teaching: string;
}

const CONFIG: Flag = {
  name: 'config',
  value: 'FILE',
  doc:
    'Settings in YAML ' +
    '(default: SENHASEGURA_CONFIG_FILE, then .config.yaml in the home directory)',
};
const INPUTS_DOCUMENT: Flag = {
  name: 'inputs',
  value: 'FILE',
  doc: 'File of inputs, as templates write it; flags and variables win over it',
};
const JOURNAL: Flag = {
  name: 'journal',
  value: 'FILE',
  doc: 'Where to record what the job borrows (default: a new file in the temporary directory)',
};
const QUIET: Flag = { name: 'quiet', doc: 'Prints warnings and errors only' };
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
  },
  {
    name: 'export',
    summary: 'Write secrets for another tool or shell',
    usage: 'senhasegura export --secrets ENTRIES --format FORMAT [--file FILE] [flags]',
    flags: [
      { name: 'format', value: 'FORMAT', doc: 'What to write; the formats are listed below' },
      {
        name: 'file',
        value: 'FILE',
        doc:
          'Where to write, mode 0600 except on Windows (default: SENHASEGURA_SECRETS_FILE, ' +
          'then stdout)',
      },
      {
        name: 'on-refused',
        value: 'skip|rename|fail',
        doc:
          'What to do with an entry that the format refuses. Default: skip what * brings, ' +
          'and fail for names you wrote. rename puts _ before a name',
      },
      { name: 'force', doc: 'Prints secrets to stdout even on a terminal or in a CI job' },
      {
        name: 'masks',
        value: 'FILE',
        doc: 'Writes what must be masked, for senhasegura mask --masks FILE',
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
    examples: [
      "senhasegura export --format linux --file secrets.sh --secrets 'team/shop/db#* -> DB_*'",
      "senhasegura export --format json --secrets 'team/shop/db#password' | jq -r .password",
    ],
    teaching: `Formats:
  linux, gitlab, bitbucket  export lines for a POSIX shell:  . ./FILE
  circleci                  the same, for later steps:       cat FILE >> "$BASH_ENV"
  github                    a script that masks, then writes $GITHUB_ENV and $GITHUB_OUTPUT:
                            . ./FILE
  azure-devops, teamcity    commands that the agent reads from the log:  cat FILE
  bamboo                    properties for "Inject Bamboo variables"
  powershell                $env: lines:  . ./FILE.ps1
  dotenv                    an .env file for one job's tools
  docker-env                for docker run --env-file
  json                      one object

Without --file, the secrets go to stdout. A terminal gets none, and a CI job none either, because
its log may be what reads stdout: give --file, or --force where another program reads.

A value that a format cannot hold is an error; it is never changed to fit. What was lent stays lent:
give it back with senhasegura cleanup --journal FILE when the job ends.

Exit codes: 0 success; 1 failure; 2 wrong usage.`,
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
        doc:
          'Writes "well" to this descriptor at that marker instead, ' +
          'and goes on to the end of stdin',
      },
    ],
    examples: ['./deploy.sh 2>&1 | senhasegura mask --env DB_PASSWORD'],
    teaching: `It finds a secret wherever the stream is cut, and changes nothing else, not a byte. It holds a line
back only while its end may still be the beginning of a secret. It ignores termination signals: it
ends when its input does.

Exit codes: 0 success; 1 failure; 2 wrong usage.`,
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
    examples: [
      'senhasegura cleanup --journal /tmp/senhasegura-0123456789abcdef.journal',
      'senhasegura cleanup --custody 77',
    ],
    teaching: `The log of the job has the names. Repeating is safe: what is already back counts as given back.

Exit codes: 0 nothing is left; 1 something is left, or it failed; 2 wrong usage; 3 something is left
under --cleanup-failure fail; 4 nothing that was named was there.`,
  },
  {
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
    examples: [
      'senhasegura doctor',
      "senhasegura doctor --secrets 'team/shop/db#password -> DB_PASSWORD'",
    ],
    teaching: `It changes nothing: it registers no application, creates no credential and takes no custody. It
prints names only, never a value. With --secrets, it checks every entry and says where it would go.
Where something is wrong, it says what to do.

Exit codes: 0 all is well; 1 something is wrong; 2 wrong usage.`,
  },
  {
    name: 'complete',
    summary: 'Print the completion script for a shell',
    usage: 'senhasegura complete bash|zsh|fish|powershell',
    flags: [],
    words: 'the words to complete',
    examples: ['source <(senhasegura complete bash)'],
    teaching: `bash, with the package bash-completion, in ~/.bashrc:  source <(senhasegura complete bash)
zsh, after compinit, in ~/.zshrc:                      source <(senhasegura complete zsh)
fish, in ~/.config/fish/config.fish:                   senhasegura complete fish | source
PowerShell, in $PROFILE:                               senhasegura complete powershell | Out-String | Invoke-Expression`,
  },
];
