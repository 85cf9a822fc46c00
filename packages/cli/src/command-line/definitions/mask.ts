import type { Command } from '../command.ts';

/** `senhasegura mask`. */
export const MASK: Command = {
  name: 'mask',
  summary: 'Copy stdin to stdout without the secrets in it',
  usage: 'COMMAND 2>&1 | senhasegura mask --env NAME [--env NAME …] [--masks FILE]',
  flags: [
    {
      name: 'env',
      value: 'NAME',
      repeats: true,
      doc: 'Masks the value of this variable, in all its encodings',
    },
    {
      name: 'masks',
      value: 'FILE',
      repeats: true,
      doc: 'Masks what senhasegura export --masks FILE wrote',
    },
    {
      name: 'until-marker',
      doc: 'Ends at the marker of the first --masks FILE, not only at the end of stdin',
    },
    {
      name: 'answer-fd',
      value: 'NUMBER',
      doc:
        'Writes "well" to this descriptor at that marker instead, ' +
        'and goes on to the end of stdin',
    },
  ],
  examples: ['./deploy.sh 2>&1 | senhasegura mask --env DB_PASSWORD'],
  teaching: `It finds a secret wherever the stream is cut, and changes nothing else, not a byte. It holds a line
back only while its end may still be the beginning of a secret. It ignores termination signals: it
ends when its input does.

Exit codes: 0 success; 1 failure; 2 wrong usage.`,
};
