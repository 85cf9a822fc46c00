import { describe, expect, it } from 'vitest';
import { packagesOfLicences, sbomOf, type Component } from '../../scripts/release/sbom.ts';

const LINE = '-'.repeat(80);
const yaml: Component = {
  'bom-ref': 'yaml@2.9.1',
  type: 'library',
  name: 'yaml',
  version: '2.9.1',
  purl: 'pkg:npm/yaml@2.9.1',
};
const locked = new Map([[yaml['bom-ref'], yaml]]);
const artefact = { name: 'a.tgz', version: '1.0.0', packages: ['yaml@2.9.1', 'yaml@2.9.1'] };

describe('the packages of a text of licences', () => {
  it.each([
    ['', []],
    ['yaml 2.9.1 (ISC)\n\nText (with 1.0 (one))\n', ['yaml@2.9.1']],
    [
      `@a/b 1.0.0-rc.1 (MIT)\n\nText\n\n${LINE}\n\nc.d 2.0.0 (MIT OR (ISC)), which comes without a text of its licence\n`,
      ['@a/b@1.0.0-rc.1', 'c.d@2.0.0'],
    ],
    ['code();\n/*\nno licence */\nmore();\n/*\nyaml 2.9.1 (ISC)\n\nText\n*/\n', ['yaml@2.9.1']],
  ])('%j', (text, packages) => {
    expect(packagesOfLicences(text)).toEqual(packages);
  });

  it('cannot be read from a program without licences', () => {
    expect(() => packagesOfLicences('#!/usr/bin/env node\ncode();\n')).toThrow(
      'carries no licences',
    );
  });
});

describe('an SBOM', () => {
  it('names each part once, and is the same each time', () => {
    const text = sbomOf(artefact, locked, '2026-01-01T00:00:00.000Z');
    expect(JSON.parse(text)).toMatchObject({
      specVersion: '1.5',
      components: [{ purl: 'pkg:npm/yaml@2.9.1' }],
      dependencies: [{ ref: 'a.tgz@1.0.0', dependsOn: ['yaml@2.9.1'] }],
      serialNumber: expect.stringMatching(
        /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/,
      ) as string,
    });
    expect(sbomOf(artefact, locked, '2026-01-01T00:00:00.000Z')).toBe(text);
  });

  it('is refused for a package that nobody locked', () => {
    expect(() => sbomOf({ ...artefact, packages: ['x@1.0.0'] }, locked, '')).toThrow(
      'x@1.0.0 is bundled, and not in package-lock.json',
    );
  });
});
