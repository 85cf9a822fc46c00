// Stands in for a program that no test can run, such as kubectl: notes what it was given, and
// prints its environment as careless tools do. `node record-call.mjs RECORD NAME ARGS…`
import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const [record, tool, ...args] = process.argv.slice(2);
const env = { ...process.env };
delete env.PATH;

/** What a tool would read: the regular files that arguments and variables name. */
function filesOf(texts) {
  const paths = texts.flatMap((text) => [text, text.replace(/^.*?[=@]/s, '')]);
  const found = paths.flatMap((path) => [path, join(path, 'config.json')]).filter(isFile);
  return Object.fromEntries(
    found.map((path) => [
      path,
      { text: readFileSync(path, 'utf8'), mode: (statSync(path).mode & 0o777).toString(8) },
    ]),
  );
}

function isFile(path) {
  if (!path.startsWith('/') || !existsSync(path)) return false;
  const stat = statSync(path);
  return stat.isFile() && stat.size < 100_000;
}

const readsStdin = args.some((arg) => arg === '-' || arg.endsWith('-stdin'));
const call = {
  tool,
  args,
  env,
  stdin: readsStdin ? readFileSync(0, 'utf8') : '',
  files: filesOf([...args, ...Object.values(env)]),
};
appendFileSync(record, `${JSON.stringify(call)}\n`);
for (const [name, value] of Object.entries(env)) console.log(`${tool}: ${name}=${value}`);
