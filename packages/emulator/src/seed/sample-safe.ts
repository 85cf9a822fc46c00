import type { SeedMySafe } from './mysafe.ts';
import { randomBase32, randomText } from './sample-text.ts';

/**
 * The MySafe of the sample: an item of each kind, and one that nobody can read without a reason.
 */
export function sampleSafe(): SeedMySafe {
  return {
    access_keys: [{ name: 'pipeline' }],
    passwords: [
      {
        identifier: '3',
        name: 'package registry',
        url: 'https://registry.example',
        username: 'shop-bot',
        password: randomText(18),
        secret_key: randomBase32(32),
        notes: 'owned by the shop team',
        tags: ['ci'],
      },
      {
        identifier: '4',
        name: 'break glass',
        username: 'root',
        password: randomText(18),
        need_justify: true,
      },
    ],
    notes: [
      { identifier: '7', name: 'release note', note: `Call the desk, code ${randomText(6)}` },
    ],
    secrets: [
      {
        identifier: '5',
        name: 'shipping API',
        url: 'https://shipping.example',
        client_id: 'shop-staging',
        client_secret: randomText(24),
        identifier_code: 'SHIPPING',
        method: 'POST',
      },
    ],
  };
}
