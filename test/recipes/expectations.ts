import { X509Certificate, createPrivateKey } from 'node:crypto';
import { expect } from 'vitest';
import { npmRegistry, PACKAGE, proxy } from './counterparts.ts';
import {
  loginOf,
  named,
  publicHalf,
  script,
  secretFile,
  type Expectation,
  type Values,
} from './expectation.ts';

/** `./deploy.sh` gets the password of the sample's database, and does so once. */
const DATABASE: Expectation = {
  tools: ['deploy'],
  files: script('deploy'),
  judge: (calls, values) => {
    expect(calls.map(({ env }) => env['DB_PASSWORD'])).toEqual([values['team/shop/db#password']]);
  },
};

const CERTIFICATE: Expectation = {
  tools: ['kubectl'],
  judge: (calls) => {
    const [create] = named(calls, 'kubectl');
    const certificate = new X509Certificate(secretFile(create, 'tls.crt'));
    expect(certificate.checkPrivateKey(createPrivateKey(secretFile(create, 'tls.key')))).toBe(true);
  },
};

const GOOGLE: Expectation = {
  tools: ['deploy'],
  files: script('deploy'),
  judge: (calls, values) => {
    const [call] = named(calls, 'deploy');
    expect(secretFile(call, 'gcp.json')).toBe(values['team/shop/service-account#json']);
  },
};

