import { describe, expect, it } from 'vitest';
import { INPUTS, type InputDefinition } from '../../packages/core/src/inputs/input-table.ts';
import { made, shop } from '../e2e/shop.ts';
import { Child } from '../support/machine/child.ts';
import { CLI } from './senhasegura.ts';
import { useDesk } from './use-desk.ts';

const password = made('db');
const desk = useDesk(shop({ db: { password } }));

describe('help', () => {
  it('explains every command, and every input as a flag', async () => {
    const overview = await desk.run(['--help']);
    const commands = [...overview.stdout.matchAll(/^ {2}(\w+) {2,}\w/gm)].map(
      ([, name = '']) => name,
    );
    expect(commands).toEqual([
      'run',
      'export',
      'mask',
      'cleanup',
      'register',
      'doctor',
      'complete',
      'version',
    ]);
    const { stdout } = await desk.run(['run', '--help']);
    const flags: readonly InputDefinition[] = INPUTS;
    for (const { name, commands: of, hidden } of flags) {
      expect([name, new RegExp(`^ {2}--${name}[ [\n]`, 'm').test(stdout)]).toEqual([
        name,
        of.includes('load') && hidden !== true,
      ]);
    }
  });

  it.each([
    [['nope'], 'There is no command "nope".'],
    [['exprt'], 'Did you mean export?'],
    [['help', 'dctor'], 'Did you mean doctor?'],
    [['cleanup', 'x', '--nope'], 'cleanup has no flag --nope.'],
    [['doctor', '--jsn'], 'doctor has no flag --jsn. Did you mean json?'],
    [['export', '--secrets', 'a#b'], '--format is missing. There are: linux'],
    [['export', '--format', 'jsn', '--secrets', 'a#b'], 'Did you mean json?'],
    [
      ['export', '--format', 'json', '--secrets', 'a#b', '--file', 'one', '--journal', './one'],
      'must name different files',
    ],
    [['cleanup'], 'Say what to give back'],
    [['cleanup', '--pod-name', 'x'], 'belong together'],
    [['cleanup', '--custody', '..'], '--custody needs the id'],
    [['cleanup', '--custody', 'pam-credential:'], '--custody needs the id'],
    [['mask'], 'Nothing to mask'],
    [['doctor', '--url', '--json'], '--url needs a value.'],
    [['doctor', '--', 'x'], 'This command takes nothing after --.'],
  ])('answers %j with exit code 2 and what is wrong', async (args, text) => {
    const { exitCode, stdout, stderr } = await desk.run(args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(text);
    expect(stderr).toMatch(/See senhasegura .*--help\.\n$/);
  });

  it('shows usage and two examples before the flags, and the flags in groups', async () => {
    const { stdout } = await desk.run(['run', '--help']);
    const heads = [...stdout.matchAll(/^([A-Z][A-Za-z ]+):$/gm)].map(([, head]) => head);
    expect(heads.slice(0, 4)).toEqual(['Usage', 'Examples', 'Flags', 'What to load']);
    expect(stdout).toMatch(
      /^Examples:\n {2}senhasegura run .*\n {2}senhasegura run .*\n\nFlags:$/m,
    );
    expect(stdout).toMatch(/^ {2}--dry-run\[=true\|false\]$/m);
  });

  it.each([['version'], ['--version']])('%s prints the version', async (word) => {
    expect((await desk.run([word])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('leaves out flags that mean nothing to a command, and accepts them', async () => {
    for (const command of ['cleanup', 'doctor']) {
      const { stdout } = await desk.run([command, '--help']);
      expect(stdout).toContain('--ca-certificate PEM|FILE');
      expect(stdout).not.toMatch(/^ {2}--(?:provision|dry-run)\b/m);
    }
    expect((await desk.run(['doctor', '--secrets', 'db#password'])).exitCode).toBe(0);
  });

  it('exits with 0 when its reader goes away', async () => {
    const args = ['-c', '{ "$@" --help; echo "code $?" >&2; } | true', 'sh', process.execPath, CLI];
    const { stderr } = await new Child({
      command: 'sh',
      args,
      cwd: desk.folder,
      env: desk.env,
      timeoutMs: 20_000,
    }).exit;
    expect(stderr).toBe('code 0\n');
  });

  it.each(['bash', 'zsh', 'fish', 'powershell'])('completes in %s', async (shell) => {
    expect((await desk.run(['complete', shell])).stdout).toContain('senhasegura complete');
    const { stdout } = await desk.run(['complete', '--', 'export', '--format', 'do']);
    expect(stdout.split('\n').map((line) => line.split('\t')[0])).toEqual(
      expect.arrayContaining(['dotenv', 'docker-env']),
    );
  });
});
