import { gzipSync } from 'node:zlib';
import { json, type Delivery, type VaultResponse } from '../http/message.ts';
import { SENTINEL } from '../vault/encryption.ts';
import type { FaultRule } from '../settings/fault-rule.ts';

const GATEWAY_TEXT: Readonly<Record<number, string>> = {
  429: 'API rate limit exceeded',
  502: 'An invalid response was received from the upstream server',
  503: 'Service unavailable',
  504: 'The upstream server is timing out',
};

const LOGIN_PAGE =
  '<!DOCTYPE html><html><head><title>Sign in</title></head><body><form>Proxy sign-in</form></body></html>';

/** The answer that replaces the vault's own. Undefined for faults that only spoil it. */
export function replacement(rule: FaultRule): VaultResponse | undefined {
  switch (rule.fault) {
    case 'reset':
    case 'hang':
      return { status: 0, headers: {}, body: '', delivery: { kind: rule.fault } };
    case 'status':
      return statusAnswer(rule);
    case 'html':
      return {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: LOGIN_PAGE,
      };
    case 'redirect':
      return {
        status: rule.status ?? 302,
        headers: { location: rule.location ?? 'https://login.example/' },
        body: '',
      };
    default:
      return undefined;
  }
}

function statusAnswer({ status = 503, retry_after: retryAfter }: FaultRule): VaultResponse {
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return json(status, { message: GATEWAY_TEXT[status] ?? 'An unexpected error occurred' }, headers);
}

/** Spoils the vault's own answer. */
export function spoil(answer: VaultResponse, rule: FaultRule): VaultResponse {
  const text = Buffer.from(answer.body).toString();
  switch (rule.fault) {
    case 'bom':
      return { ...answer, body: `\uFEFF${text}` };
    case 'content-type':
      return withHeader(answer, 'content-type', rule.content_type ?? 'text/plain');
    case 'cut-json':
      return { ...answer, body: text.slice(0, Math.floor(text.length / 2)) };
    case 'duplicate-keys':
      return { ...answer, body: duplicateKeys(text) };
    case 'empty-body':
      return { ...answer, body: '' };
    case 'encryption-sentinel':
      return {
        ...answer,
        body: text.replace(
          /"(password|content|secret_access_key|private_key)":"(?:[^"\\]|\\.)*"/g,
          (_match, key: string) => `"${key}":${JSON.stringify(SENTINEL)}`,
        ),
      };
    case 'gzip':
      return { ...withHeader(answer, 'content-encoding', 'gzip'), body: gzipSync(text) };
    case 'no-secrets':
      return { ...answer, body: withSecrets(text, []) };
    case 'null-secrets':
      return { ...answer, body: withSecrets(text, null) };
    default:
      return withDelivery(answer, rule);
  }
}

function withDelivery(answer: VaultResponse, rule: FaultRule): VaultResponse {
  const delivery = deliveryOf(rule, Buffer.byteLength(answer.body));
  return delivery === undefined ? answer : { ...answer, delivery };
}

function deliveryOf(rule: FaultRule, length: number): Delivery | undefined {
  switch (rule.fault) {
    case 'delay':
      return { kind: 'delay', milliseconds: rule.milliseconds ?? 1000 };
    case 'drip':
      return { kind: 'drip', bytes: rule.bytes ?? 16, milliseconds: rule.milliseconds ?? 100 };
    case 'truncate':
      return { kind: 'truncate', bytes: rule.bytes ?? Math.floor(length / 2) };
    case 'endless':
      return { kind: 'endless' };
    default:
      return undefined;
  }
}

function withHeader(answer: VaultResponse, name: string, value: string): VaultResponse {
  return { ...answer, headers: { ...answer.headers, [name]: value } };
}

/** Repeats the first key of the first data map, or else the first key of the answer. */
function duplicateKeys(text: string): string {
  const inData = text.replace(
    /("data":\[?\{)("(?:[^"\\]|\\.)*":)/,
    (_match, open: string, key: string) => `${open}${key}"another value",${key}`,
  );
  return inData === text ? text.replace(/^\{("[^"]*":)/, '{$1null,$1') : inData;
}

function withSecrets(text: string, secrets: readonly never[] | null): string {
  const document = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const { application } = document;
  if (typeof application === 'object') {
    return JSON.stringify({ ...document, application: { ...application, secrets } });
  }
  const key = ['secrets', 'Secrets'].find((name) => Object.hasOwn(document, name));
  return key === undefined ? text : JSON.stringify({ ...document, [key]: secrets });
}
