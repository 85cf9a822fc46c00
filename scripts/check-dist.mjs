// Rebuilds every committed dist/ in another folder and fails when a byte differs.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { tasks } from './azure-tasks.mjs';

const root = join(import.meta.dirname, '..');
const bundled = [
  // An action with a package.json has a bundle of its own; actions/setup-cli runs its source.
  ...readdirSync(join(root, 'actions'))
    .map((name) => `actions/${name}`)
    .filter((action) => existsSync(join(root, action, 'package.json'))),
  ...tasks.map(({ folder }) => `azure-tasks/${folder}`),
  'packages/cli',
  'packages/emulator',
];
const left = new Set(['.git', 'dist', '.turbo', 'coverage']);

const copy = join(mkdtempSync(join(tmpdir(), 'check-dist-')), 'elsewhere', 'and-deeper');
try {
  // Links between workspaces are relative, so the copy builds from the copied sources only.
  cpSync(root, copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => {
      const path = relative(root, source);
      return path.startsWith('node_modules') || !path.split('/').some((part) => left.has(part));
    },
  });
  const problems = bundled.flatMap((workspace) => {
    execFileSync('npm', ['run', '--silent', 'build', '-w', workspace], {
      cwd: copy,
      stdio: 'inherit',
    });
    return differences(join(root, workspace, 'dist'), join(copy, workspace, 'dist'));
  });
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) {
    console.error('dist/ is not what the sources make: run `npm run build` and commit the result.');
    process.exitCode = 1;
  } else {
    console.log(`dist/ of ${bundled.join(', ')} is what the sources make, byte for byte.`);
  }
} finally {
  rmSync(join(copy, '..', '..'), { recursive: true });
}

function differences(committed, rebuilt) {
  const files = new Set([...filesIn(committed), ...filesIn(rebuilt)]);
  return [...files].flatMap((file) => {
    const [one, other] = [join(committed, file), join(rebuilt, file)];
    const same =
      existsSync(one) && existsSync(other) && readFileSync(one).equals(readFileSync(other));
    return same ? [] : [`differs: ${relative(root, one)}`];
  });
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
