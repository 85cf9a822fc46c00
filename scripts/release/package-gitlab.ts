// Writes the project of the component for GitLab's CI/CD catalogue:
// `npm run package:gitlab [-- --out FOLDER]`.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder } from './out-folder.ts';
import { registerTemplate } from './register-template.ts';
import { ROOT } from './tracked-files.ts';

const SOURCE = join(ROOT, 'scripts/release/gitlab-component');

/** Writes the project into a folder of `out`; says what the folder is called. */
export function writeComponentProject(out: string): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  const name = `gitlab-component-${version}`;
  const project = join(out, name);
  rmSync(project, { recursive: true, force: true });
  mkdirSync(join(project, 'templates'), { recursive: true });
  for (const [source, target] of [
    ['README.md', 'README.md'],
    ['gitlab-ci.yml', '.gitlab-ci.yml'],
  ] as const) {
    const text = readFileSync(join(SOURCE, source), 'utf8');
    writeFileSync(join(project, target), text.replaceAll('@VERSION@', version));
  }
  cpSync(join(ROOT, 'LICENSE'), join(project, 'LICENSE'));
  const templates = join(ROOT, 'gitlab-templates');
  for (const file of readdirSync(templates)) {
    cpSync(join(templates, file), join(project, 'templates', file));
  }
  const register = join(project, 'templates/register-secrets.yml');
  const load = readFileSync(join(templates, 'load-secrets.yml'), 'utf8');
  writeFileSync(register, registerTemplate(load));
  return name;
}

if (import.meta.filename === process.argv[1]) {
  const out = outFolder(process.argv.slice(2));
  console.log(join(out, writeComponentProject(out)));
}
