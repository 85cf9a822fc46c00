import { startEmulator, type Emulator, type Seed } from '@senhasegura-action/emulator';
import { startDelayRelay } from './delay-relay.ts';
import type { NodeBinary } from './nodes.ts';
import { inTurns, measure, medians, type Measure } from './program.ts';
import { githubPost, stateAfter } from './release.ts';
import { githubMain } from './subjects.ts';

const COUNT = 40;
const ROUND_TRIP_MS = 10;
const NUMBERS = Array.from({ length: COUNT }, (_, index) => index + 1);

const CREDENTIALS = NUMBERS.map((n) => `pam-credential:${n}#password -> P_${n}`).join('\n');
/** What one step asks for, a request each. */
const WISHES: Readonly<Record<string, { secrets: string; with?: Record<string, string> }>> = {
  'one list': { secrets: 'many/1#password -> P_1' },
  [`${COUNT} secrets, read: each`]: {
    secrets: NUMBERS.map((n) => `many/${n}#password -> P_${n}`).join('\n'),
    with: { INPUT_READ: 'each' },
  },
  [`${COUNT} PAM credentials`]: { secrets: CREDENTIALS },
};
const RELEASES = `${COUNT} custodies given back, in post`;

/** Prints what a step takes that asks for many things, each by a request of its own. */
export async function benchSideBySide(node: NodeBinary, rounds: number): Promise<void> {
  const emulator = await startEmulator({ tls: true, seed: manyThings() });
  const relay = await startDelayRelay(Number(new URL(emulator.url).port), ROUND_TRIP_MS);
  const url = `https://127.0.0.1:${relay.port}`;
  const connections = new Map<string, string>();
  const loads = Object.entries(WISHES).map(([name, wish]) => {
    const program = githubMain(url, emulator, wish.secrets);
    const env = { ...program.env, ...wish.with };
    const load = async (): Promise<Measure> => measure(node.path, { ...program, env });
    return [name, async () => counting(name, load)] as const;
  });
  const giveBack = async (): Promise<Measure> => {
    const main = githubMain(url, emulator, CREDENTIALS);
    const post = githubPost(main, await stateAfter(node, main));
    return counting(RELEASES, async () => measure(node.path, post));
  };
  try {
    const programs = Object.fromEntries([...loads, [RELEASES, giveBack] as const]);
    const runs = await inTurns(programs, rounds);
    console.log(
      `\nNode ${node.version}: requests side by side, ${ROUND_TRIP_MS} ms away, medians of ${rounds} rounds`,
    );
    console.log('\n| what | time | CPU | requests / connections |\n|---|---|---|---|');
    for (const name of Object.keys(programs)) {
      const { wallMs, cpuMs } = medians(runs[name] ?? []);
      const cells = [name, `${wallMs.toFixed(0)} ms`, `${cpuMs.toFixed(0)} ms`];
      console.log(`| ${[...cells, connections.get(name)].join(' | ')} |`);
    }
  } finally {
    relay.close();
    await emulator.close();
  }

  async function counting<T>(name: string, run: () => Promise<T>): Promise<T> {
    const before = counts(emulator);
    const result = await run();
    const after = counts(emulator);
    connections.set(name, `${after[0] - before[0]} / ${after[1] - before[1]}`);
    return result;
  }
}

function counts(emulator: Emulator): [requests: number, connections: number] {
  return [emulator.log().length, emulator.connections.tcp];
}

function manyThings(): Seed {
  const ids = NUMBERS.map(String);
  const secrets = ids.map((id) => ({
    identity: `many/${id}`,
    data: [{ password: `correct-horse-${id}-battery-staple` }],
  }));
  const credentials = ids.map((id) => ({
    id,
    tag: `bench-${id}`,
    username: 'svc',
    password: `pam-horse-${id}-battery-staple`,
    hostname: 'db.lab',
  }));
  const authorization = { system: 'bench', environment: 'bench', secrets, credentials: ids };
  return { applications: [{ name: 'bench', authorizations: [authorization] }], credentials };
}
