/** `npm run demo`: the main job from end to end, as its readers see it. */
import { runJob } from './job.ts';
import { heading, summaryText } from './screen.ts';

const { log, summary, audit, promises } = await runJob();
console.log(heading('The log of the job, as GitHub shows it'));
console.log(log);
console.log(heading('The summary page'));
console.log(summaryText(summary));
console.log(heading("The vault's audit log"));
console.log(audit);
console.log(heading('What was checked'));
for (const { promise, broken } of promises) {
  console.log(broken === undefined ? `  ok    ${promise}` : `BROKEN  ${promise}: ${broken}`);
}
const broken = promises.filter((promise) => promise.broken !== undefined).length;
console.log(
  broken === 0 ? '\nNothing leaked, nothing was left behind.' : `\n${broken} promises broken.`,
);
if (broken > 0) process.exitCode = 1;
