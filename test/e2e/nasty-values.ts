import { createHash } from 'node:crypto';

/** Text that looks random and is the same in every run. */
function noise(seed: string, length: number): string {
  const blocks = Array.from({ length: Math.ceil(length / 40) }, (_, index) =>
    createHash('sha256')
      .update(`${seed} ${String(index)}`)
      .digest('base64url'),
  );
  return blocks.join('').slice(0, length);
}

function pem(label: string): string {
  const lines =
    Buffer.from(noise(label, 900))
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

// Keys are short, because the leak scan skips short texts: lines such as `"n": {` can't be masked.
const json = JSON.stringify(
  {
    type: 'service_account',
    private_key_id: noise('key id', 32),
    n: { token: noise('token', 24), l: [noise('item', 20), { 'a "b"': noise('deep', 20) }] },
    private_key: pem('PRIVATE KEY'),
  },
  undefined,
  2,
);

/** Values that break what escapes too little, too much or in the wrong order. */
export const nastyValues = {
  percent: `p%25w%0Ad%0D-%41-${noise('percent', 8)}`,
  quotes: `a"b'c\`d\\"e\\n$HOME'${noise('quotes', 8)}`,
  crlf: `first ${noise('crlf 1', 12)}\r\nsecond ${noise('crlf 2', 12)}\r\n`,
  cr: `old mac ${noise('cr 1', 10)}\rlines ${noise('cr 2', 10)}`,
  newline: `${noise('newline', 20)}\n`,
  mask: '::add-mask::x-marks-the-spot',
  output: '::set-output name=planted::pl4nted-value',
  vso: '##vso[task.complete result=Failed;]d0ne-and-over',
  legacy: '##[set-output name=planted;]pl4nted-legacy',
  stop: `::stop-commands::${noise('stop', 20)}`,
  emoji: 'kéy-🔑🚀-пароль-鍵-\u{1F1E7}\u{1F1F7}',
  long: noise('long', 3000),
  pem: pem('RSA PRIVATE KEY'),
  json,
  blanks: `  \tblanks around ${noise('blanks', 10)} \t `,
  delimiter: `ghadelimiter_x\nPLANTED=${noise('planted', 12)}\nghadelimiter_x`,
  heredoc: `PATH<<EOF\n/planted/${noise('heredoc', 12)}\nEOF`,
} as const;

export type NastyName = keyof typeof nastyValues;

export const nastyNames = Object.keys(nastyValues) as readonly NastyName[];
