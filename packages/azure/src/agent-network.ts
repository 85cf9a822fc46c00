import { rootCertificates } from 'node:tls';
import { runInNewContext } from 'node:vm';
import {
  MAX_HANDWRITTEN_BYTES,
  readRegularText,
  SenhaseguraError,
  type RawInputs,
  type Runtime,
} from '@senhasegura-action/core';
import { jobVariable, textList, type AgentEnvironment } from './agent-variables.ts';
import { connectionProxy } from './task-inputs.ts';

/**
 * The proxy for the vault: that of the service connection, or the agent's own, unless its list of
 * exceptions names the vault. When the agent has no proxy, the environment decides.
 *
 * @throws ERR_INPUT_INVALID when it isn't a valid URL, or when a pattern of that list finds no end.
 */
export function proxyOf(
  env: AgentEnvironment,
  vault: string | undefined,
): NonNullable<Runtime['proxyEnvironment']> {
  const ofConnection = connectionProxy(env);
  if (ofConnection !== undefined) {
    return { HTTPS_PROXY: checkedAddress(ofConnection, OF_CONNECTION).href };
  }
  const address = jobVariable(env, 'AGENT_PROXYURL');
  if (address === undefined) return env;
  if (isBypassed(env, vault ?? '')) return {};
  const url = checkedAddress(address, OF_AGENT);
  const user = jobVariable(env, 'AGENT_PROXYUSERNAME');
  if (user !== undefined) {
    url.username = encodeURIComponent(user);
    url.password = encodeURIComponent(jobVariable(env, 'AGENT_PROXYPASSWORD') ?? '');
  }
  return { HTTPS_PROXY: url.href };
}

const OF_AGENT =
  'The proxy of this agent (Agent.ProxyUrl) is not a valid URL. Correct it where the agent was ' +
  'configured.';
const OF_CONNECTION =
  'The proxy of the service connection is not a valid URL, such as ' +
  'http://proxy.example.com:3128. Correct it there.';

function checkedAddress(address: string, message: string): URL {
  if (/^https?:\/\//i.test(address) && URL.canParse(address)) return new URL(address);
  throw new SenhaseguraError('ERR_INPUT_INVALID', message);
}

/**
 * Completes the inputs with the certificates that the agent was configured with. The agent's
 * authority is trusted beside the usual ones, because another authority may have signed the vault's
 * certificate.
 *
 * @throws ERR_INPUT_INVALID when the authority's file cannot be read.
 */
export function withAgentCertificates(raw: RawInputs, env: AgentEnvironment): RawInputs {
  const authority = jobVariable(env, 'AGENT_CAINFO');
  const ownAuthority = isGiven(raw, 'ca-certificate') || authority === undefined;
  const ownClient = isGiven(raw, 'client-certificate') || isGiven(raw, 'client-key');
  return {
    ...raw,
    ...(ownAuthority ? {} : { 'ca-certificate': withUsual(authority, env) }),
    ...(ownClient ? {} : clientCertificate(env)),
  };
}

function clientCertificate(env: AgentEnvironment): RawInputs {
  const certificate = jobVariable(env, 'AGENT_CLIENTCERT');
  const archive = jobVariable(env, 'AGENT_CLIENTCERTARCHIVE');
  const password = jobVariable(env, 'AGENT_CLIENTCERTPASSWORD');
  // The agent has one password for both forms. Core takes a key in PEM only where it is
  // unencrypted.
  if (archive !== undefined && password !== undefined) {
    return { 'client-certificate': archive, 'client-key': password };
  }
  return certificate === undefined
    ? {}
    : {
        'client-certificate': certificate,
        'client-key': jobVariable(env, 'AGENT_CLIENTCERTKEY'),
      };
}

// A given authority replaces everything that Node trusts by itself, so that is given too.
function withUsual(file: string, env: AgentEnvironment): string {
  const own = textOf(file);
  if (own === undefined) {
    throw invalid(
      "The file of this agent's certificate authority (Agent.CAInfo) isn't a file that can be read",
    );
  }
  return [own, textOf(env['NODE_EXTRA_CA_CERTS']) ?? '', ...rootCertificates].join('\n');
}

function textOf(file: string | undefined): string | undefined {
  return file ? readRegularText(file, MAX_HANDWRITTEN_BYTES) : undefined;
}

/** Reading a list takes microseconds. A pattern that goes back and forth takes longer than a job. */
const LONGEST_LOOK_MS = 1000;
/**
 * Nobody writes longer ones by hand. Thousands of brackets in each other outlast that time, or end
 * Node.
 */
const LONGEST_PATTERN = 1000;

/** It runs where it can be interrupted, and knows the two variables alone. */
const LOOK = `patterns.some((pattern) => {
  try {
    return pattern !== '' && new RegExp(pattern, 'i').test(vault);
  } catch {
    return false;
  }
})`;

const BYPASS_LIST = "The list of this agent's exceptions to its proxy";

// The agent's .proxybypass holds regular expressions, each for a whole address. Any step can set
// the variable for later ones.
function isBypassed(env: AgentEnvironment, vault: string): boolean {
  const patterns = textList(jobVariable(env, 'AGENT_PROXYBYPASSLIST')) ?? [];
  if (patterns.length === 0) return false;
  if (patterns.some(({ length }) => length > LONGEST_PATTERN)) {
    throw invalid(`${BYPASS_LIST} holds a pattern of more than ${LONGEST_PATTERN} characters`);
  }
  try {
    return runInNewContext(LOOK, { patterns, vault }, { timeout: LONGEST_LOOK_MS }) === true;
  } catch {
    throw invalid(`${BYPASS_LIST} holds an endless pattern`);
  }
}

function isGiven(raw: RawInputs, name: string): boolean {
  return (raw[name] ?? '').trim() !== '';
}

function invalid(what: string): SenhaseguraError {
  return new SenhaseguraError(
    'ERR_INPUT_INVALID',
    `${what}. Correct it where the agent was configured.`,
  );
}
