import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawDemo } from './pictures.ts';
import { svgOf } from './svg.ts';

const IMAGES = join(import.meta.dirname, '../../docs/images');

describe('the pictures of the README', () => {
  it('show what the demo shows; npm run pictures draws them', async () => {
    for (const [name, svg] of Object.entries(await drawDemo())) {
      expect(readFileSync(join(IMAGES, name), 'utf8'), name).toBe(svg);
    }
  });
});

describe('svgOf', () => {
  const svg = svgOf('A & B', 'A "B"', [
    { text: `  <b> ${'x'.repeat(200)}`, style: 'plain' },
    { text: 'is ***', style: 'warning' },
  ]);

  it('draws text that means nothing to a browser, and wraps it', () => {
    expect(svg).toContain('&lt;b&gt;');
    expect(svg).toContain('A &amp; B</text>');
    expect(svg.match(/<text /g)).toHaveLength(4);
    expect(svg).toContain('is <tspan class="mask">***</tspan>');
  });

  it('loads nothing', () => {
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|@import|href/);
  });
});
