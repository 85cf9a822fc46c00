import { isMap, parseAllDocuments, type Document } from 'yaml';

const JOB = '$[[ inputs.register-job-name ]]';

/**
 * The part of the template that registers, as a template of its own: the catalogue shows the inputs
 * of each component, and who registers has no use for those that load.
 */
export function registerTemplate(template: string): string {
  const documents = parseAllDocuments(template);
  if (!Array.isArray(documents) || documents.length !== 2) {
    throw new Error('the template for GitLab has a header and jobs, each a document');
  }
  const [header, jobs] = documents as [Document, Document];
  if (!jobs.has(JOB)) throw new Error(`the template for GitLab has no job ${JOB}`);
  removeOthers(jobs.contents, (name) => name === JOB);
  const job = jobs.toString({ lineWidth: 0 });
  removeOthers(header.getIn(['spec', 'inputs']), (name) => job.includes(`$[[ inputs.${name} ]]`));
  return `${header.toString({ lineWidth: 0 }).trimEnd()}\n---\n${job.replace(/^---\n/, '')}`;
}

function removeOthers(map: unknown, stays: (name: string) => boolean): void {
  if (!isMap(map)) throw new Error('the template for GitLab has changed its form');
  map.items = map.items.filter(({ key }) => stays(String(key)));
}
