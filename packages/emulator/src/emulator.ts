import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { LogEntry } from './audit.ts';
import { Clock } from './clock.ts';
import { Emulation } from './emulation.ts';
import type { Faults } from './faults/faults.ts';
import type { RequestHook } from './hooks.ts';
import { bracketed } from './host-check.ts';
import { loadSeed } from './seed/load.ts';
import { parseSeed } from './seed/parse.ts';
import { sampleSeed } from './seed/sample.ts';
import type { Seed } from './seed/seed.ts';
import type { Settings } from './settings.ts';
import { listen, type Connections } from './server.ts';
import { decryptionKey } from './vault/encryption.ts';
import { labelOf, type Authorization } from './vault/model.ts';

export interface EmulatorOptions extends Settings {
  /** A seed, or the path of a YAML or JSON file; without one, the built-in sample. */
  readonly seed?: Seed | string | undefined;
  /** True: HTTPS with a CA and a certificate made on start. Default false. */
  readonly tls?: boolean | undefined;
  /** Address to bind; default 127.0.0.1. */
  readonly host?: string | undefined;
  /** Default 0: any free port. */
  readonly port?: number | undefined;
  /** Further names that a `Host` header may carry and the certificate covers. */
  readonly hosts?: readonly string[] | undefined;
  /** Milliseconds since the epoch; default `Date.now`. */
  readonly clock?: (() => number) | undefined;
}

/** What a client needs to log in as one authorization. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly application: string;
  readonly system: string;
  readonly environment: string;
}

export interface LeaseView {
  readonly secretId: string;
  readonly identity: string;
  /** `application/system/environment`. */
  readonly authorization: string;
  readonly podName: string;
  readonly deploy: string;
  readonly namespace: string;
  readonly provisionedAt: number;
  readonly expiresAt: number;
}

export interface CustodyView {
  readonly item: string;
  readonly authorization: string;
  readonly since: number;
}

export interface Emulator {
  readonly url: string;
  /** PEM, and the path of a file with it; only with TLS. */
  readonly ca?: string;
  readonly caFile?: string;
  /** Of the seed's first authorization. */
  readonly credentials: Credentials;
  /** Of any authorization, by `application/system/environment`. */
  credentialsOf(authorization: string): Credentials | undefined;
  log(): readonly LogEntry[];
  /** Ephemeral secrets that live now. */
  leases(): readonly LeaseView[];
  custodies(): readonly CustodyView[];
  readonly connections: Readonly<Connections>;
  /** What an administrator would download for an authorization with encryption: PKCS#8 PEM. */
  decryptionKeyOf(authorization: string): string | undefined;
  /** Changes profile or switches from the next request on. */
  configure(settings: Settings): void;
  /** What goes wrong from now on. */
  readonly faults: Pick<Faults, 'add' | 'clear'>;
  /**
   * Calls back, and waits for it, when a request has come and when it is handled but not answered. Gives a
   * function that ends this.
   */
  onRequest(hook: RequestHook): () => void;
  /** Moves the vault's clock. */
  advance(milliseconds: number): void;
  /** Cuts every connection and removes what was written. Can be called again. */
  close(): Promise<void>;
}

export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const clock = new Clock(options.clock ?? Date.now);
  const seed = await readSeed(options.seed, clock);
  const host = options.host ?? '127.0.0.1';
  const hosts = [...(options.hosts ?? []), ...(isWildcard(host) ? [] : [host])];
  const emulation = new Emulation({ seed, clock, hosts, settings: options });
  const certificate =
    options.tls === true
      ? await (await import('./certificate.ts')).makeCertificate(hosts)
      : undefined;
  const server = await listen(async (request) => emulation.respond(request), {
    host,
    port: options.port ?? 0,
    certificate,
  });
  const files = certificate === undefined ? undefined : await writeAuthority(certificate.ca);
  const { vault, log } = emulation;
  const [first] = vault.authorizations();
  if (first === undefined) throw new Error('A seed has at least one authorization');
  const find = (label: string) =>
    vault.authorizations().find((authorization) => labelOf(authorization) === label);
  const name = isWildcard(host) ? 'localhost' : bracketed(host);
  return {
    url: `${certificate === undefined ? 'http' : 'https'}://${name}:${String(server.port)}`,
    ...(certificate === undefined ? {} : { ca: certificate.ca }),
    ...(files === undefined ? {} : { caFile: files.caFile }),
    credentials: credentialsOf(first),
    credentialsOf: (label) => {
      const found = find(label);
      return found === undefined ? undefined : credentialsOf(found);
    },
    decryptionKeyOf: (label) => {
      const found = find(label);
      if (found === undefined) return undefined;
      return decryptionKey(found).export({ format: 'pem', type: 'pkcs8' }).toString();
    },
    configure: (settings) => {
      emulation.configure(settings);
    },
    log: () => log.entries(),
    leases: () =>
      vault.leases.live().map(({ secret, authorization, pod, provisionedAt, expiresAt }) => ({
        secretId: secret.id,
        identity: secret.identity,
        authorization: labelOf(authorization),
        ...pod,
        provisionedAt,
        expiresAt,
      })),
    custodies: () =>
      vault.custody.list().map(({ item, authorization, since }) => ({
        item,
        authorization: labelOf(authorization),
        since,
      })),
    connections: server.connections,
    faults: emulation.faults,
    onRequest: (hook) => emulation.hooks.add(hook),
    advance: (milliseconds) => {
      clock.advance(milliseconds);
    },
    close: async () => {
      await Promise.all([
        server.close(),
        files === undefined ? undefined : rm(files.directory, { recursive: true, force: true }),
      ]);
    },
  };
}

async function readSeed(seed: Seed | string | undefined, clock: Clock): Promise<Seed> {
  if (seed === undefined) return sampleSeed(clock.now());
  return typeof seed === 'string' ? loadSeed(seed) : parseSeed(seed);
}

async function writeAuthority(ca: string): Promise<{ directory: string; caFile: string }> {
  const directory = await mkdtemp(join(tmpdir(), 'senhasegura-emulator-'));
  const caFile = join(directory, 'ca.pem');
  await writeFile(caFile, ca);
  return { directory, caFile };
}

function credentialsOf(authorization: Authorization): Credentials {
  const { clientId, clientSecret, application, system, environment } = authorization;
  return { clientId, clientSecret, application: application.name, system, environment };
}

function isWildcard(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}
