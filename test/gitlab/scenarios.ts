/** What a job does after the template's before_script, and what its log and exit code must be. */
export interface Scenario {
  readonly name: string;
  readonly script: readonly string[];
  /** What the log holds, in this order, in lines of their own. */
  readonly log: readonly string[];
  readonly code: number | readonly number[];
  readonly shells?: RegExp;
  /** Set where a failing command ends the job, so that some forms make 1 of its code. */
  readonly errexit?: true;
  /** What runs before the template's before_script. */
  readonly before?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const M = '[MASKED]';

/**
 * `: <"$HOLD"` waits for a writer, which comes when the job's shell has
 * ended at the latest. `read <&7`
 * waits for the end of the filter.
 */
export const SCENARIOS: readonly Scenario[] = [
  { name: 'a plain echo', script: ['echo "pw $PW"'], log: [`pw ${M}`], code: 0 },
  { name: 'stderr', script: ['echo "pw $PW" >&2'], log: [`pw ${M}`], code: 0 },
  {
    name: 'both in order',
    script: ['for i in 1 2 3; do echo "o$i"; echo "e$i" >&2; done'],
    log: ['o1', 'e1', 'o2', 'e2', 'o3', 'e3'],
    code: 0,
  },
  { name: 'base64', script: ['printf %s "user:$PW" | base64'], log: [M], code: 0 },
  {
    name: 'a value of several lines',
    script: ['printf "%s\\n" "$PEM"'],
    log: ['-----BEGIN KEY-----', M, M, '-----END KEY-----'],
    code: 0,
  },
  {
    name: 'a value with quotes, dollars and backslashes',
    script: ['test "$ODD" = "$(cat "$ODDFILE")"', 'printf "<%s>\\n" "$ODD"'],
    log: [`<${M}>`],
    code: 0,
  },
  {
    name: 'a secret in pieces',
    script: [
      'printf "%s\\n" "$PW" | fold -w 3 | while read -r part; do printf %s "$part"; done; echo',
    ],
    log: [M],
    code: 0,
  },
  { name: 'no line break at the end', script: ['printf "last"'], log: ['last'], code: 0 },
  {
    name: 'the beginning of a secret at the end',
    script: ['printf %s "${PW%????}"'],
    log: ['tok-ABCDEFGH1234'],
    code: 0,
  },
  { name: 'exit 0', script: ['echo before; exit 0', 'echo never'], log: ['before'], code: 0 },
  { name: 'exit 3', script: ['echo before; exit 3', 'echo never'], log: ['before'], code: 3 },
  {
    name: 'a failing command',
    script: ['echo before', 'sh -c "exit 4"', 'echo never'],
    log: ['before'],
    code: 4,
    errexit: true,
  },
  {
    name: 'a command that is not there',
    script: ['no-such-command'],
    log: [],
    code: 127,
    errexit: true,
  },
  {
    name: 'a failing pipeline',
    script: ['false | cat', 'echo never'],
    log: [],
    code: 1,
    shells: /^bash/,
  },
  { name: 'set +e', script: ['set +e', 'false; echo "went on $?"'], log: ['went on 1'], code: 0 },
  { name: 'set -u', script: ['set -u', 'echo "pw $PW"'], log: [`pw ${M}`], code: 0 },
  {
    name: 'xtrace',
    script: ['set -x', 'test -n "$PW"', 'export COPY="$PW"'],
    log: ['+ test -n [MASKED]'],
    code: 0,
  },
  {
    name: 'xtrace from the start',
    script: ['test -n "$PW"'],
    log: ['+ test -n [MASKED]'],
    code: 0,
    before: ['set -x'],
  },
  {
    name: 'a shell that was set up otherwise',
    before: ['set -uCf', 'IFS=', 'umask 0', 'alias rm="rm -i"'],
    script: ['echo "pw $PW"', '(: <"$HOLD" &)'],
    log: [`pw ${M}`],
    code: 0,
  },
  {
    name: 'an EXIT trap',
    script: ['trap \'echo "bye $? $PW"\' EXIT', 'echo now; exit 5'],
    log: ['now', `bye 5 ${M}`],
    code: 5,
  },
  {
    name: 'an EXIT trap that changes the code',
    script: ["trap 'exit 9' EXIT", 'exit 5'],
    log: [],
    code: 9,
  },
  {
    name: 'an EXIT trap that was taken back',
    script: ["trap 'echo wrong' EXIT", 'trap - EXIT', 'echo right'],
    log: ['right'],
    code: 0,
  },
  {
    name: 'an EXIT trap that was taken back by its name alone',
    script: ["trap 'echo wrong' EXIT", 'trap EXIT', '(: <"$HOLD" &)', 'printf "last %s" "$PW"'],
    log: [`last ${M}`],
    code: 0,
  },
  {
    name: 'traps that were taken back by their numbers',
    script: ["trap 'echo wrong' 0 15", 'trap 0 15', '(: <"$HOLD" &)', 'printf "last %s" "$PW"'],
    log: [`last ${M}`],
    code: 0,
  },
  {
    name: 'an EXIT trap behind two dashes',
    script: ["trap -- 'echo bye' EXIT", 'echo now'],
    log: ['now', 'bye'],
    code: 0,
  },
  {
    name: 'an EXIT trap after a failure',
    script: ["trap 'echo tidy' EXIT", 'false'],
    log: ['tidy'],
    code: 1,
  },
  {
    name: 'a trap in a subshell',
    script: ["(trap 'echo inner' EXIT; echo body)", 'echo outer'],
    log: ['body', 'inner', 'outer'],
    code: 0,
  },
  {
    // As without the template: the runner waits for its output, and the shell does not.
    name: 'a background process that stays',
    script: ['(: <"$HOLD"; echo "late $PW") &', 'echo "pw $PW"'],
    log: [`pw ${M}`, `late ${M}`],
    code: 0,
  },
  {
    name: 'a job that pipes itself through tee',
    script: [
      'exec > >(read -r line; printf "%s\\n" "$line"; : <"$HOLD"; tee tee.log) 2>&1',
      'echo one',
      'i=0; while [ $i -lt 500 ]; do echo "line $i"; i=$((i+1)); done; echo "last $PW"',
    ],
    log: ['one', 'line 0', 'line 499', `last ${M}`],
    code: 0,
    shells: /^bash$/,
  },
  {
    name: 'a job that writes by a process of its own',
    script: [
      'mkfifo "$TMPDIR/own"',
      '(while read -r line; do echo "read $line"; done <"$TMPDIR/own") &',
      'exec >"$TMPDIR/own" 2>&1',
      'echo one; echo two; echo "last $PW"',
    ],
    log: ['read one', 'read two', `read last ${M}`],
    code: 0,
  },
  {
    name: 'a job that takes our descriptor to write',
    script: ['exec 7>"$TMPDIR/seven"', 'echo "pw $PW"'],
    log: [`pw ${M}`],
    code: 0,
  },
  {
    name: 'a job that takes our descriptor to read',
    script: ['exec 7</dev/null', 'echo "pw $PW"; exit 5'],
    log: [`pw ${M}`],
    code: 5,
  },
  {
    name: 'a job that takes our descriptor and removes all temporary files',
    script: ['exec 7</dev/null', 'rm -rf "$TMPDIR"/*', 'echo "pw $PW"'],
    log: [`pw ${M}`],
    code: 0,
  },
  {
    name: 'a background process that is waited for',
    script: ['(: <"$HOLD"; echo "bg $PW") &', ': >"$HOLD"; wait $!', 'echo end'],
    log: [`bg ${M}`, 'end'],
    code: 0,
  },
  {
    name: 'all background processes that are waited for',
    script: ['(: <"$HOLD"; echo "bg $PW") &', ': >"$HOLD"; wait', 'echo end'],
    log: [`bg ${M}`, 'end'],
    code: 0,
  },
  {
    name: 'the list of jobs',
    script: [': <"$HOLD" &', 'test "$(jobs -p | wc -l)" -eq 1'],
    log: [],
    code: 0,
    shells: /^bash/,
  },
  { name: 'all variables of the shell', script: ['set', 'echo end'], log: ['end'], code: 0 },
  { name: 'the environment', script: ['env', 'echo end'], log: ['end'], code: 0 },
  {
    name: 'functions and variables of before_script',
    script: ['greet() { echo "hi $1"; }', 'greet "$PW"'],
    log: [`hi ${M}`],
    code: 0,
  },
  {
    name: 'output sent elsewhere',
    script: ['exec >/dev/null 2>&1', 'echo hidden'],
    log: [],
    code: 0,
  },
  {
    name: 'a shell below',
    script: ['sh -c \'echo "sub $PW"; exit 6\' || echo "sub said $?"'],
    log: [`sub ${M}`, 'sub said 6'],
    code: 0,
  },
  {
    name: 'a here-document',
    script: ['cat <<END\nheredoc $PW\nEND'],
    log: [`heredoc ${M}`],
    code: 0,
  },
  {
    name: 'our credentials',
    script: ['echo "${SENHASEGURA_CLIENT_SECRET-gone} ${SENHASEGURA_CLIENT_ID-gone}"'],
    log: ['gone gone'],
    code: 0,
  },
  {
    name: 'standard input',
    script: ['if read -r line; then echo "read $line"; else echo empty; fi'],
    log: ['empty'],
    code: 0,
  },
  {
    name: 'much output',
    script: ['i=0; while [ $i -lt 2000 ]; do echo "line $i $PW"; i=$((i+1)); done'],
    log: [`line 0 ${M}`, `line 1999 ${M}`],
    code: 0,
  },
  {
    name: 'a job that is cancelled',
    script: ['echo "pw $PW"', 'kill -TERM "$_senhasegura_shell"; echo never'],
    log: [`pw ${M}`],
    code: [1, 143],
  },
  {
    name: 'a filter whose shell is killed',
    script: ['kill -9 "$_senhasegura_filter"; echo "pw $PW"'],
    log: [`pw ${M}`],
    code: 0,
  },
  {
    name: 'a job that removes all temporary files',
    script: ['rm -rf "$TMPDIR"/*', '(: <"$HOLD" &)', 'echo "pw $PW"'],
    log: [`pw ${M}`],
    code: 0,
  },
  {
    name: 'a filter that is killed',
    script: [
      'kill -9 $(pgrep -P "$_senhasegura_filter"); read -r gone <&7 || echo "open $PW"; ' +
        'echo "open $PW"; exit 0',
    ],
    log: [],
    code: [1, 141],
  },
];
