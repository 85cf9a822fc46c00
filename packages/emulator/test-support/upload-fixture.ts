/** The `data` of a secret with a cloud key, a credential with this password, and a pair. */
export function secretData(password: string): string {
  const cloud = {
    type: 'aws',
    fields: {
      access_key_id: 'AKIAX',
      secret_access_key: 's',
      secret_access_key_label: 'AWS_SECRET',
    },
  };
  const credential = { fields: { user: 'u', user_label: 'USERNAME', host: 'h', password } };
  const items = {
    access_keys: [{ access_key: cloud }],
    credentials: [{ credential }],
    key_value: { fields: { APP: 'shop' } },
  };
  return Buffer.from(JSON.stringify(items)).toString('base64');
}

/** Encodes a text as the vendor's tool does for `cicd/variables`. */
export function toolText(text: string): string {
  return Buffer.from(text)
    .toString('base64')
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', ',');
}
