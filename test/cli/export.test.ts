import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { shop } from '../e2e/shop.ts';
import { Child } from '../support/machine/child.ts';
import { CLI } from './senhasegura.ts';
import { useDesk } from './use-desk.ts';

/** Texts that break quoting that is almost right. */
const values: Record<string, string> = {
  PLAIN: 'plain-value-1',
  QUOTES: `a'b"c'''d"" \\'e\\\\`,
  EXPANDING: '$HOME ${PATH} $(id) `id` !history %PATH% $env:PATH *',
  BLANKS: '  leading, \ttab and trailing  ',
  SEVERAL: "first\nsecond 'x'\r\n\nlast\n",
  UNICODE: 'ключ – 🔑 ‘curly’ é',
  EMPTY_ISH: '#not a comment; = | & < >',
  DASH: '-n -e \\c',
  ESCAPES: 'a%0Ab%5D%AZP25',
};
const names = Object.keys(values);
const awkward = ['QUOTES', 'SEVERAL', 'UNICODE'];
const oneLine = names.filter((name) => !/[\r\n]/.test(values[name] ?? ''));
const desk = useDesk(shop({ nasty: { ...values, LONG: 'long-'.repeat(14_000) } }));

const entries = (keys: readonly string[]): string => keys.map((key) => `nasty#${key}`).join('\n');

async function exported(format: string, keys: readonly string[]): Promise<string> {
  const { stdout, stderr, exitCode } = await desk.run([
    'export',
    '--format',
    format,
    '--secrets',
    entries(keys),
  ]);
  expect({ exitCode, stderr: exitCode === 0 ? '' : stderr }).toEqual({ exitCode: 0, stderr: '' });
  return stdout;
}

const only = (keys: readonly string[]): Record<string, string> =>
  Object.fromEntries(keys.map((key) => [key, values[key] ?? '']));

const has = (command: string): boolean =>
  spawnSync(command, ['--help'], { stdio: 'ignore' }).error === undefined;
const PRINT = `${process.execPath} -e 'process.stdout.write(JSON.stringify(process.env))'`;

