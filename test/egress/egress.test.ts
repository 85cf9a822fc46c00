import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CLI, openDesk, variablesOf } from '../cli/senhasegura.ts';
import { AzureAgent } from '../support/azure/azure-agent.ts';
import { Child } from '../support/machine/child.ts';
import { startConnectProxy } from '../support/vault/connect-proxy.ts';
import { startVault, type TestVault } from '../support/vault/emulator.ts';
import { GithubRunner } from '../support/github/runner.ts';
import { NetworkRecorder } from './recorder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CONNECTION = '0b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d';
const SECRETS = [
  'team/shop/db#password          -> DB_PASSWORD',
  'team/shop/service-account#json -> file:gcp.json',
  'pam-credential:ci-db#password  -> ADMIN_PASSWORD',
  'provisioned#DB_PASSWORD        -> JOB_PASSWORD',
].join('\n');
const MAPPING = JSON.stringify({
  key_value: [{ name: 'Made', identity: 'made/here', fields: ['MADE'] }],
});

const addressOf = (vault: TestVault): string => new URL(vault.inputs.url).host;

describe('a job contacts its vault and nobody else', () => {
  it('on GitHub, loading, registering and giving back', async () => {
    using recorder = new NetworkRecorder();
    await using vault = await startVault();
    const runner = new GithubRunner({ secrets: [vault.inputs['client-secret']] });
    try {
      const env = recorder.env;
      const used = await runner.action(join(ROOT, 'action.yml'), {
        env,
        with: { ...vault.inputs, provision: 'true', secrets: SECRETS },
      });
      expect(used.main.outcome, runner.log()).toBe('success');
      writeFileSync(join(runner.folders.workspace, 'mapping.json'), MAPPING);
      const registered = await runner.action(join(ROOT, 'actions/register-secrets/action.yml'), {
        env: { ...env, MADE: 'made-by-this-job' },
        with: { ...vault.inputs, 'mapping-file': 'mapping.json', via: 'secret' },
      });
      expect(registered.main.outcome, runner.log()).toBe('success');
      expect((await used.post({ env })).outcome, runner.log()).toBe('success');
    } finally {
      await runner[Symbol.asyncDispose]();
    }
    expect(recorder.contacts).toEqual([`connect ${addressOf(vault)}`]);
  });

  it('on Azure DevOps, loading and giving back', async () => {
    using recorder = new NetworkRecorder();
    await using vault = await startVault();
    const { url, 'client-id': username, 'client-secret': password } = vault.inputs;
    const parameters = { username, password };
    await using agent = new AzureAgent({ endpoints: [{ id: CONNECTION, url, parameters }] });
    const task = agent.task(join(ROOT, 'azure-tasks/LoadSecretsV1'), {
      env: recorder.env,
      inputs: {
        serviceConnection: CONNECTION,
        caCertificate: vault.inputs['ca-certificate'],
        provision: 'true',
        secrets: SECRETS,
      },
    });
    expect((await task.main()).result, agent.log).toBe('Succeeded');
    expect((await task.post()).result, agent.log).toBe('Succeeded');
    expect(recorder.contacts).toEqual([`connect ${addressOf(vault)}`]);
  });

  it('on the command line', async () => {
    using recorder = new NetworkRecorder();
    await using desk = await openDesk();
    const command = ['run', '--provision', 'true', '--secrets', SECRETS, '--', 'true'];
    const { exitCode, stderr } = await desk.run(command, { env: recorder.env });
    expect(exitCode, stderr).toBe(0);
    expect(recorder.contacts).toEqual([`connect ${addressOf(desk.vault)}`]);
  });

  it('and asks the name of its vault alone', async () => {
    using recorder = new NetworkRecorder();
    await using desk = await openDesk();
    const url = desk.vault.inputs.url.replace('127.0.0.1', 'localhost');
    const command = ['run', '--secrets', 'team/shop/db#password -> DB_PASSWORD', '--', 'true'];
    const { exitCode, stderr } = await desk.run(command, {
      env: { ...recorder.env, SENHASEGURA_URL: url },
    });
    expect(exitCode, stderr).toBe(0);
    expect(recorder.contacts).toEqual([`connect ${new URL(url).host}`, 'name localhost']);
  });

  it('or the proxy in front of it, which is asked for the vault alone', async () => {
    using recorder = new NetworkRecorder();
    const name = 'vault.example.com';
    await using vault = await startVault(undefined, [name]);
    await using proxy = await startConnectProxy(200, { [name]: '127.0.0.1' });
    const child = new Child({
      command: process.execPath,
      args: [CLI, 'run', '--secrets', 'team/shop/db#password -> DB_PASSWORD', '--', 'true'],
      cwd: ROOT,
      env: {
        PATH: process.env['PATH'] ?? '',
        ...variablesOf(vault),
        SENHASEGURA_URL: vault.inputs.url.replace('127.0.0.1', name),
        HTTPS_PROXY: `http://${proxy.host}`,
        ...recorder.env,
      },
      timeoutMs: 20_000,
    });
    const { exitCode, stderr } = await child.exit;
    expect(exitCode, stderr).toBe(0);
    expect(recorder.contacts).toEqual([`connect ${proxy.host}`]);
    const { port } = new URL(vault.inputs.url);
    expect(new Set(proxy.tunnels)).toEqual(new Set([`${name}:${port}`]));
  });
});

describe('what docs/egress.md lists for GitLab', () => {
  it('is every address that the template fetches from', () => {
    const template = readFileSync(join(ROOT, 'gitlab-templates/load-secrets.yml'), 'utf8');
    const page = readFileSync(join(ROOT, 'docs/egress.md'), 'utf8');
    // Descriptions of inputs and comments show examples.
    const scripts = template.slice(template.indexOf('\n---\n')).replace(/^\s*#.*$/gm, '');
    const hosts = [...scripts.matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host = '']) => host);
    expect(hosts.length).toBeGreaterThan(0);
    for (const host of new Set(hosts)) expect(page).toContain(`\`${host}\``);
  });
});

it('the recorder sees what a program contacts, whichever way it takes', async () => {
  using recorder = new NetworkRecorder();
  const attempts = [
    "require('node:net').connect(1, 'localhost').on('error', () => {})",
    "require('node:net').connect({ port: 2, host: '127.0.0.1' }).on('error', () => {})",
    "require('node:https').get('https://127.0.0.1:3').on('error', () => {})",
    "fetch('http://127.0.0.1:4').catch(() => {})",
    "require('node:dns').promises.lookup('one.invalid').catch(() => {})",
    "require('node:dns').resolve4('two.invalid', () => {})",
    "require('node:tls').connect({ port: 5, host: '127.0.0.1' }).on('error', () => {})",
  ];
  const child = new Child({
    command: process.execPath,
    args: ['-e', attempts.join(';')],
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', ...recorder.env },
    timeoutMs: 20_000,
  });
  expect((await child.exit).exitCode).toBe(0);
  expect(recorder.contacts).toEqual([
    'connect 127.0.0.1:2',
    'connect 127.0.0.1:3',
    'connect 127.0.0.1:4',
    'connect 127.0.0.1:5',
    'connect localhost:1',
    'name localhost',
    'name one.invalid',
    'name two.invalid',
  ]);
});
