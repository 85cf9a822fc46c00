import { parse } from 'yaml';
import { filled, GithubJob, type Step, type Texts } from './github-job.ts';
import { fill, type Known } from './github-expressions.ts';
import { localized, type Place, type Ran } from './place.ts';

interface Job {
  readonly uses?: string;
  readonly with?: Texts;
  readonly secrets?: Texts | 'inherit';
  readonly env?: Texts;
  readonly environment?: string;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> };
  readonly steps?: readonly Step[];
}

/** Runs a workflow, or the steps of a job, on models of GitHub's runner, one job after another. */
export async function runGithub(text: string, place: Place): Promise<Ran> {
  const { inputs } = place.vault;
  const known = new Map([
    ['vars.SENHASEGURA_URL', place.url],
    ['secrets.SENHASEGURA_CLIENT_ID', inputs['client-id']],
    ['secrets.SENHASEGURA_CLIENT_SECRET', inputs['client-secret']],
  ]);
  const yaml = parse(localized(text, place)) as readonly Step[] | { jobs: Record<string, Job> };
  if ('jobs' in yaml) return joined(await runJobs(yaml.jobs, place, known));
  return GithubJob.run(yaml, place, known);
}

async function runJobs(
  jobs: Readonly<Record<string, Job>>,
  place: Place,
  known: Known,
): Promise<Ran[]> {
  const ran: Ran[] = [];
  for (const job of Object.values(jobs)) {
    for (const leg of legsOf(job)) {
      const here = new Map([...known, ...leg]);
      if (job.uses !== undefined) ran.push(...(await runCalled(job, place, here)));
      else ran.push(await GithubJob.run(job.steps ?? [], place, here, filled(job.env, here)));
    }
  }
  return ran;
}

async function runCalled(job: Job, place: Place, known: Known): Promise<Ran[]> {
  const name = (job.uses ?? '').replace(/^\.\//, '');
  const text = place.files[name];
  if (text === undefined) throw new Error(`the example has no file ${name}`);
  const secrets: Known =
    job.secrets === 'inherit'
      ? new Map([...known].filter(([name]) => name.startsWith('secrets.')))
      : new Map(
          Object.entries(job.secrets ?? {}).map(([to, from]) => [
            `secrets.${to}`,
            fill(from, known),
          ]),
        );
  const variables = [...known].filter(([name]) => name.startsWith('vars.'));
  const inputs = Object.entries(filled(job.with, known)).map(
    ([name, value]) => [`inputs.${name}`, value] as const,
  );
  const { jobs } = parse(localized(text, place)) as { jobs: Record<string, Job> };
  return runJobs(jobs, place, new Map([...variables, ...secrets, ...inputs]));
}

/** The legs of a matrix of one dimension; a job without one has one leg. */
function legsOf({ strategy }: Job): readonly Known[] {
  const [dimension, ...others] = Object.entries(strategy?.matrix ?? {});
  if (dimension === undefined) return [new Map()];
  if (others.length > 0) throw new Error('the model knows one dimension of a matrix');
  const [name, values] = dimension;
  return values.map((value) => new Map([[`matrix.${name}`, value]]));
}

function joined(ran: readonly Ran[]): Ran {
  return {
    log: ran.map(({ log }) => log).join('\n'),
    failures: ran.flatMap(({ failures }) => failures),
    left: ran.flatMap(({ left }) => left),
  };
}
