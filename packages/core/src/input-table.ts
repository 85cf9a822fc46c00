import type { PlatformKind } from './platform.ts';

/** The commands that an input belongs to. */
export type InputCommand = 'load' | 'register';

/** What every platform must know about one input. Names are public API. */
export interface InputDefinition {
  /** Kebab-case, as on GitHub and GitLab. */
  readonly name: string;
  readonly type: 'text' | 'boolean' | 'seconds' | 'choice';
  /** Of a choice: what it may be, in lower case. */
  readonly choices?: readonly string[];
  /** What an empty input means; empty where there is no default. */
  readonly default: string;
  /** Where the default differs. */
  readonly defaultOn?: Partial<Readonly<Record<PlatformKind, string>>>;
  readonly commands: readonly InputCommand[];
  /** Its text is a secret: masked before anything is done with it. */
  readonly secret?: true;
  /** Filled in by the platform, not by people. */
  readonly hidden?: true;
}

const BOTH: readonly InputCommand[] = ['load', 'register'];
const LOAD: readonly InputCommand[] = ['load'];
const REGISTER: readonly InputCommand[] = ['register'];

/**
 * Every input of the product: the one source that `action.yml` and the documentation follow. What people read about
 * them is in `input-docs.ts`, which a run does not load.
 */
export const INPUTS = [
  {
    name: 'url',
    type: 'text',
    default: '',
    commands: BOTH,
  },
  {
    name: 'client-id',
    type: 'text',
    default: '',
    commands: BOTH,
    secret: true,
  },
  {
    name: 'client-secret',
    type: 'text',
    default: '',
    commands: BOTH,
    secret: true,
  },
  {
    name: 'auth-method',
    type: 'choice',
    choices: ['oauth2', 'oauth1'],
    default: 'oauth2',
    commands: BOTH,
  },
  {
    name: 'token-key',
    type: 'text',
    default: '',
    commands: BOTH,
    secret: true,
  },
  {
    name: 'token-secret',
    type: 'text',
    default: '',
    commands: BOTH,
    secret: true,
  },
  {
    name: 'application',
    type: 'text',
    default: '',
    commands: BOTH,
  },
  {
    name: 'system',
    type: 'text',
    default: '',
    commands: BOTH,
  },
  {
    name: 'environment',
    type: 'text',
    default: '',
    commands: BOTH,
  },
  {
    name: 'api-prefix',
    type: 'choice',
    choices: ['auto', 'iso', 'api'],
    default: 'auto',
    commands: BOTH,
  },
  {
    name: 'tenant',
    type: 'text',
    default: '',
    commands: BOTH,
  },
  {
    name: 'secrets',
    type: 'text',
    default: '',
    commands: LOAD,
  },
  {
    name: 'export-to',
    type: 'choice',
    choices: ['output', 'env'],
    default: 'env',
    defaultOn: { github: 'output' },
    commands: LOAD,
  },
  {
    name: 'prefix',
    type: 'text',
    default: '',
    commands: LOAD,
  },
  {
    name: 'case',
    type: 'choice',
    choices: ['keep', 'upper'],
    default: 'keep',
    commands: LOAD,
  },
  {
    name: 'provision',
    type: 'boolean',
    default: 'false',
    commands: LOAD,
  },
  {
    name: 'pod-name',
    type: 'text',
    default: '',
    commands: LOAD,
  },
  {
    name: 'deploy',
    type: 'text',
    default: '',
    commands: LOAD,
  },
  {
    name: 'namespace',
    type: 'text',
    default: '',
    commands: LOAD,
  },
  {
    name: 'job-leg',
    type: 'text',
    default: '',
    defaultOn: { github: '${{ job.check_run_id || strategy.job-index }}' },
    commands: LOAD,
    hidden: true,
  },
  {
    name: 'cleanup',
    type: 'boolean',
    default: 'true',
    commands: LOAD,
  },
  {
    name: 'cleanup-failure',
    type: 'choice',
    choices: ['warn', 'fail'],
    default: 'warn',
    commands: LOAD,
  },
  {
    name: 'ca-certificate',
    type: 'text',
    default: '',
    commands: BOTH,
  },
  {
    name: 'client-certificate',
    type: 'text',
    default: '',
    commands: BOTH,
  },
  {
    name: 'client-key',
    type: 'text',
    default: '',
    commands: BOTH,
    secret: true,
  },
  {
    name: 'insecure-skip-tls-verify',
    type: 'boolean',
    default: 'false',
    commands: BOTH,
  },
  {
    name: 'decryption-key',
    type: 'text',
    default: '',
    commands: LOAD,
    secret: true,
  },
  {
    name: 'decryption-hash',
    type: 'choice',
    choices: ['sha1', 'sha256'],
    default: 'sha1',
    commands: LOAD,
  },
  {
    name: 'connect-timeout',
    type: 'seconds',
    default: '10',
    commands: BOTH,
  },
  {
    name: 'timeout',
    type: 'seconds',
    default: '30',
    commands: BOTH,
  },
  {
    name: 'retry-budget',
    type: 'seconds',
    default: '180',
    commands: BOTH,
  },
  {
    name: 'mapping-file',
    type: 'text',
    default: '',
    commands: REGISTER,
  },
  {
    name: 'via',
    type: 'choice',
    choices: ['variables', 'secret'],
    default: 'variables',
    commands: REGISTER,
  },
  {
    name: 'dry-run',
    type: 'boolean',
    default: 'false',
    commands: REGISTER,
  },
] as const satisfies readonly InputDefinition[];

/** The names of all inputs. */
export type InputName = (typeof INPUTS)[number]['name'];
