import type { Entry } from '../entries/secret-ref.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { CertificateKey, SafeKind } from '../model/secret.ts';

/** What must be asked of the vault, each thing once and in the order of the entries. */
export interface Needs {
  /** Which secrets of the authorization, undefined when no entry names any. */
  readonly secrets: SecretsNeed | undefined;
  readonly provisioned: boolean;
  readonly pamCredentials: readonly string[];
  readonly pamKeys: readonly string[];
  readonly pamInfos: readonly string[];
  readonly certificates: readonly CertificateNeed[];
  readonly safeItems: readonly SafeItemNeed[];
}

/**
 * All secrets of the authorization in one of the ways of reading them, or some by their identity.
 */
export type SecretsNeed =
  | { readonly way: 'auto' | 'application' | 'list' }
  | { readonly way: 'each'; readonly identities: readonly string[] };

/** The parts of one certificate that entries ask for. */
export interface CertificateNeed {
  readonly id: string;
  readonly keys: readonly CertificateKey[];
}

/** An item of MySafe. */
export interface SafeItemNeed {
  readonly kind: SafeKind;
  readonly ref: string;
  /** Whether a one-time code is wanted, which lives 30 seconds: it is read last. */
  readonly hasCode: boolean;
}

/** Whether an entry names an item of MySafe. */
export function isSafeKind(kind: Entry['kind']): kind is SafeKind {
  return kind.startsWith('mysafe-');
}

/** Whether an entry asks for a one-time code and nothing else. */
export function isOneTimeCode({ kind, key }: Entry): boolean {
  return isSafeKind(kind) && key === 'token';
}

/** What the entries need, and what `provision` asks for. */
export function needsOf({ entries, read, provision }: Inputs): Needs {
  const refs = (source: Entry['kind']): readonly string[] => [
    ...new Set(entries.flatMap((entry) => (entry.kind === source ? [entry.ref ?? ''] : []))),
  ];
  const need: SecretsNeed =
    read === 'each' ? { way: read, identities: refs('dsm') } : { way: read };
  return {
    secrets: entries.some(({ kind }) => kind === 'dsm') ? need : undefined,
    provisioned: provision,
    pamCredentials: refs('pam-credential'),
    pamKeys: refs('pam-key'),
    pamInfos: refs('pam-info'),
    certificates: refs('certificate').map((id) => ({ id, keys: keysOf(entries, id) })),
    safeItems: SAFE_KINDS.flatMap((kind) =>
      refs(kind).map((ref) => ({ kind, ref, hasCode: hasCode(entries, kind, ref) })),
    ),
  };
}

const SAFE_KINDS = ['mysafe-password', 'mysafe-note', 'mysafe-secret'] as const;

// The grammar lets no other keys through.
function keysOf(entries: readonly Entry[], id: string): CertificateKey[] {
  const named = entries.filter(({ kind, ref }) => kind === 'certificate' && ref === id);
  return [...new Set(named.map(({ key }) => key as CertificateKey))];
}

function hasCode(entries: readonly Entry[], kind: SafeKind, wanted: string): boolean {
  return entries.some(
    ({ kind: source, ref, key = 'token' }) => source === kind && ref === wanted && key === 'token',
  );
}
