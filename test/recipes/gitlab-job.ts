import { parse } from 'yaml';
import { CLI, variablesOf } from '../cli/senhasegura.ts';
import { Project } from '../gitlab/pipeline.ts';
import { localized, type Place, type Ran } from './place.ts';

const NOT_JOBS = ['include', 'stages', 'variables', 'default', 'workflow'];

/** Runs the jobs of a pipeline in gitlab-ci-local, with the template of this repository. */
export async function runGitlab(text: string, place: Place): Promise<Ran> {
  const here = localized(text, place)
    .replace(/(remote|local|component): \S+/g, 'local: templates/load-secrets.yml')
    // The runner of this test has no containers.
    .replace(/^ {2}image: .*\n/gm, '');
  const jobs = Object.keys(parse(here) as object).filter((name) => !NOT_JOBS.includes(name));
  using project = new Project(here, place.files);
  const ran: Ran[] = [];
  for (const job of jobs) {
    const { exitCode, stdout, stderr } = await project.run(
      job,
      {
        ...place.env,
        ...variablesOf(place.vault),
        SENHASEGURA_URL: place.url,
        SENHASEGURA_CLI: CLI,
      },
      place.tools.path,
    );
    const log = `${stdout}${stderr}`;
    const { temporary, project: changed } = project.left();
    ran.push({
      log,
      failures: exitCode === 0 ? [] : [log],
      left: [...temporary, changed].filter(Boolean),
    });
  }
  return {
    log: ran.map(({ log }) => log).join('\n'),
    failures: ran.flatMap(({ failures }) => failures),
    left: ran.flatMap(({ left }) => left),
  };
}