/** The variables of a shell that has sourced the text. */
function sourced([command = '', ...args]: readonly string[], text: string): Record<string, string> {
  const file = join(desk.folder, command === 'pwsh' ? 'sourced.ps1' : 'sourced.sh');
  writeFileSync(file, text);
  const script =
    command === 'pwsh' ? `. ./sourced.ps1; & ${PRINT}` : `. ./sourced.sh; exec ${PRINT}`;
  const out = execFileSync(command, [...args, script], {
    cwd: desk.folder,
    env: { PATH: desk.env['PATH'] },
    // bash takes a socket for a remote shell and reads its profile.
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  rmSync(file);
  const seen = JSON.parse(out.toString()) as Record<string, string>;
  return Object.fromEntries(
    names.flatMap((name) => (seen[name] === undefined ? [] : [[name, seen[name]]])),
  );
}

const SHELLS = [
  ['bash', '-c'],
  ['bash', '--posix', '-c'],
  ['dash', '-c'],
  ['busybox', 'ash', '-c'],
  ['zsh', '-c'],
].filter(([command = '']) => has(command));

describe('senhasegura export', () => {
  it.each(['linux', 'gitlab', 'bitbucket', 'circleci'])(
    'writes %s so that every shell reads each value unchanged',
    async (format) => {
      const text = await exported(format, names);
      for (const shell of SHELLS) expect([shell, sourced(shell, text)]).toEqual([shell, values]);
    },
  );

  it('writes github so that masks come first and the files hold each value unchanged', async () => {
    const [env, output] = [join(desk.folder, 'env'), join(desk.folder, 'output')];
    const text = await exported('github', names);
    const file = join(desk.folder, 'github.sh');
    writeFileSync(file, `${text}\nexit 0\n`);
    const log = execFileSync('dash', [file], {
      env: { ...process.env, GITHUB_ENV: env, GITHUB_OUTPUT: output },
    }).toString();
    expect(log).toContain('::add-mask::plain-value-1\n');
    expect(
      log.split('\n').filter((line) => line !== '' && !line.startsWith('::add-mask::')),
    ).toEqual([]);
    const found = readFileSync(env, 'utf8').matchAll(/^(\w+)<<(ghadelimiter_\w+)\n(.*?)\n\2$/gms);
    expect(Object.fromEntries([...found].map(([, name, , value]) => [name, value]))).toEqual(
      values,
    );
    for (const path of [env, file]) rmSync(path);
  });

  it('writes azure-devops commands for values of one line, and refuses others', async () => {
    const lines = (await exported('azure-devops', oneLine)).split('\n');
    const set = lines.filter((line) => line.includes('setvariable'));
    expect(set).toContain('##vso[task.setvariable variable=PLAIN;issecret=true]plain-value-1');
    expect(set).toHaveLength(oneLine.length);
    // An agent that debugs shows the command itself, where only the value's own mask hides it.
    expect(set).toContain(
      `##vso[task.setvariable variable=EXPANDING;issecret=true]${values['EXPANDING'] ?? ''}`,
    );
    expect(set).toContain(
      '##vso[task.setvariable variable=ESCAPES;issecret=true]a%AZP250Ab%AZP255D%AZP25AZP25',
    );
    expect(lines.findIndex((line) => line.includes('setvariable'))).toBeGreaterThan(
      lines.findIndex((line) => line === '##vso[task.setsecret]plain-value-1'),
    );
  });

  it('writes json and .env files that their readers read back', async () => {
    expect(JSON.parse(await exported('json', names))).toEqual(values);
    const readable = ['PLAIN', 'EXPANDING', 'BLANKS', 'UNICODE', 'EMPTY_ISH'];
    expect(parseEnv(await exported('dotenv', readable))).toEqual(only(readable));
  });

  it('writes docker-env lines as they are', async () => {
    expect(await exported('docker-env', oneLine)).toBe(
      oneLine.map((name) => `${name}=${values[name] ?? ''}\n`).join(''),
    );
  });

  it('writes bamboo, teamcity and powershell with their own escapes', async () => {
    const [bamboo, teamcity, powershell] = await Promise.all(
      ['bamboo', 'teamcity', 'powershell'].map(async (format) => exported(format, awkward)),
    );
    expect(bamboo).toContain(`SEVERAL=first\\nsecond 'x'\\r\\n\\nlast\\n\n`);
    expect(teamcity).toContain(
      `##teamcity[setParameter name='env.SEVERAL' value='first|nsecond |'x|'|r|n|nlast|n']\n`,
    );
    expect(powershell).toContain(`$env:QUOTES = 'a''b"c''''''d"" \\''e\\\\'\n`);
    const base64 = Buffer.from(values['UNICODE'] ?? '').toString('base64');
    expect(powershell).toContain(
      `$env:UNICODE = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('${base64}'))\n`,
    );
  });

  it.runIf(has('pwsh'))('writes what PowerShell reads back', async () => {
    const text = await exported('powershell', awkward);
    expect(sourced(['pwsh', '-Command'], text)).toEqual(only(awkward));
  });

  it.each([
    ['azure-devops', 'SEVERAL'],
    ['docker-env', 'SEVERAL'],
    ['docker-env', 'LONG'],
    ['dotenv', 'QUOTES'],
    ['dotenv', 'SEVERAL'],
  ])('refuses what %s cannot hold, by name', async (format, key) => {
    const { stdout, stderr, exitCode } = await desk.run([
      'export',
      '--format',
      format,
      '--secrets',
      entries([key]),
    ]);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
    expect(stderr).toMatch(new RegExp(`Error: .*${key} .*\\(ERR_VALUE_INVALID\\)`));
  });

  it('writes a file for its owner alone, and replaces what stood there', async () => {
    const file = join(desk.folder, 'out.env');
    writeFileSync(file, 'longer than what comes, and open to all '.repeat(20), { mode: 0o666 });
    for (const args of [['--file', file], []]) {
      const { stdout } = await desk.run(
        ['export', '--format', 'dotenv', '--secrets', 'nasty#PLAIN', ...args],
        args.length === 0 ? { env: { SENHASEGURA_SECRETS_FILE: file } } : {},
      );
      expect(stdout).toBe('');
      expect(readFileSync(file, 'utf8')).toBe("PLAIN='plain-value-1'\n");
      expect(statSync(file).mode & 0o777).toBe(0o600);
    }
    rmSync(file);
  });

  it.each([
    ['a named pipe', 'pipe'],
    ['a directory', '.'],
    ['a link to a pipe', 'link'],
    ['what stands among the devices', '/dev/senhasegura-no-such-device'],
  ])('does not replace %s', async (_what, path) => {
    const pipe = join(desk.folder, 'pipe');
    const link = join(desk.folder, 'link');
    execFileSync('mkfifo', [pipe]);
    symlinkSync(pipe, link);
    const args = ['export', '--format', 'json', '--secrets', 'nasty#PLAIN', '--file', path];
    const { exitCode, stderr } = await desk.run(args);
    for (const made of [pipe, link]) rmSync(made);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Name a file, or leave it out to write to stdout. (ERR_FILE)');
  });

  it.runIf(existsSync('/dev/full'))('gives back what nobody gets', async () => {
    const flags = ['export', '--format', 'json', '--secrets', 'pam-credential:77#password -> PAM'];
    const { exitCode, stderr } = await new Child({
      command: 'sh',
      args: ['-c', '"$@" >/dev/full', 'sh', process.execPath, CLI, ...flags],
      cwd: desk.folder,
      env: desk.env,
      timeoutMs: 20_000,
    }).exit;
    expect(exitCode).toBe(1);
    expect(stderr).toContain('The secrets could not be written to stdout.');
    expect(desk.vault.emulator.custodies()).toEqual([]);
  });

  it.each([
    ['json', { CI: 'true' }, [], 'refused'],
    ['json', { BUILD_NUMBER: '7' }, [], 'refused'],
    ['github', { CI: '1', GITHUB_ACTIONS: 'true' }, [], 'refused'],
    ['azure-devops', { CI: 'true' }, [], 'refused'],
    ['azure-devops', { TF_BUILD: 'True' }, [], 'shown'],
    ['json', { TF_BUILD: 'True' }, [], 'refused'],
    ['json', { CI: 'true' }, ['--force'], 'shown'],
    ['json', { CI: 'false' }, [], 'shown'],
  ] as const)('of %s with %j %j in the environment is %s on stdout', async (...of) => {
    const [format, env, more, outcome] = of;
    const args = ['export', '--format', format, '--secrets', 'nasty#PLAIN', ...more];
    const before = desk.vault.emulator.log().length;
    const { exitCode, stdout, stderr } = await desk.run(args, { env });
    if (outcome === 'shown') {
      expect([exitCode, stdout.includes('plain-value-1')]).toEqual([0, true]);
    } else {
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toContain('the secrets could end up unmasked in its log');
      expect(desk.vault.emulator.log()).toHaveLength(before);
    }
  });

  it.runIf(has('script'))('is refused on a terminal, unless it is forced', async () => {
    const shown = async (flag: string): Promise<string> => {
      const command = `${process.execPath} ${CLI} export --format json --secrets nasty#PLAIN ${flag}; echo "rc=$?"`;
      const args = ['-qec', command, '/dev/null'];
      const child = new Child({
        command: 'script',
        args,
        cwd: desk.folder,
        env: desk.env,
        timeoutMs: 20_000,
      });
      return (await child.exit).stdout;
    };
    const plain = await shown('');
    expect(plain).toContain('would print the secrets to your terminal');
    expect(plain).toContain('rc=2');
    expect(plain).not.toContain('plain-value-1');
    expect(await shown('--force')).toContain('plain-value-1');
  });
});
