// Masks many large values on GitHub in a process of its own, and prints time and peak memory:
// `node --import tsx mask-program.ts large|lines`.
import { performance } from 'node:perf_hooks';
import { maskAll } from '../../packages/core/src/mask/mask.ts';
import { Redacted } from '../../packages/core/src/model/redacted.ts';
import type { FetchedSecret, Placement } from '../../packages/core/src/model/secret.ts';
import { GITHUB } from '../../packages/core/src/platforms/github.ts';

function secret(value: string, placement: Placement): FetchedSecret {
  const plain = { label: 'a value', maskPolicy: 'full', expiration: undefined } as const;
  return { ...plain, placement, value: new Redacted(value) };
}

/** 120 values of 120 KB, which no encoding leaves as they are. */
function large(): FetchedSecret[] {
  return Array.from({ length: 120 }, (_, index) =>
    secret(`${index}"é'x`.repeat(20_000).slice(0, 100_000), { kind: 'env', name: `V${index}` }),
  );
}

/** 60 files of 12,000 lines. */
function lines(): FetchedSecret[] {
  return Array.from({ length: 60 }, (_, index) => {
    const text = Array.from({ length: 12_000 }, (_line, line) => `${index} li${line}`).join('\n');
    const path = { path: `f${index}`, pathName: `F${index}`, pathKinds: [], keep: false };
    return secret(text, { kind: 'file', mode: 0o600, ...path });
  });
}

const secrets = process.argv[2] === 'large' ? large() : lines();
const started = performance.now();
let masks = 0;
maskAll(secrets, { ...GITHUB, addMask: () => (masks += 1) });
const ms = Math.round(performance.now() - started);
const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ ms, peakMiB, masks }));
