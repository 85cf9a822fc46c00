import { plainMasks } from './mask-forms.ts';
import type { Platform } from './platform.ts';
import { Redacted } from './redacted.ts';
import type { FetchedSecret, MaskedSecret } from './secret.ts';

/** The part of the platform that masking needs. */
export type MaskingPlatform = Pick<Platform, 'kind' | 'addMask'>;

/** Secrets the platform hides now, and what people should know about them: names, never values. */
export interface Masking {
  readonly secrets: MaskedSecret[];
  readonly notices: string[];
}

export function maskAll(secrets: readonly FetchedSecret[], platform: MaskingPlatform): Masking {
  const masks = new Set<string>();
  const short: string[] = [];
  for (const secret of secrets) {
    if (secret.maskPolicy === 'none') continue;
    const value = secret.value.reveal();
    const plain = typeof value === 'string' ? plainMasks(value, secret.maskPolicy) : [];
    if (plain.length === 0 && value.length > 0) short.push(secret.source);
    for (const mask of plain) masks.add(mask);
  }
  for (const mask of masks) platform.addMask(mask);
  return { secrets: secrets as MaskedSecret[], notices: short };
}

export function maskCredential(value: Redacted, platform: MaskingPlatform): boolean {
  const masks = plainMasks(value.reveal(), 'full');
  for (const mask of masks) platform.addMask(mask);
  return masks.length > 0;
}

export function jsonOutput(secrets: readonly MaskedSecret[]): MaskedSecret {
  const outputs = secrets.filter(({ target }) => target.kind === 'output');
  // fromEntries defines properties, so that `__proto__` is a name like any other.
  const members = Object.fromEntries(
    outputs.map(({ target, value }) => [
      target.kind === 'output' ? target.name : '',
      value.reveal(),
    ]),
  );
  const output: FetchedSecret = {
    source: 'json',
    target: { kind: 'output', name: 'json' },
    value: new Redacted(JSON.stringify(members)),
    maskPolicy: 'full',
    expiration: undefined,
  };
  return output as MaskedSecret;
}
