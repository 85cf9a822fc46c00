import { MAX_HANDWRITTEN_BYTES, readRegularText, SenhaseguraError } from '@senhasegura-action/core';

/**
 * The text of an input that wasn't given. An empty text would do, but GitLab before 18.2 finds that
 * it matches no pattern, and creates no pipeline (gitlab-org/gitlab#477707).
 */
export const NOT_GIVEN = '\u2205';

/**
 * Reads inputs as a template writes them, whatever their texts contain. The first line is the
 * boundary. Each line that begins with it names an input, and the text of the input follows.
 *
 * @throws ERR_FILE
 */
export function readInputsDocument(path: string): ReadonlyMap<string, string> {
  const text = readRegularText(path, MAX_HANDWRITTEN_BYTES);
  if (text === undefined) {
    const message = 'The file of --inputs cannot be read, or is larger than 1 MiB.';
    throw new SenhaseguraError('ERR_FILE', message);
  }
  const [boundary = '', ...lines] = text.split('\n');
  const inputs = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of lines) {
    if (boundary !== '' && line.startsWith(`${boundary} `)) {
      current = [];
      inputs.set(line.slice(boundary.length + 1), current);
    } else current.push(line);
  }
  return new Map(
    [...inputs]
      .map(([name, own]) => [name, own.join('\n').replace(/\n$/, '')] as const)
      .filter(([, given]) => given !== NOT_GIVEN),
  );
}
