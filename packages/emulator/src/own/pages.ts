import { json, type VaultRequest, type VaultResponse } from '../http/message.ts';
import { openApiDocument } from './openapi.ts';
import { stateView } from './state.ts';
import { STATUS_HTML } from './status-page.ts';
import { STATUS_JS } from './status-script.ts';
import { STATUS_CSS } from './status-style.ts';
import type { Watched } from './views.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'";

type Page = (watched: Watched, request: VaultRequest) => VaultResponse;

const PAGES: ReadonlyMap<string, Page> = new Map<string, Page>([
  ['/', () => page('text/html', STATUS_HTML)],
  ['/__emulator/status.css', () => page('text/css', STATUS_CSS)],
  ['/__emulator/status.js', () => page('text/javascript', STATUS_JS)],
  ['/__emulator/state', (watched) => json(200, stateView(watched), FRESH)],
  [
    '/__emulator/log',
    (watched, { query }) => json(200, { entries: entries(watched, query) }, FRESH),
  ],
  ['/__emulator/openapi.json', () => json(200, openApiDocument())],
]);

const FRESH = { 'cache-control': 'no-store' } as const;

/** Serves the emulator's own pages. Undefined for the paths of the vault. */
export function ownPage(watched: Watched, request: VaultRequest): VaultResponse | undefined {
  const found = PAGES.get(request.path);
  if (found === undefined) return undefined;
  if (request.method === 'GET') return found(watched, request);
  return json(405, { message: 'This page can only be read' }, { allow: 'GET' });
}

function entries({ log }: Watched, query: string) {
  const after = Number(new URLSearchParams(query).get('after') ?? '0');
  return log.entries(Number.isInteger(after) && after > 0 ? after : 0);
}

function page(type: string, body: string): VaultResponse {
  return {
    status: 200,
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      ...FRESH,
    },
    body,
  };
}
