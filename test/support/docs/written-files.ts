import { parseDocument } from 'yaml';
import { camelCase, inAzureWords } from '../../../packages/azure/src/wording.ts';
import { azureInputDoc } from '../../../packages/azure/src/input-docs.ts';
import { INPUT_DOCS } from '../../../packages/core/src/inputs/input-docs.ts';
import { INPUTS } from '../../../packages/core/src/inputs/input-table.ts';

/** An `action.yml` whose inputs say what the table of inputs says. */
export function withActionDocs(text: string): string {
  const document = parseDocument(text);
  for (const { name } of INPUTS) {
    const path = ['inputs', name, 'description'];
    if (document.hasIn(path)) document.setIn(path, INPUT_DOCS[name]);
  }
  return document.toString({ lineWidth: 0, singleQuote: true });
}

/** A `task.json` whose inputs say what the table of inputs says, in the words of Azure. */
export function withTaskDocs(text: string): string {
  const task = JSON.parse(text) as { inputs: { name: string; helpMarkDown: string }[] };
  const inputs = task.inputs.map((input) => {
    const found = INPUTS.find(({ name }) => camelCase(name) === input.name);
    return found === undefined
      ? input
      : { ...input, helpMarkDown: inAzureWords(azureInputDoc(found.name)) };
  });
  return JSON.stringify({ ...task, inputs }, null, 2);
}
