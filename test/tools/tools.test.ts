import { describe, expect, it } from 'vitest';
import { LogFilter, prepareSearch } from '../../packages/cli/src/filter/log-filter.ts';
import { maskAll } from '../../packages/core/src/mask/mask.ts';
import { Redacted } from '../../packages/core/src/model/redacted.ts';
import { GITLAB } from '../../packages/core/src/platforms/gitlab.ts';
import { readable } from '../support/scans/encodings.ts';
import { scanForLeaks } from '../support/scans/leak-scan.ts';
import { readGoldens } from './goldens.ts';
import { runTool, TOOL_NAMES, type Prints } from './tools.ts';
import { VALUES } from './values.ts';

/** What the log filter leaves readable of some value; SECURITY.md lists it. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  python: ['b32encode', 'quopri', 'unicode_escape'],
  perl: ['encode_qp', 'quotemeta'],
  ruby: ['pack M', 'to_yaml'],
  php: ['htmlentities', 'quoted_printable'],
  go: ['%#v of bytes', 'JSEscapeString', 'base32', 'hex.Dump'],
  jq: ['env.VALUE | explode | tojson'],
  shell: [
    'base32',
    'busybox hexdump -C',
    'busybox xxd',
    'cat -A',
    'hexdump',
    'hexdump -C',
    'od',
    'od -A d -t u1',
    'od -b',
    'od -c',
    'od -t x1z',
    'od -x',
    'sed -n l',
    'user: | base64',
    'xxd',
    'xxd -b',
  ],
};

const goldens = readGoldens();

/** The log filter of a job that loaded a value. */
function filterOf(value: string): (text: string) => string {
  const masks = new Set<string>();
  const secret = {
    label: 'a value',
    placement: { kind: 'env', name: 'VALUE' },
    value: new Redacted(value),
    maskPolicy: 'full',
    expiration: undefined,
  } as const;
  maskAll([secret], { ...GITLAB, addMask: (text) => masks.add(text) });
  const search = prepareSearch([...masks].map((mask) => Buffer.from(mask)));
  return (text) => {
    const filter = new LogFilter(search);
    return Buffer.concat([...filter.push(Buffer.from(text)), ...filter.finish()]).toString();
  };
}

/** The ways of a tool in which a value can be found after all: whole, or half of its print. */
function openWays(prints: Prints, value: string): readonly string[] {
  const filter = filterOf(value);
  return Object.entries(prints)
    .map(([way, print]) => ({ way, print, log: filter(print) }))
    .filter(
      ({ print, log }) =>
        scanForLeaks({ texts: { log } }, { value }).length > 0 ||
        readable(print, log.replaceAll('[MASKED]', '***')),
    )
    .map(({ way }) => way);
}

describe.each(TOOL_NAMES)('what %s prints', (tool) => {
  const live = Object.entries(VALUES).map(
    ([name, value]) => [name, value, runTool(tool, value)] as const,
  );
  const written = Object.entries(VALUES).map(
    ([name, value]) => [name, value, goldens[tool]?.[name]] as const,
  );
  const all = [...live, ...written].filter(([, , prints]) => prints !== undefined);

  it('is written down for all values, for machines without it', () => {
    expect(written.map(([, , prints]) => Object.keys(prints ?? {}).length > 0)).not.toContain(
      false,
    );
  });

  it.each(Object.entries(VALUES))('is seen by the leak scan: %s', (name, value) => {
    for (const [, , prints = {}] of all.filter(([of]) => of === name)) {
      const unseen = Object.entries(prints)
        .filter(([, log]) => scanForLeaks({ texts: { log } }, { value }).length === 0)
        .map(([way]) => way);
      expect(unseen).toEqual([]);
    }
  });

  it('is hidden by the log filter, but for what is listed', () => {
    const openIn = (of: typeof all) =>
      new Set(of.flatMap(([, value, prints = {}]) => openWays(prints, value)));
    expect([...openIn(written)].sort()).toEqual(OPEN[tool] ?? []);
    // Another version may print less, or nothing, in one of the ways.
    expect(OPEN[tool] ?? []).toEqual(expect.arrayContaining([...openIn(live)]));
  });
});
