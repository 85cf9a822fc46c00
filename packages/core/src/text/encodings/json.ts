import { unicodeEscape, unicodeEscapeUpper, type Encoding } from './encoding.ts';

/** As a JSON string (RFC 8259 §7). */
export const json: Encoding = (text) => JSON.stringify(text).slice(1, -1);

/** As a JSON string inside a JSON string. */
export const jsonInJson: Encoding = (text) => json(json(text));

/** {@link json} three times, as a log of a log of JSON has it. */
export const jsonThrice: Encoding = (text) => json(jsonInJson(text));

/** As a JSON string with `\/`, as PHP writes it by default. */
export const jsonSlashes: Encoding = (text) => json(text).replaceAll('/', '\\/');

/** As a JSON string in ASCII alone, as Python writes it by default. */
export const jsonAscii: Encoding = (text) => json(text).replace(/[^ -~]/g, unicodeEscape);

/** {@link jsonAscii} inside a JSON string. */
export const jsonAsciiInJson: Encoding = (text) => json(jsonAscii(text));

/** As a JSON string in ASCII alone with `\/`, as PHP writes what is not ASCII. */
export const jsonPhp: Encoding = (text) => jsonAscii(text).replaceAll('/', '\\/');

/** As a JSON string that is safe inside HTML, as Go's tools (kubectl, terraform) write it. */
export const jsonHtml: Encoding = (text) => json(text).replace(/[<>&\u2028\u2029]/g, unicodeEscape);

/** {@link jsonHtml} inside a JSON string, as Terraform's console shows what it encoded. */
export const jsonHtmlInJson: Encoding = (text) => json(jsonHtml(text));

/** As Gson writes a JSON string by default. */
export const jsonGson: Encoding = (text) =>
  json(text).replace(/[<>&='\u2028\u2029]/g, unicodeEscape);

/** As System.Text.Json of .NET writes a JSON string by default. */
export const jsonNet: Encoding = (text) =>
  json(text)
    .replaceAll('\\"', '\\u0022')
    .replace(/[<>&'+`]|[^ -~]/g, unicodeEscapeUpper);
