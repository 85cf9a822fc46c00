import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'rolldown';
import { licensesOf, packageFolder } from '../../scripts/licenses.mjs';

/** The licence texts of what is in the bundle, at its end: the file travels alone. */
const licences = {
  name: 'licences',
  renderChunk(code, { moduleIds }) {
    const folders = [...new Set(moduleIds.flatMap(packageFolder))].sort();
    const withText = folders.filter((folder) =>
      readdirSync(folder).some((file) => /^licen[cs]e/i.test(file)),
    );
    const without = folders.filter((folder) => !withText.includes(folder)).map(described);
    const text = [licensesOf(withText), ...without].join(`\n${'-'.repeat(80)}\n\n`);
    return `${code}\n/*\n${text.replaceAll('*/', '* /')}*/\n`;
  },
};

function described(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${name} ${version} (${license}), which comes without a text of its licence\n`;
}

// One CommonJS file: it starts with plain `node` wherever it was copied to. What is imported when it is needed, such as
// undici, is in the file and stays asleep until then.
export default defineConfig({
  input: 'src/cli.ts',
  platform: 'node',
  external: [/^node:/],
  plugins: [licences],
  experimental: { attachDebugInfo: 'none' },
  output: {
    file: 'dist/senhasegura.cjs',
    format: 'cjs',
    codeSplitting: false,
    minify: false,
    comments: false,
    banner: '#!/usr/bin/env node',
  },
});
