import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { readTask, taskFolders, type TaskDefinition } from '../support/azure/azure-task.ts';
import { unzip } from '../support/azure/azure-vsix.ts';
import { CONNECTION, it, TASK } from './pipeline.ts';

const root = join(TASK, '..', '..');
/**
 * Where the extension holds a task: a folder for each task, and in it one for each major version.
 */
const packedAs = (task: string): string =>
  join(basename(task).replace(/V\d+$/, ''), basename(task)).replaceAll('\\', '/');

let folder: string;
let files: Map<string, Buffer>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'extension-'));
  const packed = packageAzure(root, folder);
  expect(packed).toMatchObject({ status: 0, stderr: '' });
  const [vsix, ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  files = unzip(readFileSync(join(folder, vsix ?? '')));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script of `from`, with nothing but Node, and with a network that leads nowhere. */
function packageAzure(from: string, output: string, ...options: readonly string[]) {
  const nowhere = 'http://127.0.0.1:9';
  return spawnSync(
    process.execPath,
    [join(from, 'scripts/package-azure.mjs'), '--output-path', output, ...options],
    {
      encoding: 'utf8',
      env: { PATH: '', HTTPS_PROXY: nowhere, HTTP_PROXY: nowhere },
    },
  );
}

const text = (path: string): string => files.get(path)?.toString() ?? '';
const json = <T>(path: string): T => JSON.parse(text(path)) as T;

interface Contribution {
  readonly id: string;
  readonly type: string;
  readonly properties: {
    readonly name: string;
    readonly inputDescriptors?: unknown;
    readonly authenticationSchemes?: readonly {
      readonly type: string;
      readonly inputDescriptors: readonly {
        readonly id: string;
        readonly isConfidential: boolean;
      }[];
    }[];
  };
}

const contributions = (): readonly Contribution[] =>
  json<{ contributions: readonly Contribution[] }>('extension.vsomanifest').contributions;

describe('the extension', () => {
  it('holds what it needs, and no sources', () => {
    const tasks = taskFolders().flatMap((task) => [
      `${packedAs(task)}/icon.png`,
      `${packedAs(task)}/task.json`,
      ...readdirSync(join(task, 'dist')).map((name) => `${packedAs(task)}/dist/${name}`),
    ]);
    expect([...files.keys()].sort()).toEqual(
      [
        '[Content_Types].xml',
        'LICENSE.md',
        ...tasks,
        'extension.vsixmanifest',
        'extension.vsomanifest',
        'images/icon.png',
        'images/log.png',
        'images/problems.png',
        'overview.md',
        'privacy.md',
      ].sort(),
    );
    for (const task of taskFolders()) {
      for (const name of readdirSync(join(task, 'dist'))) {
        const packed = files.get(`${packedAs(task)}/dist/${name}`);
        expect(packed).toEqual(readFileSync(join(task, 'dist', name)));
      }
    }
  });

  it('has one version, in the manifest and in each task', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(text('extension.vsixmanifest')).toContain(`Version="${version}"`);
    for (const task of taskFolders()) {
      const { Major, Minor, Patch } = json<TaskDefinition>(`${packedAs(task)}/task.json`).version;
      expect(`${Major}.${Minor}.${Patch}`).toBe(version);
    }
  });

  it('has an icon of 128 by 128, an overview and the licence', () => {
    const icon = files.get('images/icon.png');
    expect([icon?.readUInt32BE(16), icon?.readUInt32BE(20)]).toEqual([128, 128]);
    expect(text('LICENSE.md')).toContain('Apache License');
    const images = [...text('overview.md').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, to]) => to);
    for (const image of images) expect([...files.keys()]).toContain(image);
  });

  it('shows what the Marketplace asks for, and tells its tasks apart', () => {
    const manifest = text('extension.vsixmanifest');
    for (const link of ['Getstarted', 'Support', 'License', 'Privacypolicy', 'Learn']) {
      expect(manifest).toMatch(new RegExp(`Links\\.${link}" Value="https://`));
    }
    for (const shown of ['Screenshots.1', 'Screenshots.2', 'Content.Privacy', 'Content.License']) {
      expect(manifest).toContain(`Microsoft.VisualStudio.Services.${shown}"`);
    }
    expect(manifest).toContain('<Badge Link=');
    const icons = taskFolders().map((task) =>
      files.get(`${packedAs(task)}/icon.png`)?.toString('hex'),
    );
    expect(new Set(icons).size).toBe(icons.length);
  });

  it('contributes each task by its folder', () => {
    const [, ...tasks] = contributions();
    expect(tasks.map(({ type, properties }) => [type, properties.name])).toEqual(
      taskFolders().map((task) => ['ms.vss-distributed-task.task', dirname(packedAs(task))]),
    );
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
  });

  it('keeps the client secret where the agent masks it, and shows the client id', () => {
    const [endpoint] = contributions();
    expect(endpoint).toMatchObject({
      type: 'ms.vss-endpoint.service-endpoint-type',
      properties: { name: 'senhasegura' },
    });
    // Fields outside of the authorization reach the task unmasked.
    expect(endpoint?.properties.inputDescriptors).toBeUndefined();
    expect(
      endpoint?.properties.authenticationSchemes?.map(({ type, inputDescriptors }) => [
        type,
        inputDescriptors.map(({ id, isConfidential }) => [id, isConfidential]),
      ]),
    ).toEqual([
      [
        'ms.vss-endpoint.endpoint-auth-scheme-basic',
        [
          ['username', false],
          ['password', true],
          ['caCertificate', false],
          ['proxyUrl', false],
        ],
      ],
    ]);
    for (const task of taskFolders()) {
      const connection = readTask(task).inputs.find(({ name }) => name === 'serviceConnection');
      expect(connection?.type).toBe(`connectedService:${endpoint?.properties.name ?? ''}`);
    }
  });

  it('runs from the package', async ({ startPipeline }) => {
    const pipeline = await startPipeline();
    const unpacked = mkdtempSync(join(tmpdir(), 'unpacked-'));
    try {
      for (const [path, content] of files) {
        mkdirSync(dirname(join(unpacked, path)), { recursive: true });
        writeFileSync(join(unpacked, path), content);
      }
      const step = await pipeline.agent
        .task(join(unpacked, packedAs(TASK)), {
          inputs: {
            serviceConnection: CONNECTION,
            caCertificate: pipeline.vault.inputs['ca-certificate'],
            secrets: 'db#password -> DB_PASSWORD',
          },
        })
        .main();
      expect(step.result).toBe('Succeeded');
      expect(step.variables.get('DB_PASSWORD')?.value).toBe(pipeline.vault.secrets['db#password']);
    } finally {
      rmSync(unpacked, { recursive: true });
    }
  });
});

