import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MockAgent } from 'undici';
import { makeCertificate } from '../certificates/certificate.ts';
import { Clock } from '../world/clock.ts';
import { controlOf, type EmulatorControl } from './control.ts';
import { Emulation } from '../gateway/emulation.ts';
import { bracketed } from '../gateway/host-check.ts';
import { serveThrough } from '../adapters/mock-agent.ts';
import { loadSeed } from '../seed/load.ts';
import { parseSeed } from '../seed/parse.ts';
import { sampleSeed } from '../seed/sample.ts';
import type { Seed } from '../seed/seed.ts';
import type { Settings } from '../settings/settings.ts';
import { listen, type Connections } from '../adapters/server.ts';

/** How to start an emulator. Settings given here win over those of the seed. */
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

/** An emulator that listens on a port of this machine. */
export interface Emulator extends EmulatorControl {
  readonly url: string;
  /** PEM, and the path of a file that holds it. Only with TLS. */
  readonly ca?: string;
  readonly caFile?: string;
  readonly connections: Readonly<Connections>;
  /** Cuts every connection and removes what was written. Can be called again. */
  close(): Promise<void>;
}

/**
 * Starts an emulator.
 *
 * @throws {@link SeedError} when the seed is unusable; an error of Node with its `code` when the
 *   port is taken.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const clock = new Clock(options.clock ?? Date.now);
  const seed = await readSeed(options.seed, clock);
  const host = options.host ?? '127.0.0.1';
  const hosts = [...(options.hosts ?? []), ...(isWildcard(host) ? [] : [host])];
  const emulation = new Emulation({ seed, clock, hosts, settings: options });
  const certificate = options.tls === true ? makeCertificate(hosts) : undefined;
  const server = await listen(emulation, {
    host,
    port: options.port ?? 0,
    certificate,
  });
  const files = certificate === undefined ? undefined : await writeAuthority(certificate.ca);
  const name = isWildcard(host) ? 'localhost' : bracketed(host);
  return {
    ...controlOf(emulation),
    url: `${certificate === undefined ? 'http' : 'https'}://${name}:${server.port}`,
    ...(certificate === undefined ? {} : { ca: certificate.ca }),
    ...(files === undefined ? {} : { caFile: files.caFile }),
    connections: server.connections,
    close: async () => {
      await Promise.all([
        server.close(),
        files === undefined ? undefined : rm(files.directory, { recursive: true, force: true }),
      ]);
    },
  };
}

/** An emulator without a network: undici's `MockAgent` answers for `origin`. */
export function mockEmulator(
  agent: MockAgent,
  origin: string,
  options: Settings & { readonly seed?: Seed; readonly clock?: () => number } = {},
): EmulatorControl {
  const clock = new Clock(options.clock ?? Date.now);
  const seed = options.seed === undefined ? sampleSeed(clock.now()) : parseSeed(options.seed);
  const emulation = new Emulation({ seed, clock, hosts: [], settings: options });
  serveThrough(agent, origin, emulation);
  return controlOf(emulation);
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

function isWildcard(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}
