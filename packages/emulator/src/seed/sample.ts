import { vaultDate } from '../world/clock.ts';
import { sampleDeploySecrets } from './sample-deploy.ts';
import { sampleSafe } from './sample-safe.ts';
import { randomHex, randomText } from './sample-text.ts';
import { samplePem, sampleSshKey } from './sample-keys.ts';
import type { Seed, SeedApplication } from './seed.ts';

const DAY = 86_400_000;

/**
 * The built-in sample: a shop with the usual secrets of a pipeline, and a neighbour that it must
 * never see.
 */
export function sampleSeed(now: number): Seed {
  const ssh = sampleSshKey('deploy@web01');
  return {
    tenant: 'sample',
    applications: [shop(now), billing()],
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

function shop(now: number): SeedApplication {
  return {
    name: 'shop-api',
    description: 'The sample shop',
    automatic_provisioning: true,
    dynamic_profiles: [
      {
        name: 'shop database, short-lived',
        identity: 'eph-db',
        engine: 'Kubernetes',
        ttl: 3600,
        data: { DB_USER: 'eph_{random}', DB_PASSWORD: '{random}{random}' },
      },
    ],
    authorizations: [
      {
        system: 'payments',
        environment: 'staging',
        may_create_applications: true,
        credentials: ['77', '79'],
        keys: ['501'],
        information: ['129'],
        certificates: ['12'],
        secrets: [
          {
            secret_name: 'shop db',
            identity: 'team/shop/db',
            engine: 'Generic',
            version: '3',
            data: [
              {
                hostname: 'pg01.shop.example',
                username: 'shop',
                password: randomText(18),
                additional_information: 'schema=shop',
                ip: '10.2.0.4',
              },
            ],
          },
          {
            secret_name: 'shop signing key',
            identity: 'team/shop/signing-key',
            data: [{ private_key: samplePem() }],
          },
          {
            secret_name: 'shop service account',
            identity: 'team/shop/service-account',
            data: [{ json: serviceAccount() }],
          },
          {
            secret_name: 'shop cloud',
            identity: 'team/shop/cloud',
            data: [
              {
                access_key_id: `AKIA${randomHex(8).toUpperCase()}`,
                secret_access_key: randomText(30),
                TTL: null,
              },
            ],
          },
          {
            secret_name: 'shop flags',
            identity: 'team/shop/flags',
            data: [{ FEATURE_CHECKOUT_V2: 'on', FEATURE_TOKEN: randomText(12) }],
          },
          {
            secret_name: 'shop payment gateway',
            identity: 'team/shop/gateway',
            expiration_date: vaultDate(now + 3 * DAY),
            data: [{ GATEWAY_TOKEN: randomText(24) }],
          },
          ...sampleDeploySecrets(),
        ],
      },
      {
        system: 'payments',
        environment: 'production',
        secrets: [
          {
            secret_name: 'production db',
            identity: 'team/shop/production-db',
            data: [
              { hostname: 'pg01.shop.example', username: 'shop_live', password: randomText(18) },
            ],
          },
        ],
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

function serviceAccount(): string {
  return JSON.stringify(
    {
      type: 'service_account',
      project_id: 'shop-sample',
      private_key_id: randomHex(20),
      private_key: samplePem(),
      client_email: 'deploy@shop-sample.example',
    },
    null,
    2,
  );
}
