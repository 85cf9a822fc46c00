import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const SCRIPT = join(import.meta.dirname, '../../scripts/bundle.mjs');

let workspace: string;
beforeEach(() => (workspace = mkdtempSync(join(tmpdir(), 'bundling-'))));
afterEach(() => rmSync(workspace, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = join(workspace, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function bundle(kind: string): { status: number | null; stderr: string } {
  return spawnSync(process.execPath, [SCRIPT, kind], { cwd: workspace, encoding: 'utf8' });
}

const files = (): readonly string[] => readdirSync(join(workspace, 'dist')).sort();
const read = (name: string): string => readFileSync(join(workspace, 'dist', name), 'utf8');
const run = (name: string): string =>
  execFileSync(process.execPath, [join(workspace, 'dist', name)], { encoding: 'utf8' });

const POST = "process.argv[2] = 'post';\nvoid import('./main.ts');\n";
const ACTION = {
  'package.json': '{ "type": "module" }',
  'src/main.ts': `
    import { readFileSync } from 'node:fs';
    import { say } from './say.ts';
    const lines = (): number => readFileSync(import.meta.filename, 'utf8').split('\\n').length;
    void say(process.argv[2] === 'post' ? 'post' : lines() > 5 ? 'main' : 'no lines');
  `,
  'src/say.ts': `
    export const unused = 'unused';
    export const say = async (text: string): Promise<void> =>
      (await import(/* webpackIgnore: true */ './print.ts')).print(text);
  `,
  'src/print.ts': 'export const print = (text: string): void => console.log(text);',
  'src/post.ts': POST,
};

it('makes one file for main and post of an action, and one for each import on demand', () => {
  write(ACTION);
  expect(bundle('action')).toMatchObject({ status: 0, stderr: '' });
  expect(files()).toEqual(['licenses.txt', 'main.js', 'package.json', 'post.js', 'print.js']);
  expect([run('main.js'), run('post.js')]).toEqual(['main\n', 'post\n']);
  expect(read('main.js')).not.toMatch(/unused|console|import .* from/);
  // ncc made it: this is its register.
  expect(read('main.js')).toMatch(/^var __webpack_exports__ = \{\};$/m);
  expect(readdirSync(workspace)).not.toContain('lib');
});

it('asks for the hint that keeps a file on demand out of what ncc packs', () => {
  const { 'src/say.ts': say } = ACTION;
  write({ ...ACTION, 'src/say.ts': say.replace('/* webpackIgnore: true */ ', '') });
  const { status, stderr } = bundle('action');
  expect(status).not.toBe(0);
  expect(stderr).toContain('webpackIgnore');
});

it('refuses two files on demand that would become one', () => {
  write({
    ...ACTION,
    'src/other/print.ts': ACTION['src/print.ts'],
    'src/print.ts': "export const print = async () => import('./other/print.ts');",
  });
  const { status, stderr } = bundle('action');
  expect(status).not.toBe(0);
  expect(stderr).toContain('would be bundled into the same file');
});

it('makes the same of a task, in CommonJS', () => {
  const { 'src/main.ts': main, 'src/say.ts': say, 'src/print.ts': print } = ACTION;
  write({
    'src/main.ts': main.replace('import.meta.filename', 'process.argv[1]'),
    'src/say.ts': say,
    'src/print.ts': print,
    'src/post.ts': POST,
  });
  expect(bundle('task')).toMatchObject({ status: 0, stderr: '' });
  expect(files()).toEqual(['licenses.md', 'main.js', 'package.json', 'post.js', 'print.js']);
  expect([run('main.js'), run('post.js')]).toEqual(['main\n', 'post\n']);
  expect(read('main.js')).toContain('require(');
});

it.each(['action', 'task'])('keeps a class one class in all files of an %s', (kind) => {
  write({
    'package.json': '{ "type": "module" }',
    'src/main.ts': `
      import { Fault } from './fault.ts';
      const fail = async (): Promise<void> =>
        (await import(/* webpackIgnore: true */ './failing.ts')).fail();
      void fail().catch((error: unknown) => console.log(error instanceof Fault));
    `,
    'src/failing.ts': `
      import { Fault } from './fault.ts';
      export const fail = (): void => { throw new Fault(); };
    `,
    'src/fault.ts': 'export class Fault extends Error { readonly words = "only once"; }',
  });
  expect(bundle(kind)).toMatchObject({ status: 0, stderr: '' });
  expect(run('main.js')).toBe('true\n');
  expect(files().filter((name) => read(name).includes('only once'))).toEqual(['main.js']);
});

it('lets a file on demand load another', () => {
  write({
    ...ACTION,
    'src/print.ts': `
      export const print = async (text: string): Promise<void> =>
        (await import(/* webpackIgnore: true */ './shout.ts')).shout(text);
    `,
    'src/shout.ts': `
      export const shout = (text: string): void => console.log(text.toUpperCase());
    `,
  });
  expect(bundle('action')).toMatchObject({ status: 0, stderr: '' });
  expect(files()).toEqual(expect.arrayContaining(['print.js', 'shout.js']));
  expect(run('main.js')).toBe('MAIN\n');
});

it('makes one file of a program, which can be started', () => {
  write({
    'package.json': '{ "bin": { "hello": "./dist/hello.cjs" } }',
    'src/cli.ts': "#!/usr/bin/env node\nvoid import('./hello.ts').then(({ hello }) => hello());\n",
    'src/hello.ts': "export const hello = () => console.log('hello');\n",
  });
  expect(bundle('program')).toMatchObject({ status: 0, stderr: '' });
  expect(files()).toEqual(['hello.cjs']);
  expect(execFileSync(join(workspace, 'dist/hello.cjs'), { encoding: 'utf8' })).toBe('hello\n');
});

it('says which kinds there are', () => {
  write({});
  expect(bundle('library')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('action, task, program') as string,
  });
});
