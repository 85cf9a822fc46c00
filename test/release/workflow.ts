import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../../scripts/release/tracked-files.ts';

const FOLDER = join(ROOT, '.github/workflows');

/** A step of a job, as a workflow writes it. */
export interface WorkflowStep {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
}

/** A job of a workflow. */
export interface WorkflowJob {
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly WorkflowStep[];
}

/** A workflow of this repository. */
export interface Workflow {
  readonly file: string;
  readonly text: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, WorkflowJob>>;
}

/** The workflow in a file below `.github/workflows/`. */
export function readWorkflow(file: string): Workflow {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  return { ...(parse(text) as Omit<Workflow, 'file' | 'text'>), file, text };
}

/** Every workflow of this repository. */
export function readWorkflows(): readonly Workflow[] {
  return readdirSync(FOLDER).map((file) => readWorkflow(file));
}
