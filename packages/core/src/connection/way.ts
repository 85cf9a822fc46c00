import type { VaultUrl } from '../inputs/vault-url.ts';
import { readWayInputs, type WayInputs } from '../inputs/way-inputs.ts';
import { withConnection } from '../inputs/connection-inputs.ts';
import { InputReader } from '../inputs/input-reader.ts';
import type { Step } from '../inputs/step.ts';
import type { CredentialMasks } from '../mask/credential-masks.ts';
import type { ProxyEnvironment, Runtime } from '../platform/runtime.ts';
import { withSystemRoots } from '../vault/network/system-roots.ts';
import type { ClosableTransport } from '../vault/network/transport.ts';
import type { KeyMaterial } from './key-material.ts';
import { readCertificates, readPemInput } from './pem-input.ts';
import type * as Proxies from './proxy.ts';

/** The way to a vault, which must be closed. Nothing has been sent on it. */
export interface Way {
  readonly transport: ClosableTransport;
  readonly decrypt: KeyMaterial['decrypt'];
}

/**
 * Opens a connection as soon as address, authority and proxy are known and checked, so that the
 * other inputs are read while the network is under way. Nothing is sent on it.
 *
 * @throws What keeps it from being opened. Whoever reads all inputs finds that too, and more: its
 *   report comes first.
 */
export async function openWay(
  { raw, platform, context, runtime }: Step,
  masks: Pick<CredentialMasks, 'hide'>,
): Promise<Way> {
  const reader = new InputReader(withConnection(raw, context), platform);
  const inputs = readWayInputs(reader);
  if (!reader.has('url')) reader.report('ERR_INPUT_MISSING', 'The input url is missing.');
  reader.finish();
  const way = await findWay(inputs, runtime, masks);
  way.transport.open?.(new URL(inputs.url.href));
  return way;
}

/**
 * Finds the way to the vault, and opens nothing.
 *
 * @throws ERR_INPUT_INVALID when a certificate, a key or the proxy's address cannot be read or
 *   used.
 */
export async function findWay(
  inputs: WayInputs,
  runtime: Runtime,
  masks: Pick<CredentialMasks, 'hide'>,
): Promise<Way> {
  const { ca, client, decrypt } = await keyMaterial(inputs, masks);
  const proxy = await proxyFor(inputs.url, runtime.proxyEnvironment ?? {});
  for (const secret of proxy?.secrets ?? []) masks.hide(secret);
  const options = {
    ca,
    client,
    proxy,
    insecure: inputs.insecureSkipTlsVerify,
    connectTimeoutMs: inputs.connectTimeoutMs,
    timeoutMs: inputs.timeoutMs,
  };
  const { createTransport, readSystemRoots } = runtime;
  return { transport: withSystemRoots(createTransport, options, readSystemRoots), decrypt };
}

/** Few steps have keys of their own, so that the others don't wait for what reads them. */
async function keyMaterial(
  inputs: WayInputs,
  { hide }: Pick<CredentialMasks, 'hide'>,
): Promise<KeyMaterial> {
  const { caCertificate, clientCertificate, clientKey, decryptionKey } = inputs;
  if ([clientCertificate, clientKey, decryptionKey].some((input) => input !== undefined)) {
    const { readKeyMaterial } = await import(/* webpackIgnore: true */ './key-material.ts');
    return readKeyMaterial(inputs, hide);
  }
  const ca =
    caCertificate === undefined
      ? undefined
      : readCertificates('ca-certificate', readPemInput('ca-certificate', caCertificate));
  return { ca, client: undefined, decrypt: undefined };
}

/** Few jobs have a proxy, so that the others don't wait for what reads it. */
async function proxyFor(
  url: VaultUrl,
  environment: ProxyEnvironment,
): Promise<ReturnType<typeof Proxies.proxyFor>> {
  if (!environment['https_proxy'] && !environment['HTTPS_PROXY']) return undefined;
  const proxies = await import(/* webpackIgnore: true */ './proxy.ts');
  return proxies.proxyFor(url, environment);
}
