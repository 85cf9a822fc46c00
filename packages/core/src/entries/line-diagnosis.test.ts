import { describe, expect, it } from 'vitest';
import { diagnoseLine } from './line-diagnosis.ts';

const DB = 'team/shop/db#password';
const ENTRY = `${DB} -> DB_PASSWORD`;
const PLACE = 'expected `->` or `|`, found ';
const END = 'expected `|` or the end of the line, found ';
const FIRST = 'expected the reference first, found ';
const OP = 'expected identity#key, found `op://`, a reference of 1Password';
const BLANK = 'expected `#` before the key, found a space';
const COMMENT = ' (a comment needs a line of its own)';

describe('diagnoseLine', () => {
  it.each([
    // The arrow
    [`${DB} DB_PASSWORD`, 23, `${PLACE}\`DB_PASSWORD\``, ENTRY],
    [`  ${DB}  env:DB_PASSWORD`, 26, `${PLACE}\`env:DB_PASSWORD\``, `${DB} -> env:DB_PASSWORD`],
    ...['=>', '→', '-->', '–>', '—>', '-', '=', ':', ';', ',', '>'].map(
      (sign) => [`${DB} ${sign} DB_PASSWORD`, 23, `${PLACE}\`${sign}\``, ENTRY] as const,
    ),
    [`${DB}=>DB_PASSWORD`, 22, `${PLACE}\`=>\``, ENTRY],
    [`${DB} => db_password`, 23, `${PLACE}\`=>\``, `${DB} -> db_password`],
    [`${DB}→db_password`, 22, `${PLACE}\`→\``, `${DB} -> db_password`],
    ['pam-credential:77#password = A', 28, `${PLACE}\`=\``, 'pam-credential:77#password -> A'],
    ['certificate:7#* = C_*', 17, `${PLACE}\`=\``, 'certificate:7#* -> NAME'],
    [`${DB} DB_PASSWORD | nomask`, 23, `${PLACE}\`DB_PASSWORD\``, `${ENTRY} | nomask`],
    [`${DB};`, 22, `${PLACE}\`;\``, DB],
    [`${DB} | DB_PASSWORD | keep`, 25, 'there is no option "DB_PASSWORD"', `${ENTRY} | keep`],
    // The end
    [`${ENTRY} # the shop`, 38, `${END}\`#\`${COMMENT}`, ENTRY],
    [`${ENTRY} // the shop`, 38, `${END}\`//\`${COMMENT}`, ENTRY],
    [`${DB} # the shop`, 23, `${PLACE}\`#\`${COMMENT}`, DB],
    [`${ENTRY} ;`, 38, `${END}\`;\``, ENTRY],
    [`${ENTRY}, a#b`, 37, `${END}\`,\` (each entry needs a line of its own)`, ENTRY],
    // The name first
    [`DB_PASSWORD=${DB}`, 1, `${FIRST}\`DB_PASSWORD =\``, ENTRY],
    [`DB_PASSWORD = ${DB} | keep`, 1, `${FIRST}\`DB_PASSWORD =\``, `${ENTRY} | keep`],
    [`DB_PASSWORD: ${DB}`, 1, `${FIRST}\`DB_PASSWORD :\``, ENTRY],
    [`db_password=${DB}`, 1, `${FIRST}a name`, `${DB} -> db_password`],
    ['A=pam-key:7#k', 1, `${FIRST}\`A =\``, 'pam-key:7#k -> A'],
    ['A=provisioned#K', 1, `${FIRST}\`A =\``, 'provisioned#K -> A'],
    // Other tools
    ['op://prod/db/password', 1, OP, 'prod/db#password'],
    ['DB=op://prod/db/password', 1, OP, 'prod/db#password -> DB'],
    ['DB: op://prod/db/password', 1, OP, 'prod/db#password -> DB'],
    ['op://prod/db/password -> DB', 1, OP, 'prod/db#password -> DB'],
    ['ci/aws key | KEY ;', 8, `${BLANK}, the form of vault-action`, 'ci/aws#key -> KEY'],
    ['ci/aws key | KEY', 8, `${BLANK}, the form of vault-action`, 'ci/aws#key -> KEY'],
    ['ci/aws key;', 8, `${BLANK}, the form of vault-action`, 'ci/aws#key'],
    ['ci/aws key -> KEY', 8, BLANK, 'ci/aws#key -> KEY'],
  ] as const)('reads %s', (line, column, found, suggestion) => {
    expect(diagnoseLine(line)).toEqual({ column, found, suggestion });
  });

  it.each([
    // What may be a value is left out.
    [`${DB} hunter2`, `${DB} -> NAME`],
    [`${DB} p4ssWORD`, `${DB} -> NAME`],
    [`${DB}=hunter2`, `${DB} -> NAME`],
    [`${DB} A | default=hunter2`, `${DB} -> A | …`],
    [`${DB} A | default=hunter`, `${DB} -> A | …`],
    ['DB_PASSWORD=hunter2', undefined],
    ['DB_PASSWORD = p4ss#word', undefined],
    ['DB_URL=postgres://shop:hunter2@db/shop#a', undefined],
    // Nothing is wrong, or nothing that is known.
    [ENTRY, undefined],
    [DB, undefined],
    [`${DB} | nomask`, undefined],
    [`${DB} -> A B`, undefined],
    ['db#DB_*', undefined],
    ['a b c', undefined],
    ['certificate:7#pasword', undefined],
    // Nobody writes lines of more than 500 characters by mistake.
    [`${DB} `.padEnd(500, 'A'), `${DB} -> `.padEnd(503, 'A')],
    [`${DB} `.padEnd(501, 'A'), undefined],
  ])('suggests for %s: %s', (line, suggestion) => {
    expect(diagnoseLine(line)?.suggestion).toBe(suggestion);
    expect(JSON.stringify(diagnoseLine(line) ?? '')).not.toMatch(/hunter|p4ss/);
  });
});
