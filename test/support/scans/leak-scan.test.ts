import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodings } from './encodings.ts';
import { scanForLeaks } from './leak-scan.ts';

const secrets = {
  PLAIN: 'v4lue-of-plain/!',
  PEM: '-----BEGIN KEY-----\nQUJDREVGR0g=\nSUpLTE1OT1A=\n-----END KEY-----\n',
  ODD: `it's "100%" <ü> & $x\ttab`,
};

describe('the leak scan', () => {
  it.each(encodings)('finds a secret as $name in the middle of a line', ({ encode }) => {
    for (const [name, value] of Object.entries(secrets)) {
      const leaks = scanForLeaks(
        { texts: { stdout: `first\nx=${encode(value)};` } },
        { [name]: value },
      );
      expect(leaks[0]).toMatchObject({ secret: name, where: 'stdout' });
    }
  });

  it('finds base64 whatever was encoded in front of and behind the secret', () => {
    for (const front of ['', 'a', 'ab', 'user:', '{"password":"']) {
      const text = Buffer.from(`${front}${secrets.PLAIN}"} and more`).toString('base64');
      expect(scanForLeaks({ texts: { text } }, secrets)).not.toEqual([]);
    }
  });

  it('finds one line of a multi-line secret, but not its armour', () => {
    expect(
      scanForLeaks({ texts: { a: '-----BEGIN KEY-----', b: 'x SUpLTE1OT1A=' } }, secrets),
    ).toEqual([{ secret: 'PEM', encoding: 'line', where: 'b', line: 1 }]);
  });

  it('tells where and how, once for a place, and never the value', () => {
    const leaks = scanForLeaks(
      { texts: { log: `\n\n${secrets.PLAIN} ${secrets.PLAIN}` } },
      secrets,
    );
    expect(leaks).toEqual([{ secret: 'PLAIN', encoding: 'plain', where: 'log', line: 3 }]);
    expect(JSON.stringify(leaks)).not.toContain(secrets.PLAIN);
  });

  it.each([
    ['text without secrets', 'v4lue-of-plai'],
    ['masked text', '***'],
    ['nothing', ''],
  ])('is silent about %s', (_what, text) => {
    expect(scanForLeaks({ texts: { text } }, secrets)).toEqual([]);
  });

  it('looks for four characters, not for three', () => {
    expect(scanForLeaks({ texts: { text: 'abc abcd' } }, { THREE: 'abc', FOUR: 'abcd' })).toEqual([
      { secret: 'FOUR', encoding: 'plain', where: 'text', line: 1 },
    ]);
  });

  describe('of files', () => {
    let root: string;
    beforeEach(() => {
      root = mkdtempSync(join(tmpdir(), 'leak-scan-'));
    });
    afterEach(() => {
      rmSync(root, { recursive: true });
    });

    it('goes into folders, follows no link and leaves out what the caller names', () => {
      const [deep, asked] = [join(root, 'deep', 'state'), join(root, 'asked-for')];
      mkdirSync(join(root, 'deep'));
      writeFileSync(deep, `journal: ${secrets.PLAIN}`);
      writeFileSync(asked, secrets.PLAIN);
      symlinkSync(asked, join(root, 'link'));
      expect(
        scanForLeaks({ roots: [root] }, secrets)
          .map(({ where }) => where)
          .sort(),
      ).toEqual([asked, deep].sort());
      expect(
        scanForLeaks({ roots: [root] }, secrets, { except: (where) => where === asked }),
      ).toMatchObject([{ where: deep }]);
      expect(scanForLeaks({ roots: [deep] }, secrets)).toHaveLength(1);
    });
  });

  it('searches a megabyte for two hundred secrets in seconds', () => {
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, n) => [
        `S${String(n)}`,
        `secret-${String(n * 7919)}-"value"`,
      ]),
    );
    const text = 'a line of an ordinary job log, 50 characters long\n'.repeat(21_000) + many['S7'];
    expect(scanForLeaks({ texts: { text } }, many)).toMatchObject([{ secret: 'S7' }]);
  }, 10_000);
});