/** The recipes by page and heading. */
export const EXPECTATIONS: Readonly<Record<string, Expectation>> = {
  'registries: docker login': {
    tools: ['docker'],
    judge: (calls, values) => {
      const [login, push, logout] = named(calls, 'docker');
      expect(login?.args.slice(0, 2)).toEqual(['login', 'registry.example.com']);
      expect(login?.args).toContain(values['team/shop/registry#REGISTRY_USER']);
      expect(login?.stdin).toBe(values['team/shop/registry#REGISTRY_PASSWORD']);
      expect([push?.args[0], logout?.args[0]]).toEqual(['push', 'logout']);
    },
  },
  "registries: Docker's configuration, without docker": {
    tools: ['crane'],
    judge: (calls, values) => {
      const user = values['team/shop/registry#REGISTRY_USER'] ?? '';
      const password = values['team/shop/registry#REGISTRY_PASSWORD'] ?? '';
      const [push] = named(calls, 'crane');
      const config = secretFile(push, '/config.json');
      expect(loginOf(config, 'registry.example.com')).toBe(`${user}:${password}`);
    },
  },
  'kubernetes: kubectl': {
    tools: ['kubectl'],
    judge: (calls, values) => {
      const [apply] = named(calls, 'kubectl');
      expect(apply?.args.slice(2)).toEqual(['apply', '--filename', 'k8s/']);
      expect(secretFile(apply, '.yaml')).toBe(values['team/shop/cluster#config']);
    },
  },
  'kubernetes: A TLS certificate': CERTIFICATE,
  'terraform: Terraform': {
    tools: ['terraform'],
    judge: (calls, values) => {
      const [apply] = named(calls, 'terraform');
      expect(apply?.args).toEqual(['apply', '-input=false', '-auto-approve']);
      expect(apply?.env['TF_VAR_db_password']).toBe(values['team/shop/db#password']);
    },
  },
  'clouds: AWS': {
    tools: ['aws'],
    judge: (calls, values) => {
      const [call] = calls;
      const { env = {} } = call ?? {};
      const key = env['AWS_ACCESS_KEY_ID'] ?? env['aws-access-key-id'];
      const secret = env['AWS_SECRET_ACCESS_KEY'] ?? env['aws-secret-access-key'];
      expect(['aws', 'aws-actions/configure-aws-credentials']).toContain(call?.tool);
      expect(key).toBe(values['team/shop/cloud#access_key_id']);
      expect(secret).toBe(values['team/shop/cloud#secret_access_key']);
    },
  },
  'clouds: Google Cloud': {
    tools: ['gcloud'],
    judge: (calls, values) => {
      const [login, copy] = named(calls, 'gcloud');
      expect(secretFile(login, 'gcp.json')).toBe(values['team/shop/service-account#json']);
      expect(copy?.args.slice(0, 2)).toEqual(['storage', 'cp']);
    },
  },
  'clouds: Azure': {
    tools: ['az'],
    judge: (calls, values) => {
      const [login, deploy, logout] = named(calls, 'az');
      expect(login?.args).toContain(values['team/shop/azure#AZURE_TENANT_ID']);
      expect(login?.args).toContain(values['team/shop/azure#AZURE_CLIENT_ID']);
      expect(login?.args.at(-1)).toMatch(/^@\//);
      expect(secretFile(login, 'azure-secret')).toBe(values['team/shop/azure#AZURE_CLIENT_SECRET']);
      expect([deploy?.args[0], logout?.args[0]]).toEqual(['webapp', 'logout']);
    },
  },
  'ssh: SSH': {
    tools: ['ssh'],
    judge: (calls, values) => {
      const [call] = named(calls, 'ssh');
      const key = secretFile(call, 'id_deploy');
      expect(key).toBe(`${(values['pam-key:501'] ?? '').replaceAll('\r\n', '\n')}\n`);
      expect(call?.args).toContain('UserKnownHostsFile=known_hosts');
      expect(publicHalf(key)).toMatch(/^ecdsa-sha2-nistp256 /);
    },
  },
  'registries: npm publish': {
    tools: [],
    files: { 'package.json': JSON.stringify(PACKAGE) },
    start: npmRegistry,
    judge: (calls) => expect(calls).toEqual([]),
  },
  'one-step: One command': {
    tools: ['deploy', 'report'],
    files: { ...script('deploy'), ...script('report') },
    judge: (calls, values) => {
      const [deploy, ...others] = calls;
      const password = values['team/shop/db#password'] ?? '';
      expect(deploy?.env['DB_PASSWORD']).toBe(password);
      expect(JSON.stringify(others)).not.toContain(password);
      for (const { env } of others) expect(env).not.toHaveProperty('SENHASEGURA_CLIENT_SECRET');
    },
  },
  'workflows: Environments and approvals': DATABASE,
  'workflows: A reusable workflow': DATABASE,
  'workflows: A composite action': DATABASE,
  'workflows: A matrix': {
    tools: ['deploy'],
    files: script('deploy'),
    judge: (calls) => {
      expect(calls.map(({ args }) => args)).toEqual([['eu'], ['us']]);
      const passwords = new Set(calls.map(({ env }) => env['DB_PASSWORD']));
      expect(passwords.size).toBe(2);
      expect([...passwords].every((password) => (password ?? '').length > 10)).toBe(true);
    },
  },
  'workflows: Every key of a secret, as JSON': {
    tools: ['deploy'],
    files: script('deploy'),
    judge: (calls, values) => {
      const [{ env } = { env: {} as Values }] = calls;
      expect(env['DB_USER']).toBe(values['team/shop/db#username']);
      expect(env['DB_PASSWORD']).toBe(values['team/shop/db#password']);
    },
  },
  'runners: A job in a container': GOOGLE,
  'runners: A container that a step starts': {
    tools: ['docker'],
    judge: (calls, values) => {
      const [run] = named(calls, 'docker');
      expect(run?.args.slice(0, 4)).toEqual(['run', '--rm', '--env', 'DB_PASSWORD']);
      expect(run?.env['DB_PASSWORD']).toBe(values['team/shop/db#password']);
    },
  },
  'runners: A proxy': { ...DATABASE, start: proxy, actionNeedsProxies: true },
  'README: Use it': {
    tools: ['deploy'],
    files: script('deploy'),
    judge: (calls, values) => {
      const [deploy] = calls;
      expect(deploy?.env['DB_PASSWORD']).toBe(values['team/shop/db#password']);
      expect(deploy?.env['ADMIN_PASSWORD']).toBe(values['pam-credential:77']);
      expect(deploy?.env['DB_USER']).toBe(values['team/shop/db#username']);
      expect(secretFile(deploy, 'gcp.json')).toBe(values['team/shop/service-account#json']);
    },
  },
  'github-actions: GitHub Actions': { tools: [], judge: (calls) => expect(calls).toEqual([]) },
  'github-actions: Deploy a TLS certificate': CERTIFICATE,
  'azure-devops: Azure DevOps': {
    ...DATABASE,
    judge: (calls, values) => {
      DATABASE.judge(calls, values);
      GOOGLE.judge(calls, values);
    },
  },
  'azure-devops: Connect': { tools: [], judge: (calls) => expect(calls).toEqual([]) },
};
