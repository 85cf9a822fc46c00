import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmulator, type Emulator } from '../index.ts';
import { bearer, form, FORM, login, send } from '../../test-support/raw-client.ts';
import { findChromium, openPage, type BrowserPage } from '../../test-support/browser.ts';

const chromium = findChromium();
const HOSTILE = '<img src=x onerror="document.title=1">';

describe('the pages of the emulator itself', () => {
  it('hold no value, and allow no script but their own', async () => {
    const emulator = await startEmulator();
    const token = await login(emulator);
    const { text } = await send(emulator, '/iso/dapp/application', { headers: bearer(token) });
    const values = [
      ...text.matchAll(/"(?:password|json|FEATURE_TOKEN|GATEWAY_TOKEN)":"([^"]{8,})"/g),
    ];
    expect(values.length).toBeGreaterThan(2);
    const secrets = [
      ...values.map(([, value = '']) => value),
      token,
      emulator.credentials.clientSecret,
    ];
    for (const path of [
      '/',
      '/__emulator/state',
      '/__emulator/status.js',
      '/__emulator/status.css',
    ]) {
      const page = await send(emulator, path);
      expect(page.status).toBe(200);
      for (const secret of secrets) expect(page.text).not.toContain(secret);
    }
    const { headers } = await send(emulator, '/');
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    expect((await send(emulator, '/', { method: 'POST' })).status).toBe(405);
    await emulator.close();
  });
});

// Said here and not left to the list of skipped tests, which nobody reads.
if (chromium === undefined) {
  console.warn('NOT TESTED: the status page in a browser. There is no Chromium on the PATH.');
}

describe.skipIf(chromium === undefined)(
  `the status page in a browser (${chromium ?? 'none installed'})`,
  () => {
    let emulator: Emulator;
    let page: BrowserPage;

    beforeAll(async () => {
      emulator = await startEmulator({
        seed: {
          applications: [
            {
              name: HOSTILE,
              dynamic_profiles: [{ name: 'eph', data: { DB_USER: 'u' } }],
              authorizations: [
                {
                  system: 's',
                  environment: 'e',
                  credentials: ['77'],
                  secrets: [{ identity: 'team/one', data: [{ PASSWORD: 'invented-value' }] }],
                },
              ],
            },
          ],
          credentials: [{ id: '77', username: 'u', password: 'invented-password', hostname: 'h' }],
        },
      });
      page = await openPage(chromium ?? '', `${emulator.url}/`);
    });

    afterAll(async () => {
      await page.close();
      await emulator.close();
    });

    const textOf = async (selector: string) =>
      String(await page.evaluate(`document.querySelector(${JSON.stringify(selector)}).innerText`));

    /** Waits in the page; once more when a navigation took the page away meanwhile. */
    const appears = async (selector: string, text: string): Promise<void> => {
      const waiting = `new Promise((resolve) => {
      const there = () => document.querySelector(${JSON.stringify(selector)})?.innerText.includes(${JSON.stringify(text)});
      const look = () => { if (there()) { observer.disconnect(); resolve(true); } };
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true, characterData: true });
      look();
    })`;
      while ((await page.evaluate(waiting)) !== true);
    };

    it('shows applications and secrets by name, and no markup of theirs works', async () => {
      await appears('#applications', 'team/one');
      const text = await textOf('body');
      expect(text).toContain(`${HOSTILE} / s / e`);
      expect(text).toContain('PASSWORD');
      expect(await page.evaluate('document.title')).toBe('senhasegura emulator');
      expect(await page.evaluate('document.images.length')).toBe(0);
    });

    it('shows leases, custody and requests as they come', async () => {
      await appears('#leases tbody', 'none');
      const headers = bearer(await login(emulator));
      const body = form({ pod_name: 'job-1', deploy: 'shop', namespace: 'ci' });
      await send(emulator, '/iso/coe/dapp/provision', {
        method: 'POST',
        headers: { ...headers, ...FORM },
        body,
      });
      await send(emulator, '/iso/pam/credential/77', { headers });
      await appears('#leases tbody', 'ci/shop/job-1');
      await appears('#custodies tbody', '77');
      await appears('#log tbody', 'GET /iso/pam/credential/77');
      const rows = await page.evaluate(
        `[...document.querySelectorAll('#log tbody tr')].map((row) => row.cells[2].innerText)`,
      );
      expect(rows).toEqual([
        'GET /iso/pam/credential/77',
        'POST /iso/coe/dapp/provision',
        'POST /iso/oauth2/token',
      ]);
      expect(await textOf('body')).not.toMatch(/invented-/);
    });

    it('says when the emulator is gone', async () => {
      await emulator.close();
      await appears('#connection', 'does not answer any more');
    });
  },
);
