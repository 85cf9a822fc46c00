import { createHmac } from 'node:crypto';
import type { Redacted } from '../model/redacted.ts';
import type { JournalData } from './journal.ts';

const VERSION = 'v1';

/**
 * Writes a journal as the text that a platform keeps between main and post: version, authenticator,
 * JSON. The authenticator's key is derived from the client secret, which is not part of the text.
 */
export function sealJournal(data: JournalData, clientSecret: Redacted): string {
  const body = JSON.stringify(data);
  return `${VERSION}.${authenticate(body, clientSecret)}.${body}`;
}

/** The authenticator of a journal's JSON, in lower-case hex. */
export function authenticate(body: string, clientSecret: Redacted): string {
  const key = createHmac('sha256', clientSecret.reveal())
    .update(`senhasegura-action journal ${VERSION}`)
    .digest();
  return createHmac('sha256', key).update(body).digest('hex');
}
