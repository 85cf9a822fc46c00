import { describe, expect, it } from 'vitest';
import { breaches, tally } from './lent-breaches.ts';
import { nameOf, type Fault, type Strike } from './strikes.ts';
import { full } from './sample.ts';

const MAIN_CALLS = [
  'POST oauth2/token',
  'GET dapp/application',
  'GET pam/credential/1',
  'GET pam/credential/ci-2',
  'POST coe/dapp/provision',
];
/** Every call of the job that lends and gives back one of each kind. */
const CALLS = [
  ...MAIN_CALLS,
  'POST coe/dapp/deprovision',
  'DELETE pam/credential/custody/1',
  'DELETE pam/credential/custody/ci-2',
];

const LOST: Fault = { fault: 'reset', when: 'after' };
const LIMITED: Fault = { fault: 'status', status: 429, retry_after: 2 };
const UNREACHABLE: Fault = { fault: 'unreachable' };
const OUTAGE: Fault = { fault: 'status', status: 503 };
const FAULTS: readonly Fault[] = [
  { fault: 'reset', when: 'before' },
  LOST,
  LIMITED,
  { fault: 'status', status: 429 },
  OUTAGE,
  { fault: 'status', status: 504, when: 'after' },
  { fault: 'truncate' },
  { fault: 'cut-json' },
  { fault: 'delay', milliseconds: 20 },
  UNREACHABLE,
];
// It takes a second, as no clock of ours can end it.
const HANG: Fault = { fault: 'hang', when: 'after' };

// The full matrix takes minutes; the usual run draws a sample of it that is always the same.

/** So many of the cases, evenly drawn. */
function draw<T>(cases: readonly T[], inFull: number, usually: number): readonly T[] {
  const count = Math.min(full ? inFull : usually, cases.length);
  return Array.from({ length: count }, (_, index) => {
    const at = Math.floor(((index + 0.5) * cases.length) / count);
    return cases.slice(at, at + 1);
  }).flat();
}

const strike = (on: string, ...faults: Fault[]): Strike => ({ on, faults });
const onEach = (calls: readonly string[], ...faults: Fault[]): Strike[] =>
  calls.map((on) => strike(on, ...faults));

const alone = FAULTS.flatMap((fault) => onEach(CALLS, fault));
const hanging = onEach(CALLS, HANG);
const lasting = [UNREACHABLE, OUTAGE, { fault: 'status', status: 429 } as const].flatMap((fault) =>
  onEach(CALLS, fault).map((one) => ({ ...one, lasting: true })),
);
const twice = FAULTS.flatMap((one) => FAULTS.flatMap((other) => onEach(CALLS, one, other)));
const thrice = FAULTS.flatMap((one) =>
  FAULTS.flatMap((other) => FAULTS.flatMap((last) => onEach(CALLS, one, other, last))),
);
const everywhere = onEach(CALLS, LOST, LIMITED, UNREACHABLE);
const neverAgain = [
  ...onEach(CALLS, LOST, LIMITED, UNREACHABLE),
  ...onEach(CALLS, LOST, UNREACHABLE),
  ...onEach(CALLS, LOST, OUTAGE),
  ...[400, 401, 403, 404, 429, 500].flatMap((status) =>
    onEach(CALLS, LOST, { fault: 'status', status }),
  ),
].map((one) => ({ ...one, lasting: true }));
const inTwoCalls = [...alone, ...lasting].flatMap((one, index) =>
  alone.slice(index + 1).flatMap((other) => (one.on === other.on ? [] : [[one, other]])),
);

const cases: readonly (readonly [string, readonly (readonly Strike[])[]])[] = [
  ['one fault', draw(alone, Infinity, 40).map((one) => [one])],
  ['a call that hangs', draw(hanging, Infinity, 0).map((one) => [one])],
  ['a fault that stays', draw(lasting, Infinity, 12).map((one) => [one])],
  ['a lost answer and a fault that stays', draw(neverAgain, Infinity, 20).map((one) => [one])],
  ['two faults of one call', draw(twice, Infinity, 16).map((one) => [one])],
  ['three faults of one call', [...everywhere, ...draw(thrice, 400, 8)].map((one) => [one])],
  ['faults of two calls', draw(inTwoCalls, 600, 16)],
];

describe.each(cases.filter(([, strikes]) => strikes.length > 0))(
  'giving back after %s',
  (_, strikes) => {
    it.each(strikes.map((one) => [nameOf(one), one] as const))('%s', async (__, one) => {
      expect(await breaches(one)).toEqual([]);
    });
  },
);

describe('giving back after a connection that TLS protects was cut', () => {
  const cuts = [...onEach(CALLS, { fault: 'reset', when: 'before' }), ...onEach(CALLS, LOST)];
  const strikes = [
    ...draw(cuts, Infinity, 4).map((one) => [one]),
    ...draw(onEach(CALLS, LOST, LOST, LIMITED), Infinity, 2).map((one) => [one]),
    ...draw(onEach(CALLS, { fault: 'truncate' }), Infinity, 1).map((one) => [one]),
  ];
  it.each(strikes.map((one) => [nameOf(one), one] as const))('%s', async (_, one) => {
    expect(await breaches(one, { tls: true })).toEqual([]);
  });
});

describe('giving back after main was cancelled while it waited', () => {
  const first = draw(
    FAULTS.flatMap((fault) => onEach(MAIN_CALLS, fault)),
    Infinity,
    10,
  ).map((one) => [one, 1] as const);
  const second = draw(onEach(MAIN_CALLS, LOST, LIMITED, UNREACHABLE), Infinity, 3).map(
    (one) => [one, 2] as const,
  );
  it.each([...first, ...second].map(([one, wait]) => [nameOf([one]), wait, one] as const))(
    '%s, at wait %i',
    async (_, cancelAtWait, one) => {
      expect(await breaches([one], { cancelAtWait })).toEqual([]);
    },
  );
});

it('has seen mains that failed, and posts that could not give everything back', () => {
  const { cases: all, failedMains, leftByPost } = tally;
  if (full)
    console.log(`${all} cases: ${failedMains} mains failed, ${leftByPost} posts left something`);
  expect(failedMains).toBeGreaterThan(all / 20);
  expect(leftByPost).toBeGreaterThan(0);
});
