const MOST_PARTS = 200;

/** The fields of a `multipart/form-data` body, or what is wrong with it. */
export function parseMultipart(
  body: Uint8Array,
  contentType: string,
): (readonly [string, string])[] | string {
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return 'The multipart body has no boundary';
  // latin1 keeps every byte one character, so that positions and lengths agree.
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
  const parts = `\r\n${text}`.split(`\r\n--${mark}`);
  const last = parts.at(-1)?.trimEnd();
  if (parts.length < 2 || last !== '--') return 'The multipart body does not end with its boundary';
  if (parts.length > MOST_PARTS) return 'The multipart body has too many parts';
  const fields: (readonly [string, string])[] = [];
  for (const part of parts.slice(1, -1)) {
    const at = part.indexOf('\r\n\r\n');
    const head = part.slice(0, Math.max(at, 0));
    const name = /^content-disposition:\s*form-data;.*?\bname="([^"]*)"/im.exec(head)?.[1];
    if (at === -1 || name === undefined) return 'A part of the multipart body has no name';
    fields.push([utf8(name), utf8(part.slice(at + 4))]);
  }
  return fields;
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('utf8');
}
