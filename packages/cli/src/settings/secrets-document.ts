import { isTooDeep, yamlFault } from '@senhasegura-action/core/register';
import { ProblemsError, throwProblems, type Problem } from '@senhasegura-action/core';
import * as v from 'valibot';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { SECRETS_SCHEMA, type SecretsEntry } from './secrets-schema.ts';

/**
 * Turns a list of entries in YAML into the lines of `secrets`. Each stands on the line on which its
 * entry begins, so that messages name lines of the document.
 *
 * @throws {@link ProblemsError} ERR_GRAMMAR with the lines of the document; nothing of it is
 *   quoted, as somebody may have put a value there.
 */
export function linesOfDocument(text: string): string {
  if (isTooDeep(text)) throw new ProblemsError([problem(1, 'lists are nested too deeply')]);
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: true, stringKeys: true });
  throwProblems(
    [...document.errors, ...document.warnings].map(({ code, linePos }) =>
      problem(linePos?.[0].line ?? 1, yamlFault(code)),
    ),
  );
  const lineOf = (path: readonly PropertyKey[]): number => positionOf(document, path, lineCounter);
  const parsed = v.safeParse(SECRETS_SCHEMA, dataOf(document), {
    abortPipeEarly: true,
    message: wording,
  });
  if (!parsed.success) {
    throwProblems(
      parsed.issues.map((issue) => {
        const path = (issue.path ?? []).map(({ key }) => key as PropertyKey);
        const name = path.findLast((key) => typeof key === 'string') ?? 'the file';
        return problem(lineOf(path), `${knownName(name)} ${issue.message}`);
      }),
    );
    return '';
  }
  const lines: string[] = [];
  for (const [index, entry] of parsed.output.secrets.entries()) {
    // Two entries of one line of the document need two lines.
    const line = Math.max(lineOf(['secrets', index]), lines.length + 1);
    while (lines.length < line - 1) lines.push('');
    lines.push(lineFor(entry));
  }
  return lines.join('\n');
}

function problem(line: number, what: string): Problem {
  return { code: 'ERR_GRAMMAR', message: `secrets-file, line ${line}: ${what}.` };
}

const KNOWN: ReadonlySet<string> = new Set([
  'secrets',
  ...Object.keys(SECRETS_SCHEMA.entries.secrets.pipe[0].item.entries),
]);

/** Another name may be a value in the wrong place. */
function knownName(name: PropertyKey): string {
  return KNOWN.has(String(name)) || name === 'the file' ? String(name) : 'a member here';
}

function dataOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    throw new ProblemsError([problem(1, 'an anchor is not defined, or used very often')]);
  }
}

/** The line of a part of the document, or of the nearest part around it. */
function positionOf(
  document: Document,
  path: readonly PropertyKey[],
  lineCounter: LineCounter,
): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const range =
      typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
    if (Array.isArray(range)) return lineCounter.linePos(Number(range[0])).line;
  }
  return 1;
}

function wording({ type, expected }: v.BaseIssue<unknown>): string {
  if (type === 'strict_object') {
    if (expected === 'never') return 'is not known';
    return expected === 'Object' ? 'must be a map' : 'is missing';
  }
  if (type === 'array') return 'must be a list';
  if (type === 'boolean') return 'must be true or false';
  if (type === 'picklist')
    return `must be ${(expected ?? '').replace(/[()"]/g, '').replaceAll('|', 'or')}`;
  return 'must be text; put a number in quotes';
}

/** The entry as a line of `secrets`. Every text is taken as it stands. */
function lineFor({ from, to, ...options }: SecretsEntry): string {
  const destination = to === undefined ? '' : ` -> ${quoted(to)}`;
  const written = Object.entries(options).flatMap(([name, value]) => {
    if (value === false) return [];
    const given = value === true ? '' : `=${quoted(value ?? '')}`;
    return [` | ${name}${given}`];
  });
  return `${referenceOf(from)}${destination}${written.join('')}`;
}

/** A prefix outside the quotes keeps its meaning; so do `*` and plain names. */
function referenceOf(from: string): string {
  const [, prefix = '', object = '', key = ''] =
    /^((?:pam|mysafe)-[a-z]+:|certificate:)?(.*)#([^#]*)$/.exec(from) ?? [];
  return from === '*' ? from : `${prefix}${plainOrQuoted(object)}#${plainOrQuoted(key)}`;
}

function plainOrQuoted(name: string): string {
  return /^[\w./:@+-]*$|^\*$/.test(name) && !name.includes('->') ? name : quoted(name);
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
