import { Fields, type Problem } from '../seed/fields.ts';

/** What can go wrong on demand. */
export const FAULTS = [
  'bom',
  'clock',
  'content-type',
  'cut-json',
  'delay',
  'drip',
  'duplicate-keys',
  'empty-body',
  'encryption-sentinel',
  'endless',
  'gzip',
  'hang',
  'html',
  'no-secrets',
  'null-secrets',
  'redirect',
  'reset',
  'revoke-tokens',
  'status',
  'truncate',
] as const;
export type FaultName = (typeof FAULTS)[number];

/** One fault and the calls that it befalls. Without `nth`, `times` and `probability`: each one. */
export interface FaultRule {
  readonly fault: FaultName;
  /** `METHOD path` or a path, below the prefix, `*` for anything; default every call of the vault. */
  readonly on?: string | undefined;
  /** Which of the calls that fit, from 1. */
  readonly nth?: number | readonly number[] | undefined;
  /** At most this often. */
  readonly times?: number | undefined;
  /** From 0 to 1; drawn from the emulator's random seed. */
  readonly probability?: number | undefined;
  /** For `reset`, `hang`, `status`, `html`, `redirect`: instead of the handling (default), or of its answer only. */
  readonly when?: 'before' | 'after' | undefined;
  /** `status`: default 503. `redirect`: default 302. */
  readonly status?: number | undefined;
  /** `status`: the header `Retry-After`, in seconds. */
  readonly retry_after?: number | undefined;
  /** `delay`: how long, default 1000. `drip`: between two pieces, default 100. `clock`: how far, default an hour. */
  readonly milliseconds?: number | undefined;
  /** `truncate`: after how many, default half of the body. `drip`: per piece, default 16. */
  readonly bytes?: number | undefined;
  /** `redirect`: default a login page elsewhere. */
  readonly location?: string | undefined;
  /** `content-type`: default `text/plain`. */
  readonly content_type?: string | undefined;
}

export function parseFault(document: unknown, path: string, problems: Problem[]): FaultRule {
  const fields = new Fields(document, path, problems);
  const fault = fields.choice('fault', FAULTS);
  if (fields.value('fault') === undefined) {
    fields.report('fault', `is required: one of ${FAULTS.join(', ')}`);
  }
  const probability = fields.number('probability', 0);
  if (probability !== undefined && probability > 1) fields.report('probability', 'is at most 1');
  const rule: FaultRule = {
    fault: fault ?? 'delay',
    on: fields.text('on'),
    nth: readNth(fields),
    times: fields.number('times', 1),
    probability,
    when: fields.choice('when', ['before', 'after']),
    status: fields.number('status', 100),
    retry_after: fields.number('retry_after', 0),
    milliseconds: fields.number('milliseconds'),
    bytes: fields.number('bytes', 0),
    location: fields.text('location'),
    content_type: fields.text('content_type'),
  };
  fields.close();
  return rule;
}

function readNth(fields: Fields): FaultRule['nth'] {
  if (!Array.isArray(fields.value('nth'))) return fields.number('nth', 1);
  return fields.list('nth', (item, path) => {
    if (typeof item === 'number' && item >= 1) return item;
    fields.problems.push({ path, message: 'expected a number of at least 1' });
    return 1;
  });
}

/** `fault=status,status=503,on=GET dapp/application,nth=1`: a rule as it is written on a command line. */
export function parseFaultText(text: string, path: string, problems: Problem[]): FaultRule {
  const numbers = new Set([
    'nth',
    'times',
    'probability',
    'status',
    'retry_after',
    'milliseconds',
    'bytes',
  ]);
  const pairs = text.split(',').map((pair) => {
    const at = pair.indexOf('=');
    const [name, value] = at === -1 ? ['fault', pair] : [pair.slice(0, at), pair.slice(at + 1)];
    return [name.trim(), numbers.has(name.trim()) ? Number(value) : value.trim()] as const;
  });
  return parseFault(Object.fromEntries(pairs), path, problems);
}
