#!/usr/bin/env node
import { main } from './main.ts';

// No top-level await: the bundle is CommonJS.
void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
