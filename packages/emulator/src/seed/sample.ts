import { sampleSafe } from './sample-safe.ts';
import { sampleShop } from './sample-shop.ts';
import { randomText } from './sample-text.ts';
import { sampleSshKey } from './sample-keys.ts';
import type { Seed, SeedApplication } from './seed.ts';

/**
 * The built-in sample: a shop with the usual secrets of a pipeline, and a neighbour that it must
 * never see.
 */
export function sampleSeed(now: number): Seed {
  const ssh = sampleSshKey('deploy@web01');
  return {
    tenant: 'sample',
    applications: [sampleShop(now), billing()],
    credentials: [
      {
        id: '77',
        tag: 'ci-db',
        username: 'svc_ci',
        password: randomText(18),
        hostname: 'db01.lab.example',
        additional: 'schema=ci',
        ip: '10.3.0.9',
        port: '5432',
        model: 'Debian',
        expiration_time: '2031-02-03T04:05:06',
      },
      {
        id: '79',
        tag: 'ci-rotating',
        username: 'svc_release',
        password: randomText(18),
        hostname: 'db02.lab.example',
        ip: '10.3.0.11',
        port: '5432',
        model: 'Debian',
        changes_on_release: true,
      },
      {
        id: '78',
        tag: 'billing-root',
        username: 'root',
        password: randomText(18),
        hostname: 'billing01.lab.example',
        ip: '10.3.0.10',
        port: '22',
        model: 'Debian',
      },
    ],
    keys: [
      {
        id: '501',
        tag: 'deploy-key',
        username: 'deploy',
        key_name: 'deploy key',
        hostname: 'web01.lab.example',
        ip: '10.4.0.2',
        private_key: ssh.privateKey,
        public_key: ssh.publicKey,
        password: null,
        tags: ['web'],
      },
    ],
    certificates: [
      { id: '12', common_name: 'shop.example', names: ['shop.example', 'www.shop.example'] },
    ],
    mysafe: sampleSafe(),
    information: [
      {
        id: '129',
        tag: 'INFO129',
        type: 'License',
        name: 'shop licence',
        content: `Licensed to "Shop \\ Sons", number ${randomText(12)}`,
      },
    ],
  };
}

function billing(): SeedApplication {
  return {
    name: 'billing',
    authorizations: [
      {
        system: 'ledger',
        environment: 'production',
        pam_permission: 'read-only',
        credentials: ['78'],
        secrets: [
          {
            secret_name: 'ledger db',
            identity: 'team/billing/db',
            data: [
              { hostname: 'pg09.billing.example', username: 'ledger', password: randomText(18) },
            ],
          },
        ],
      },
    ],
  };
}
