import { createInterface } from 'node:readline';
import { readOnce } from './malformed-client.ts';

// Reads the secrets once for each line of its input and prints the outcome; at the end, its peak
// memory in KiB.
const [url = ''] = process.argv.slice(2);
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'end') break;
  process.stdout.write(`${JSON.stringify(await readOnce(url))}\n`);
}
process.stdout.write(`${JSON.stringify({ peak: process.resourceUsage().maxRSS })}\n`);
process.stdin.destroy();
