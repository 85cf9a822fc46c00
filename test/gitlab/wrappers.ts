import { shellWord } from '../support/machine/shell-word.ts';

/**
 * How GitLab's runners hand a script to a shell (gitlab-runner shells/bash.go, BashWriter.Finish,
 * and the executors): each takes the lines of before_script and script, and answers what the shell
 * reads.
 */
export interface Wrapper {
  readonly name: string;
  readonly wrap: (lines: readonly string[]) => string;
  /** Whether bash turns every exit code that errexit causes in this form into 1. */
  readonly flattensCodes?: true;
  /** What the form itself prints. */
  readonly prints?: RegExp;
}

/** As the runner echoes and runs each line. */
const bodyOf = (lines: readonly string[], after = ''): string =>
  lines
    .map((line) => `echo ${shellWord(`$ ${line.split('\n')[0] ?? ''}`)}\n${line}\n${after}`)
    .join('');
const CHECK =
  '_runner_exit_code=$?; if [ $_runner_exit_code -ne 0 ]; then exit $_runner_exit_code; fi\n';
const PIPEFAIL =
  'case "$(set -o)" in *pipefail*) set -o pipefail;; esac; set -o errexit\nset +o noclobber\n';

const ON_TERM = "trap 'exit 1' TERM";

export const WRAPPERS: readonly Wrapper[] = [
  {
    name: 'runner 19.1 and newer',
    wrap: (lines) =>
      `${ON_TERM}\n${PIPEFAIL}(${ON_TERM}; eval ${shellWord(bodyOf(lines))}) < /dev/null\nexit 0\n`,
  },
  {
    name: 'older runners',
    wrap: (lines) => `${PIPEFAIL}: | eval ${shellWord(bodyOf(lines))}\nexit 0\n`,
    flattensCodes: true,
  },
  {
    name: 'FF_USE_NEW_BASH_EVAL_STRATEGY',
    wrap: (lines) => `${PIPEFAIL}: | (eval ${shellWord(bodyOf(lines))})\nexit 0\n`,
  },
  {
    name: 'FF_ENABLE_BASH_EXIT_CODE_CHECK',
    wrap: (lines) =>
      `${ON_TERM}\n${PIPEFAIL}(${ON_TERM}; eval ${shellWord(bodyOf(lines, CHECK))}) </dev/null\n` +
      'exit 0\n',
  },
  {
    name: 'step-runner',
    wrap: (lines) => `${ON_TERM}\n${PIPEFAIL}${bodyOf(lines)}`,
  },
  {
    name: 'Kubernetes',
    wrap: (lines) =>
      `runner_script_trap() { code=$?; printf '\\n{"command_exit_code": %s, "script": "x"}\\n' ` +
      `"$code"; exit 0; }\ntrap runner_script_trap EXIT\n` +
      `${PIPEFAIL}(${ON_TERM}; eval ${shellWord(bodyOf(lines))}) < /dev/null\n`,
    prints: /^\n?\{"command_exit_code": (\d+), "script": "x"\}$/m,
  },
];
