/** What the sample attaches to its first authorization, in the order of answers. */
export const SAMPLE_IDENTITIES: readonly string[] = [
  'team/shop/db',
  'team/shop/signing-key',
  'team/shop/service-account',
  'team/shop/cloud',
  'team/shop/flags',
  'team/shop/gateway',
  'team/shop/npm',
  'team/shop/registry',
  'team/shop/cluster',
  'team/shop/azure',
];
