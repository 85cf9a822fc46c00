import type { Encoding } from './encoding.ts';

/** Percent-encoded by `encodeURIComponent`, which leaves `!'()*` alone. */
export const uriComponent: Encoding = (text) => encodeURIComponent(text);

/** Percent-encoded with only the unreserved characters left alone (RFC 3986 §2.3). */
export const uriData: Encoding = (text) => percentEncode(uriComponent(text), /[!'()*]/g);

/** A whole address, as `encodeURI` writes it. */
export const uriWhole: Encoding = (text) => encodeURI(text);

/** As JavaScript's old `escape` writes it, a unit of UTF-16 at a time. */
export const uriOldEscape: Encoding = (text) =>
  text.replace(/[^\w@*+./-]/g, (unit) => {
    const digits = unit.charCodeAt(0).toString(16).toUpperCase();
    return digits.length > 2 ? `%u${digits.padStart(4, '0')}` : `%${digits.padStart(2, '0')}`;
  });

/** {@link uriComponent} with lower-case hexadecimal digits. */
export const uriComponentLower: Encoding = (text) => lowerEscapes(uriComponent(text));

/** {@link uriData} with lower-case hexadecimal digits. */
export const uriDataLower: Encoding = (text) => lowerEscapes(uriData(text));

/** {@link uriComponent} applied twice. */
export const uriComponentTwice: Encoding = (text) => uriComponent(uriComponent(text));

/** {@link uriData} applied twice. */
export const uriDataTwice: Encoding = (text) => uriData(uriData(text));

/** As a field of a form (WHATWG URL §5.2), which keeps `*` and encodes `~`. */
export const form: Encoding = (text) =>
  percentEncode(uriComponent(text), /[!'()~]/g).replaceAll('%20', '+');

/** As a field of a form by {@link uriData}, which keeps `~`: `quote_plus` of Python, and Go. */
export const formData: Encoding = (text) => uriData(text).replaceAll('%20', '+');

/** As PHP's `urlencode` writes it, which encodes both `*` and `~`. */
export const formPhp: Encoding = (text) => form(text).replaceAll('*', '%2A');

/** As WebUtility of .NET writes a field of a form. */
export const formNet: Encoding = (text) =>
  percentEncode(uriComponent(text), /['~]/g).replaceAll('%20', '+');

/** As HttpUtility of .NET writes a field of a form: with lower-case digits. */
export const formNetLower: Encoding = (text) => lowerEscapes(formNet(text));

/** As Python's `quote` writes it by default: {@link uriData} with its slashes. */
export const uriPath: Encoding = (text) => uriData(text).replaceAll('%2F', '/');

/** The password of a URL (WHATWG URL §1.3, userinfo), as `URL.href` shows it. */
export const urlUserinfo: Encoding = (text) => urlEncode(text, /[ "#<>?`{}/:;=@[\\\]^|]/g);

/** A piece of the path of a URL, as `URL.href` shows it. */
export const urlPath: Encoding = (text) => urlPart(text.replaceAll('\\', '/'), /[ "#<>?`{}]/g);

/** A piece of the query of a URL, as `URL.href` shows it. */
export const urlQuery: Encoding = (text) => urlPart(text, /[ "#<>']/g);

/** A piece of the fragment of a URL, as `URL.href` shows it. */
export const urlFragment: Encoding = (text) => urlPart(text, /[ "<>`]/g);

/** One segment of a path, as Go's `url.PathEscape` writes it. */
export const goSegment: Encoding = (text) => keep(uriData(text), '$&+:=@');

/** A path, as Go's `URL.String` writes it. */
export const goPath: Encoding = (text) => keep(uriData(text), '$&+,/:;=@');

/** The password of a URL, as Go's `url.UserPassword` writes it. */
export const goUserinfo: Encoding = (text) => keep(uriData(text), '$&+,;=');

/** A piece of an address; its parser drops line breaks and tabs before it encodes. */
function urlPart(text: string, characters: RegExp): string {
  return urlEncode(text.replace(/[\t\r\n]/g, ''), characters);
}

/** What the writers of URLs do: they keep `%` and encode all that is not ASCII. */
function urlEncode(text: string, characters: RegExp): string {
  return percentEncode(text, characters).replace(/[^ -~]+/gu, (run) => encodeURIComponent(run));
}

/** Decodes the escapes that stand for `characters`. */
function keep(encoded: string, characters: string): string {
  return encoded.replace(/%[2-5][0-9A-F]/g, (escape) => {
    const character = decodeURIComponent(escape);
    return characters.includes(character) ? character : escape;
  });
}

function percentEncode(text: string, characters: RegExp): string {
  return text.replace(
    characters,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function lowerEscapes(text: string): string {
  return text.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
}
