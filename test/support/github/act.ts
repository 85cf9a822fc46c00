import { execFileSync } from 'node:child_process';
import {
  accessSync,
  constants,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { describe } from 'vitest';
import { Child } from '../machine/child.ts';

export interface WorkflowOptions {
  /** From `findAct()`. */
  readonly act: string;
  /** The folder that holds the action, and what of it the workflow's repository gets. */
  readonly root: string;
  readonly files: readonly string[];
  /**
   * The workflow. It starts with `uses: actions/checkout@v4`, which act replaces by a copy of the
   * repository; other actions than `./…` would have to be downloaded and are refused.
   */
  readonly workflow: string;
  readonly secrets?: Readonly<Record<string, string>>;
  /** The node that runs actions: a file called `node`; default the one of the tests. */
  readonly node?: string;
  /** SIGKILL after this long; default 60 s. */
  readonly timeoutMs?: number;
}

export interface WorkflowStep {
  readonly job: string;
  readonly stage: string;
  readonly name: string;
  readonly result: string;
}

/** One thing that a step gave to the runner: a mask, an output or a variable. */
export interface WorkflowCommand {
  readonly kind: 'add-mask' | 'set-output' | 'set-env';
  readonly step: string;
  readonly name: string;
  readonly value: string;
}

export interface WorkflowRun {
  readonly exitCode: number | null;
  /** In the order in which they ended; `Main` and `Post` stages apart. */
  readonly steps: readonly WorkflowStep[];
  readonly commands: readonly WorkflowCommand[];
  /** The log as act shows it. Its masks are plain replacements, without the runner's encodings. */
  readonly log: string;
  readonly summaries: readonly string[];
  readonly stderr: string;
}

function executable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The `act` program: on PATH, or where `go install` puts it. Undefined if it isn't there. */
function findAct(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  try {
    const goPath = execFileSync('go', ['env', 'GOPATH'], { encoding: 'utf8' }).trim();
    folders.push(join(goPath, 'bin'));
  } catch {
    // Without Go there is only PATH.
  }
  return folders.map((folder) => join(folder, 'act')).find(executable);
}

/** A suite for act. Where it isn't there, one test that is shown as skipped says so. */
export function describeUnderAct(title: string, tests: (act: string) => void): void {
  const act = findAct();
  describe.skipIf(act === undefined)(`${title} (needs act on PATH)`, () => tests(act ?? 'act'));
}

function makeRepository(folder: string, options: WorkflowOptions): void {
  for (const file of options.files) {
    cpSync(join(options.root, file), join(folder, file), { recursive: true });
  }
  const workflows = join(folder, '.github', 'workflows');
  mkdirSync(workflows, { recursive: true });
  writeFileSync(join(workflows, 'workflow.yml'), options.workflow);

  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@invalid', ...args], {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '', HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
    });
  };
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all', '--force');
  git('commit', '--quiet', '--message=workflow');
}

/** Runs a workflow in act's host mode: no container, no network but what the steps use. */
export async function runWorkflow(options: WorkflowOptions): Promise<WorkflowRun> {
  const foreign = /uses:\s*(?!["']?(?:\.\/|actions\/checkout@))\S+/.exec(options.workflow);
  if (foreign) throw new Error(`the workflow would download an action: ${foreign[0]}`);

  const root = mkdtempSync(join(tmpdir(), 'act-'));
  try {
    const repository = join(root, 'repository');
    const secretFile = join(root, 'secrets.yaml');
    makeRepository(repository, options);
    // JSON is YAML; on the command line everybody could read them.
    writeFileSync(secretFile, JSON.stringify(options.secrets ?? {}), { mode: 0o600 });
    const home = join(root, 'home');
    mkdirSync(home);
    const child = new Child({
      command: options.act,
      args: [
        'push',
        '--json',
        '--platform=ubuntu-latest=-self-hosted',
        '--action-offline-mode',
        '--pull=false',
        '--no-cache-server',
        `--secret-file=${secretFile}`,
      ],
      cwd: repository,
      // act hands its own environment on to every step.
      env: {
        PATH: [dirname(options.node ?? process.execPath), process.env['PATH'] ?? ''].join(
          delimiter,
        ),
        HOME: home,
        XDG_CACHE_HOME: join(home, 'cache'),
        XDG_CONFIG_HOME: join(home, 'config'),
        LANG: 'C.UTF-8',
      },
      timeoutMs: options.timeoutMs ?? 60_000,
    });
    const { exitCode, stdout, stderr } = await child.exit;
    return { exitCode, stderr, ...readLog(stdout) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

type Entry = Readonly<Record<string, unknown>>;

const field = (entry: Entry, name: string): string => {
  const value = entry[name];
  return typeof value === 'string' ? value : '';
};

function readLog(stdout: string): Omit<WorkflowRun, 'exitCode' | 'stderr'> {
  const entries = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Entry);
  const commands = entries.flatMap((entry): WorkflowCommand[] => {
    const kind = entry['command'];
    if (kind !== 'add-mask' && kind !== 'set-output' && kind !== 'set-env') return [];
    const [step, name, value] = [field(entry, 'step'), field(entry, 'name'), field(entry, 'arg')];
    return [{ kind, step, name, value }];
  });
  return {
    commands,
    steps: entries
      .filter((entry) => 'stepResult' in entry && 'stage' in entry)
      .map((entry) => ({
        job: field(entry, 'jobID'),
        stage: field(entry, 'stage'),
        name: field(entry, 'step'),
        result: field(entry, 'stepResult'),
      })),
    summaries: entries
      .filter((entry) => entry['command'] === 'summary')
      .map((entry) => field(entry, 'content')),
    log: entries.map((entry) => field(entry, 'msg').replace(/\n$/, '')).join('\n'),
  };
}