describe('npm run package:azure', () => {
  it.each([
    ['public', { id: 'senhasegura-dsm', flags: 'Public' }],
    ['test', { id: 'senhasegura-dsm-test', flags: 'Preview' }],
  ])('makes the variant %s', (variant, { id, flags }) => {
    const out = mkdtempSync(join(tmpdir(), 'variant-'));
    try {
      const packed = packageAzure(root, out, '--variant', variant);
      expect(packed).toMatchObject({ status: 0, stderr: '' });
      const [vsix = ''] = readdirSync(out);
      const manifest = unzip(readFileSync(join(out, vsix))).get('extension.vsixmanifest');
      expect(manifest?.toString()).toContain(`Id="${id}"`);
      expect(manifest?.toString()).toContain(`<GalleryFlags>${flags}</GalleryFlags>`);
    } finally {
      rmSync(out, { recursive: true });
    }
  });

  it('refuses a variant without a description', () => {
    const packed = packageAzure(root, tmpdir(), '--variant', 'beta');
    expect(packed.status).toBe(1);
    expect(packed.stderr).toContain('--variant takes public or test');
  });

  it('fails when tfx warns', () => {
    const copy = mkdtempSync(join(tmpdir(), 'repository-'));
    try {
      for (const path of ['scripts', 'azure-tasks', 'package.json', 'LICENSE']) {
        cpSync(join(root, path), join(copy, path), {
          recursive: true,
          filter: (source) => !source.includes('node_modules'),
        });
      }
      symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
      const file = join(copy, 'azure-tasks/LoadSecretsV1/task.json');
      const task = JSON.parse(readFileSync(file, 'utf8')) as TaskDefinition;
      writeFileSync(file, JSON.stringify({ ...task, friendlyName: 'x'.repeat(41) }));
      const packed = packageAzure(copy, join(copy, 'out'));
      expect(packed.status).toBe(1);
      expect(packed.stdout + packed.stderr).toMatch(/friendlyName/);
    } finally {
      rmSync(copy, { recursive: true });
    }
  });
});
