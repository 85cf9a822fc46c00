import { readFile } from 'node:fs/promises';
import { parseSeed, SeedError } from './parse.ts';
import type { Seed } from './seed.ts';

/** Reads a YAML or JSON seed file. Errors name the file and the place, never what stands there. */
export async function loadSeed(file: string): Promise<Seed> {
  return parseSeed(await parseDocument(await readText(file), file), file);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    const reason = {
      ENOENT: 'there is no such file',
      EACCES: 'it may not be read',
      EISDIR: 'it is a directory',
    };
    throw new SeedError(file, [
      {
        path: '',
        message: (reason as Record<string, string>)[code] ?? `it cannot be read (${code})`,
      },
    ]);
  }
}

async function parseDocument(text: string, file: string): Promise<unknown> {
  // JSON is YAML too. The parser is loaded here because most starts need no seed file.
  const { LineCounter, parseDocument: parseYaml } = await import('yaml');
  const lines = new LineCounter();
  const document = parseYaml(text, { prettyErrors: false, lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) {
    throw new SeedError(
      file,
      document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0]);
        // The parser's own message may quote the document, which holds secrets.
        return {
          path: `line ${line}, column ${col}`,
          message: `is not valid YAML or JSON (${error.code.toLowerCase().replaceAll('_', ' ')})`,
        };
      }),
    );
  }
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    throw new SeedError(file, [
      { path: '', message: 'uses anchors and aliases that cannot be resolved' },
    ]);
  }
}
