import { createHash } from 'node:crypto';
import { describe, expect } from 'vitest';
import { nastyValues } from '../e2e/nasty-values.ts';
import { shop } from '../e2e/shop.ts';
import { encodings, readable } from '../support/scans/encodings.ts';
import { it, warnings } from './pipeline.ts';

function noise(seed: string, length: number): string {
  return createHash('sha512').update(seed).digest('base64url').slice(0, length);
}

const values = {
  alphanumeric: noise('alphanumeric', 24).replace(/\W/g, 'x'),
  url: `postgres://shop:p%40ss+w0rd-${noise('url', 8)}!@db.example:5432/orders?a=1&b=2`,
  quotes: `Tr0ub4"dor'&"3'x-${noise('quotes', 8)}`,
  percent: `100%-S4fe%20%%AZP25;]${noise('percent', 8)}`,
  shell: `a$HOME\`id\`\\n!{x}*|~#;<y>(z)${noise('shell', 8)}`,
  unicode: 'pässwörd-Ünïcode-€-🔑🚀',
  eight: `p'4"\\%$~`,
  quoted: `  "${noise('quoted', 14)}"  `,
  pem: nastyValues.pem,
  json: nastyValues.json,
  crlf: nastyValues.crlf,
} as const;

const names = Object.keys(values) as (keyof typeof values)[];
// Wrapped base64 of several lines breaks inside of every line that could be masked.
const givenUp = (name: keyof typeof values, encoding: string): boolean =>
  /[\r\n]/.test(values[name]) && encoding === 'base64 wrapped at 76';

const COMMAND_WITH_SECRET =
  /^##\[debug\]Processed: ##vso\[task\.set(?:secret|variable [^\]]*issecret=true;)\](.*)$/;

describe('what a later step prints', () => {
  it.for(names)(
    'shows nothing of %s in any of forty encodings',
    async (name, { startPipeline }) => {
      const pipeline = await startPipeline({ seed: shop({ s: { v: values[name] } }) });
      const several = /[\r\n]/.test(values[name]);
      const step = await pipeline.load(several ? 's#v -> file:v' : 's#v -> V');
      expect(step.result).toBe('Succeeded');
      expect(warnings(step)).toEqual([]);
      const shown = encodings
        .filter(({ encode }) => {
          const text = encode(values[name]);
          return readable(text, pipeline.agent.masker.mask(text));
        })
        .map(({ name: encoding }) => encoding)
        .filter((encoding) => !givenUp(name, encoding));
      expect(shown).toEqual([]);
    },
  );

  it.for([
    ['percent', values.percent],
    ['url', values.url],
    ['shell', values.shell],
    ['eight', values.eight],
    ['semicolons', `first;half]${noise('semicolons', 8)} and blanks`],
    ['escaped', `a1b2c3%3Bd4e5f6%5Dg7h8%AZP25i9j0`],
    ['pem', values.pem],
  ] as const)(
    'shows nothing of %s where the agent shows the commands themselves, as it does for System.Debug',
    async ([, value], { startPipeline }) => {
      const pipeline = await startPipeline({
        seed: shop({ s: { v: value } }),
        variables: { 'System.Debug': 'true' },
      });
      const several = /[\r\n]/.test(value);
      const step = await pipeline.load(several ? 's#v -> file:v' : 's#v -> V');
      expect(step.result).toBe('Succeeded');
      const shown = pipeline.agent.log
        .split('\n')
        .flatMap((line) => COMMAND_WITH_SECRET.exec(line)?.slice(1) ?? []);
      expect(shown.length).toBeGreaterThanOrEqual(step.masks.length);
      for (const line of shown) {
        // Escapes, armour and pieces that are too short for a mask are all that may be left of it.
        const rest = line.replace(/\*\*\*|%(AZP)?(25)*|-----(BEGIN|END) [A-Z ]+-----/g, '');
        expect(rest.length, line).toBeLessThan(value.length / 2);
      }
    },
  );

  it('shows neither the client secret nor a token', async ({ startPipeline }) => {
    const pipeline = await startPipeline();
    const step = await pipeline.load('db#password -> V');
    const secret = pipeline.vault.inputs['client-secret'];
    expect(step.masks).toContain(secret);
    expect(step.masks.some((mask) => /^eyJ[\w-]+\.eyJ/.test(mask))).toBe(true);
    expect(pipeline.agent.masker.mask(`Authorization: ${secret}`)).toBe('Authorization: ***');
  });

  it('is as the agent makes it when a value is too short for a mask, and a warning names it', async ({
    startPipeline,
  }) => {
    const pipeline = await startPipeline({
      seed: shop({ db: { pin: '123', code: '77' } }),
      public: ['db#pin', 'db#code', 'PIN'],
    });
    const step = await pipeline.load('db#pin -> PIN\ndb#code -> file:code');
    expect(warnings(step)).toEqual([
      expect.stringMatching(/^Not masked.*db#code/),
      expect.stringMatching(/^The agent masks db#pin as it stands/),
    ]);
    expect(step.masks).not.toContain('123');
    expect(step.variables.get('PIN')).toEqual({ value: '123', secret: true });
  });
});
