import { parseDocument } from 'yaml';
import { throwProblems, SenhaseguraError } from '../model/errors.ts';
import { MAX_HANDWRITTEN_BYTES, readRegularFile, type FileFault } from '../model/regular-file.ts';
import { printable } from '../text/printable.ts';
import { isTooDeep } from './mapping-depth.ts';
import { yamlFault } from './yaml-fault.ts';

/**
 * Reads a mapping file into plain data, not yet checked. JSON is YAML, so that one parser reads
 * both.
 *
 * @param path - Absolute, or relative to the working directory.
 * @throws ERR_FILE when it cannot be read; ERR_MAPPING, with lines and columns, when it is neither
 *   JSON nor YAML.
 */
export function readMappingFile(path: string): unknown {
  const text = textOf(readBytes(path));
  if (isTooDeep(text)) throw mistake('nests lists and objects too deeply');
  const document = parseDocument(text, { prettyErrors: true, stringKeys: true });
  // What the parser says quotes the file, in which somebody may have put a value by mistake.
  throwProblems(
    [...document.errors, ...document.warnings].map(({ code, linePos }) => {
      const at = linePos?.[0];
      const where = at === undefined ? '' : `, line ${at.line}, column ${at.col}`;
      return { code: 'ERR_MAPPING', message: `The mapping file${where}: ${yamlFault(code)}.` };
    }),
  );
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    throw mistake('uses an undefined anchor, or too many');
  }
}

function mistake(what: string): SenhaseguraError {
  return new SenhaseguraError('ERR_MAPPING', `The mapping file ${what}.`);
}

/** Windows PowerShell writes UTF-16 by default. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw mistake(
      'is not UTF-8. Save it as UTF-8 (in Windows PowerShell: Out-File -Encoding utf8)',
    );
  }
}

function readBytes(path: string): Uint8Array {
  const shown = `The mapping file ${JSON.stringify(printable(path))}`;
  const found = readRegularFile(path, MAX_HANDWRITTEN_BYTES);
  if (!found.ok) throw new SenhaseguraError('ERR_FILE', `${shown} ${FAULTS[found.fault]}`);
  return found.value;
}

const FAULTS: Readonly<Record<FileFault, string>> = {
  unreadable:
    'does not exist or cannot be read. Check mapping-file. A relative path starts at the ' +
    'working directory. Check out the repository first.',
  special: 'is a directory, a pipe or a device. Give the path of a file.',
  'too-large': 'is larger than 1 MiB.',
};
