import { randomHex, randomText } from './sample-text.ts';
import type { SeedSecret } from './seed.ts';

/** What the shop's pipeline publishes and deploys with: registries, a cluster, a cloud. */
export function sampleDeploySecrets(): SeedSecret[] {
  const user = 'shop-bot';
  const password = randomText(18);
  return [
    {
      secret_name: 'shop npm',
      identity: 'team/shop/npm',
      data: [{ NPM_TOKEN: `npm_${randomText(27)}` }],
    },
    {
      secret_name: 'shop registry',
      identity: 'team/shop/registry',
      data: [
        {
          REGISTRY_USER: user,
          REGISTRY_PASSWORD: password,
          dockerconfigjson: dockerConfig('registry.example.com', user, password),
        },
      ],
    },
    {
      secret_name: 'shop cluster',
      identity: 'team/shop/cluster',
      data: [{ config: kubeconfig() }],
    },
    {
      secret_name: 'shop Azure deployer',
      identity: 'team/shop/azure',
      data: [
        {
          AZURE_TENANT_ID: '00000000-0000-4000-8000-00000000a2e0',
          AZURE_CLIENT_ID: '00000000-0000-4000-8000-00000000c11e',
          AZURE_CLIENT_SECRET: randomText(30),
        },
      ],
    },
  ];
}

function dockerConfig(host: string, user: string, password: string): string {
  const auth = Buffer.from(`${user}:${password}`).toString('base64');
  return JSON.stringify({ auths: { [host]: { auth } } });
}

function kubeconfig(): string {
  return `apiVersion: v1
kind: Config
current-context: shop
clusters:
  - name: shop
    cluster: { server: "https://cluster.shop.example" }
contexts:
  - name: shop
    context: { cluster: shop, user: deployer, namespace: shop }
users:
  - name: deployer
    user: { token: ${randomHex(24)} }
`;
}
