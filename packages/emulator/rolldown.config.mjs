import { defineConfig } from 'rolldown';

// One CommonJS file: it starts with plain `node` right after a checkout, whatever the package around it says.
export default defineConfig({
  input: 'src/cli.ts',
  platform: 'node',
  external: [/^node:/],
  output: {
    file: 'dist/senhasegura-emulator.cjs',
    format: 'cjs',
    codeSplitting: false,
    minify: false,
    // Without the `--`, Node 20 takes --env-file for itself.
    banner: '#!/usr/bin/env -S node --',
  },
});
