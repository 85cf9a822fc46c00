import { readFileSync, statSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { throwProblems, SenhaseguraError } from '../errors.ts';
import { printable } from '../printable.ts';

const MAX_BYTES = 2 ** 20;

/**
 * Reads a mapping file into plain data, not yet checked. JSON is YAML, so that one parser reads both.
 *
 * @param path - Absolute, or relative to the working directory.
 * @throws ERR_FILE when it cannot be read; ERR_MAPPING, with lines and columns, when it is neither JSON nor YAML.
 */
export function readMappingFile(path: string): unknown {
  const document = parseDocument(readText(path), { prettyErrors: true });
  // What the parser says quotes the file, in which somebody may have put a value by mistake.
  throwProblems(
    document.errors.map(({ code, linePos }) => {
      const at = linePos?.[0];
      const where = at === undefined ? '' : `, line ${at.line}, column ${at.col}`;
      return { code: 'ERR_MAPPING', message: `The mapping file${where}: ${wording(code)}.` };
    }),
  );
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    throw new SenhaseguraError(
      'ERR_MAPPING',
      'The mapping file refers to an anchor that it does not define, or to very many.',
    );
  }
}

function wording(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'a key that stands twice';
  if (code === 'MULTIPLE_DOCS') return 'a second document, where one is due';
  return 'this is neither JSON nor YAML';
}

function readText(path: string): string {
  const shown = `The mapping file ${JSON.stringify(printable(path))}`;
  let size: number | undefined;
  try {
    const found = statSync(path);
    size = found.isFile() ? found.size : undefined;
    if (size !== undefined && size <= MAX_BYTES) return readFileSync(path, 'utf8');
  } catch {
    size = undefined;
  }
  throw new SenhaseguraError(
    'ERR_FILE',
    size === undefined
      ? `${shown} is not there or cannot be read. Check mapping-file; a relative path begins at the working directory, and a workflow must check the repository out first.`
      : `${shown} is larger than 1 MiB, so it is no mapping.`,
  );
}
