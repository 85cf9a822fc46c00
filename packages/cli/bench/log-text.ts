import { maskAll } from '../../core/src/mask/mask.ts';
import { Redacted } from '../../core/src/model/redacted.ts';
import { GITLAB } from '../../core/src/platforms/gitlab.ts';

const ENCODINGS = ['utf8', 'base64', 'hex'] as const;

/**
 * Makes a log such as builds write, the same at every run, with a secret now and then: in one of
 * `every` lines, as it is, in base64 or in hexadecimal.
 */
export function logText(length: number, secrets: number, every = 200): Buffer {
  const random = generator(7);
  const words = [
    'INFO',
    'compiling',
    'src/main/java/com/example',
    'ok',
    '[12:00:01]',
    'DEBUG',
    'GET',
    '/api/v1/orders',
    '200',
    '->',
    'done',
    'warning:',
    'deprecated',
    'at',
    'node_modules',
    'sha256:9f86d081884c7d659a2feaa0c55ad015',
    'npm',
    'http',
    'fetch',
    'took',
    '14ms',
    '{"level":"info","msg":"started"}',
  ];
  const shown = (secret: string): string =>
    Buffer.from(secret).toString(ENCODINGS[random() % ENCODINGS.length]);
  const lines: string[] = [];
  for (let size = 0; size < length;) {
    const count = 4 + (random() % 12);
    const line = Array.from({ length: count }, () => words[random() % words.length] ?? '').join(
      ' ',
    );
    const secret = random() % every === 0 ? ` ${shown(secretOf(random() % secrets))}` : '';
    lines.push(`${line}${secret}\n`);
    size += line.length + secret.length + 1;
  }
  return Buffer.from(lines.join('').slice(0, length));
}

export function secretOf(index: number): string {
  const random = generator(1000 + index);
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!$&/+=';
  return Array.from(
    { length: 12 + (random() % 28) },
    () => letters[random() % letters.length],
  ).join('');
}

/** The masks that the job of so many secrets gets on GitLab: what the product derives. */
export function masksOf(secrets: number): Buffer[] {
  const masks = new Set<string>();
  const loaded = Array.from({ length: secrets }, (_, index) => ({
    label: `secret ${String(index)}`,
    placement: { kind: 'env', name: `SECRET_${String(index)}` } as const,
    value: new Redacted(secretOf(index)),
    maskPolicy: 'full' as const,
    expiration: undefined,
  }));
  maskAll(loaded, { ...GITLAB, addMask: (text) => masks.add(text) });
  return [...masks].map((mask) => Buffer.from(mask));
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 8;
  };
}
