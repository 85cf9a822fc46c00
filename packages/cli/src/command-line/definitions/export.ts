import type { Command } from '../command.ts';
import { CONFIG, INPUTS_DOCUMENT, JOURNAL, QUIET } from './shared-flags.ts';

/** `senhasegura export`. */
export const EXPORT: Command = {
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
};
