/**
 * The few forms of DER (ITU-T X.690) that a certificate needs. A library for X.509 would make up
 * two thirds of the bundle and slow every start down.
 */
export type Der = Buffer;

function tagged(tag: number, content: Uint8Array): Der {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content]);
  const bytes = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...bytes), content]);
}

/** `SEQUENCE` of items. */
export function sequence(...items: readonly Der[]): Der {
  return tagged(0x30, Buffer.concat(items));
}

/** `SET` of items. */
export function set(...items: readonly Der[]): Der {
  return tagged(0x31, Buffer.concat(items));
}

/** A positive number, most significant byte first. */
export function integer(bytes: Uint8Array): Der {
  const isHigh = ((bytes[0] ?? 0) & 0x80) !== 0;
  return tagged(0x02, isHigh ? Buffer.concat([Buffer.of(0), bytes]) : bytes);
}

/** `BOOLEAN`. */
export function boolean(value: boolean): Der {
  return tagged(0x01, Buffer.of(value ? 0xff : 0));
}

/** `OBJECT IDENTIFIER`, from its dotted form. */
export function objectId(dotted: string): Der {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tagged(0x06, Buffer.from([40 * first + second, ...rest].flatMap(base128)));
}

/** `UTF8String`. */
export function utf8(text: string): Der {
  return tagged(0x0c, Buffer.from(text));
}

/** `OCTET STRING`. */
export function octets(content: Uint8Array): Der {
  return tagged(0x04, content);
}

/** `BIT STRING`, without the last `unused` bits. */
export function bits(content: Uint8Array, unused = 0): Der {
  return tagged(0x03, Buffer.concat([Buffer.of(unused), content]));
}

/** `NULL`. */
export function nothing(): Der {
  return tagged(0x05, new Uint8Array());
}

/** `UTCTime`, for the years to 2049. */
export function utcTime(moment: Date): Der {
  const digits = moment.toISOString().replace(/\.\d+|[-:T]/g, '');
  return tagged(0x17, Buffer.from(digits.slice(2)));
}

/** A constructed member with a context-specific number. */
export function member(number: number, content: Uint8Array): Der {
  return tagged(0xa0 | number, content);
}

/** A plain value with a context-specific number. */
export function value(number: number, content: Uint8Array): Der {
  return tagged(0x80 | number, content);
}

/** PEM (RFC 7468) with 64 characters a line and a final newline. */
export function pem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

function base128(number: number): number[] {
  const digits = [number & 0x7f];
  for (let rest = number >> 7; rest > 0; rest >>= 7) digits.unshift((rest & 0x7f) | 0x80);
  return digits;
}
