import { SenhaseguraError, type RawInputs } from '@senhasegura-action/core';
import { publicVariables, type AgentEnvironment } from './agent-variables.ts';
import { connectionProxy } from './task-inputs.ts';

/**
 * Variables that add authorities to those that are trusted. On Linux the two of OpenSSL say where
 * the system's own are, which Node.js reads from version 22.15 on.
 */
const TRUST = ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'AGENT_CAINFO'];
/** Variables that lead the connection through another machine. */
const PROXY = ['HTTPS_PROXY', 'AGENT_PROXYURL'];

/**
 * Looks for variables of the job that together give the client secret away: one names an authority
 * to trust, the other a proxy that answers in the vault's place. Any line that a step prints can
 * set both. With the input `ca-certificate` that authority alone is trusted, so nothing can be
 * planted.
 *
 * @returns What to warn about, when only one of the two is there.
 * @throws ERR_PLATFORM for both, naming them.
 */
export function checkPlantedTrust(env: AgentEnvironment, raw: RawInputs): readonly string[] {
  if (raw['ca-certificate']?.trim()) return [];
  const variables = publicVariables(env) ?? new Set<string>();
  // The agent's own variables are read even where they are secret.
  const isSet = (name: string): boolean =>
    variables.has(name) || (name.startsWith('AGENT_') && env[`SECRET_${name}`] !== undefined);
  const among = (names: readonly string[]): string[] => names.filter(isSet);
  // A proxy of the service connection comes before every other.
  const [trust, proxy] = [among(TRUST), connectionProxy(env) === undefined ? among(PROXY) : []];
  if (trust.length > 0 && proxy.length > 0) {
    throw new SenhaseguraError(
      'ERR_PLATFORM',
      `The job has the variables ${[...trust, ...proxy].join(' and ')}: together they can send ` +
        'the client secret to another machine, and any step can set them by a line that it ' +
        'prints. Give the authority of the vault in the input ca-certificate.',
    );
  }
  return [...trust.map(trustWarning), ...proxy.map(proxyWarning)];
}

function trustWarning(name: string): string {
  return (
    `The variable ${name} of this job adds an authority that may vouch for the vault, and any step ` +
    'can set it by a line that it prints. Give the authority of the vault in the input ' +
    'ca-certificate: then that one alone is trusted.'
  );
}

function proxyWarning(name: string): string {
  return (
    `The variable ${name} of this job leads to the vault through a proxy, and any step can set it ` +
    'by a line that it prints. Give the authority of the vault in the input ca-certificate, so ' +
    'that nobody else can answer.'
  );
}
