import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACTS } from '../../../packages/core/test-support/platform-facts.ts';
import { STEP_MASKS } from '../../../packages/core/src/mask/mask-budget.ts';
import type { PlatformKind } from '../../../packages/core/src/platform/platform.ts';
import { encodings, readableCells } from '../../support/scans/encodings.ts';
import { secrets } from './secret-values.ts';
import { maskerOf, maskInOneStep, type Secret } from './step-masker.ts';

/**
 * Lines as people choose them: mostly letters and digits, with the rest of ASCII and a few other
 * characters.
 */
const line = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCXYZ0123456789') },
      { weight: 2, arbitrary: fc.constantFrom(...` !"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~`) },
      { weight: 1, arbitrary: fc.constantFrom('é', '€', '🔑', 'ß', '\t', '\u00a0', '\u2028') },
    ),
    { minLength: 8, maxLength: 90 },
  )
  .map((characters) => characters.join(''))
  .filter((value) => value.trim().length >= 8);

/** What 250 masks have no room for when all sixteen secrets are loaded in one step. */
const GIVEN_UP: Readonly<Record<'github' | 'azure' | 'cli', readonly string[]>> = {
  github: ['PEM key', 'pretty-printed JSON', 'CRLF text'],
  azure: [
    'URL with credentials',
    'JWT',
    'PEM key',
    'pretty-printed JSON',
    'connection string',
    'CRLF text',
  ],
  cli: [],
};

/** The most derived masks of a step that loads this secret alone. */
function limitOf(value: string, kind: PlatformKind): number {
  const times = (FACTS[kind].masksPerStep ?? STEP_MASKS) / STEP_MASKS;
  if (/^[A-Za-z0-9]+$/.test(value)) return 15 * times;
  return (/[\r\n]/.test(value) ? 250 : 40) * times;
}

describe('masking coverage', () => {
  it('is measured on 16 secrets of 8 or more characters and 40 encodings', () => {
    expect(secrets).toHaveLength(16);
    expect(secrets.filter(([, value]) => value.length < 8)).toEqual([]);
    expect(encodings).toHaveLength(40);
  });

  describe.each(['github', 'azure', 'cli'] as const)('on %s', (kind) => {
    it.each(secrets)('leaves nothing of %s readable', (...secret) => {
      const { masker, derived } = maskInOneStep(kind, [secret]);
      expect(readableCells((text) => masker.mask(text), [secret])).toEqual([]);
      expect(derived).toBeLessThanOrEqual(limitOf(secret[1], kind));
    });

    it('leaves nothing of any other line readable', () => {
      fc.assert(
        fc.property(line, (value) => {
          const { masker } = maskInOneStep(kind, [['any line', value]]);
          expect(readableCells((text) => masker.mask(text), [['any line', value]])).toEqual([]);
        }),
      );
    });

    it('would see what the bare value leaves readable', () => {
      const cells = secrets.flatMap((secret) => {
        const masker = maskerOf(kind);
        masker.add(secret[1]);
        return readableCells((text) => masker.mask(text), [secret]);
      });
      expect(cells.length).toBeGreaterThan(150);
    });

    it('leaves nothing readable but what the budget gives up when all are loaded in one step', () => {
      const { masker, derived } = maskInOneStep(kind, secrets);
      // docs/adr/0002-mask-budget.md says why these cells stay open.
      expect(derived).toBeGreaterThan(240);
      expect(readableCells((text) => masker.mask(text), secrets)).toEqual(
        GIVEN_UP[kind].map((name) => `${name}: base64 wrapped at 76`),
      );
    });

    it('says when encodings were left out', () => {
      const many = Array.from({ length: 60 }, (_, copy) =>
        secrets.map(([name, value]): Secret => [`${name} ${copy}`, `${value}-${copy}`]),
      ).flat();
      const { notices } = maskInOneStep(kind, many);
      expect(notices).toEqual([expect.stringContaining('not all of their encodings')]);
    });
  });
});
