import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { trackedFiles } from './tracked-files.ts';

/**
 * What an account of GitHub may be called: letters, digits and single hyphens, 39 of them at most.
 */
const ACCOUNT = /^(?!.*--)[a-z\d](?:[a-z\d-]{0,37}[a-z\d])?$/i;
/** A note to readers that the owner is a placeholder; it goes with the placeholder. */
const NOTE = /^<!-- placeholder -->\n.*?^<!-- \/placeholder -->\n\n?/gms;

/**
 * Who owns the repository: what the address in its package.json says. The one place that others are
 * compared with.
 */
export function ownerOf(root: string): string {
  const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    repository: { url: string };
  };
  const owner = /github\.com\/([^/]+)\/senhasegura-action\.git$/.exec(repository.url)?.[1];
  if (owner === undefined) throw new Error(`package.json: ${repository.url} names no owner`);
  return owner;
}

/**
 * Where a text names the owner: before the repository, and before a team or an address of the
 * account.
 */
function mentions(owner: string): RegExp {
  const hosts = String.raw`github\.com|raw\.githubusercontent\.com|gitlab\.com`;
  return new RegExp(
    String.raw`(?<![\w.-])${owner}(?=/(?:senhasegura-action|maintainers|security)\b)|(?<=(?:${hosts})/)${owner}(?=/)`,
    'g',
  );
}

/** The text with another owner, and without the notes that the owner is a placeholder. */
export function withOwner(text: string, from: string, to: string): string {
  return text.replace(NOTE, '').replace(mentions(from), to);
}

/**
 * The files below `root` that name an owner, but what is built, and the tests of this very script.
 */
export function filesNaming(root: string, owner: string): readonly string[] {
  return trackedFiles(root).filter(
    (file) =>
      !file.startsWith('test/release/') &&
      mentions(owner).test(readFileSync(join(root, file), 'latin1')),
  );
}

/** Changes the owner of the repository at `root` everywhere; says which files named the old one. */
export function stampOwner(root: string, to: string): readonly string[] {
  if (!ACCOUNT.test(to)) throw new Error(`"${to}" isn't the name of an account on GitHub`);
  const from = ownerOf(root);
  const files = filesNaming(root, from);
  for (const file of files) {
    const path = join(root, file);
    writeFileSync(path, withOwner(readFileSync(path, 'utf8'), from, to));
  }
  return files;
}
