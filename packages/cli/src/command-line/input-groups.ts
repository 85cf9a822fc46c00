import type { InputDefinition, InputName } from '@senhasegura-action/core';

/** Inputs that help texts show together. */
export interface InputGroup {
  readonly title: string;
  readonly names: readonly InputName[];
}

/** All inputs that people give, in the order of help texts. */
export const INPUT_GROUPS: readonly InputGroup[] = [
  {
    title: 'What to load',
    names: ['secrets', 'secrets-file', 'export-to', 'prefix', 'case', 'read'],
  },
  { title: 'What to register', names: ['mapping-file', 'via'] },
  { title: 'Trying it out', names: ['dry-run'] },
  {
    title: 'Vault and login',
    names: [
      'url',
      'client-id',
      'client-secret',
      'auth-method',
      'token-key',
      'token-secret',
      'application',
      'system',
      'environment',
      'api-prefix',
      'tenant',
    ],
  },
  { title: 'Ephemeral credential', names: ['provision', 'pod-name', 'deploy', 'namespace'] },
  { title: 'When the job ends', names: ['cleanup', 'cleanup-failure'] },
  {
    title: 'Certificates and keys',
    names: [
      'ca-certificate',
      'client-certificate',
      'client-key',
      'insecure-skip-tls-verify',
      'decryption-key',
      'decryption-hash',
    ],
  },
  { title: 'Timeouts', names: ['connect-timeout', 'timeout', 'retry-budget'] },
];

const VALUES: Readonly<Partial<Record<string, string>>> = {
  secrets: 'ENTRIES',
  'secrets-file': 'FILE',
  'mapping-file': 'FILE',
  url: 'URL',
  'ca-certificate': 'PEM|FILE',
  'client-certificate': 'PEM|FILE',
  'client-key': 'PEM|FILE',
  'decryption-key': 'PEM|FILE',
};

/** What help texts call the value of an input. */
export function valueOf({ name, type, choices }: InputDefinition): string {
  if (type === 'choice') return (choices ?? []).join('|');
  if (type === 'boolean') return 'true|false';
  return type === 'seconds' ? 'SECONDS' : (VALUES[name] ?? 'TEXT');
}
