// Writes down what the tools that are installed here print, beside what is known of all others:
// `npx tsx test/tools/write-goldens.ts`.
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { GOLDENS, readGoldens } from './goldens.ts';
import { runTool, TOOL_NAMES } from './tools.ts';
import { VALUES } from './values.ts';

const known = readGoldens();
const prints = (tool: string) =>
  Object.entries(VALUES).map(([name, value]) => {
    return [name, runTool(tool, value) ?? known[tool]?.[name] ?? {}] as const;
  });
const goldens = Object.fromEntries(
  TOOL_NAMES.map((tool) => [tool, Object.fromEntries(prints(tool))]),
);
writeFileSync(GOLDENS, await format(JSON.stringify(goldens), { parser: 'json' }));
