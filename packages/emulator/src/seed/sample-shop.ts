import { vaultDate } from '../world/clock.ts';
import { sampleDeploySecrets } from './sample-deploy.ts';
import { samplePem } from './sample-keys.ts';
import { randomHex, randomText } from './sample-text.ts';
import type { SeedApplication } from './seed.ts';

const DAY = 86_400_000;

/** The shop, whose first authorization a job of the sample logs in with. */
export function sampleShop(now: number): SeedApplication {
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
