import type { PlatformFacts } from '../platform/platform.ts';
import { MAX_VALUE_BYTES, type Placement, type ValueFault } from '../model/secret.ts';
import type { Entry } from '../entries/secret-ref.ts';
import { bad, good, type Result } from '../model/result.ts';
import { applyTransforms, NOT_UNICODE, textOf, type Transformed } from './transform.ts';

// Contract §9: with a good status, the vault sends this in place of a value that is too long to
// encrypt.
const ENCRYPTION_SENTINEL = 'An error occurred while encrypting the text';
/** The text that the vault shows for a binary file. */
const FROM_BASE64 = { kind: 'decode', from: 'base64' } as const;
const KEY_FIELDS: ReadonlySet<string> = new Set(['private_key', 'public_key']);

/**
 * Turns the vault's value into what is exported, or says why it can't be. Never quotes the value.
 *
 * @returns As {@link applyTransforms}; other faults have the code ERR_VALUE_ENCRYPTED, ERR_LIMIT,
 *   or none.
 */
export function finalValue(
  value: string,
  entry: Entry,
  key: string,
  placement: Placement,
  platform: PlatformFacts,
): Transformed {
  if (value.trim() === ENCRYPTION_SENTINEL) {
    return bad({
      code: 'ERR_VALUE_ENCRYPTED',
      problem:
        "is not a value but the vault's notice that it was too long to be encrypted. " +
        'Turn off the encryption of sensitive information for this authorization, or store ' +
        'a shorter value',
    });
  }
  const normal = entry.kind === 'pam-key' && KEY_FIELDS.has(key) ? keyFile(value) : value;
  const isPfx = entry.kind === 'certificate' && key === 'pfx';
  const { transforms } = entry.options;
  const final = applyTransforms(normal, isPfx ? [FROM_BASE64, ...transforms] : transforms);
  if (!final.ok) return final;
  // The limit of a variable includes its name.
  const room =
    placement.kind === 'env' ? MAX_VALUE_BYTES - placement.name.length - 2 : MAX_VALUE_BYTES;
  if (Buffer.byteLength(final.value) > room) {
    return bad({ code: 'ERR_LIMIT', problem: 'is longer than 128 KiB' });
  }
  if (placement.kind === 'file') return checkContent(final.value);
  const variable = checkVariable(final.value);
  if (!variable.ok) return variable;
  const { environment, longestVariable = MAX_VALUE_BYTES } = platform;
  if (environment.includes(placement.kind) && variable.value.length > longestVariable) {
    const problem =
      `is longer than ${longestVariable} characters, more than a variable can hold on ` +
      'Windows; use a file: destination';
    return bad({ code: 'ERR_LIMIT', problem });
  }
  const secret = entry.options.maskPolicy !== 'none';
  const fault = platform.checkVariable?.(variable.value, secret);
  return fault === undefined ? variable : bad(fault);
}

function checkContent(value: string | Uint8Array): Transformed {
  return typeof value === 'string' && !value.isWellFormed()
    ? bad({ problem: NOT_UNICODE })
    : good(value);
}

function checkVariable(value: string | Uint8Array): Result<string, ValueFault> {
  const text = textOf(value);
  if (text === undefined) {
    return bad({
      problem: 'is binary, so use a file: destination or add | encode=base64',
    });
  }
  if (!text.isWellFormed()) return bad({ problem: NOT_UNICODE });
  if (text.includes('\0')) {
    return bad({
      problem:
        'contains a NUL character, which a variable cannot hold; use a file: destination ' +
        'or encode=base64',
    });
  }
  return good(text);
}

// The vault keeps keys with CRLF and without a final newline (contract §8.5); ssh accepts neither.
function keyFile(value: string): string {
  const text = value.replace(/\r\n?/g, '\n');
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
