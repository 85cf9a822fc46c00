// Makes the program `senhasegura` of the committed command line and the Node.js that runs this action.
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { programs } from './programs.mjs';

const CLI = resolve(import.meta.dirname, '../../packages/cli/dist/senhasegura.cjs');
const EXECUTABLE = 0o755;

const { RUNNER_TEMP: temporary, GITHUB_PATH: pathFile } = process.env;
if (!existsSync(CLI)) fail('The command line is missing. Use the action from its repository.');
else if (!temporary || !pathFile) fail('RUNNER_TEMP or GITHUB_PATH is missing. Run this in a job.');
else {
  const folder = join(temporary, 'senhasegura-cli');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of programs(process.execPath, CLI, process.platform)) {
    writeFileSync(join(folder, name), text, { mode: EXECUTABLE });
  }
  if (folder.includes(delimiter)) fail(`A path cannot hold ${delimiter}, and ${folder} does.`);
  else appendFileSync(pathFile, `${folder}\n`);
}

/** @param {string} message */
function fail(message) {
  console.log(`::error::${message}`);
  process.exitCode = 1;
}
