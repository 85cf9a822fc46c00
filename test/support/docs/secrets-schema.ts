import { toJsonSchema } from '@valibot/to-json-schema';
import { SECRETS_SCHEMA } from '../../../packages/cli/src/settings/secrets-schema.ts';

/** The JSON Schema of a list of entries in YAML, for editors. */
export function secretsSchema(): string {
  const schema = toJsonSchema(SECRETS_SCHEMA, { errorMode: 'ignore' });
  return `${JSON.stringify({ title: 'Entries of senhasegura in YAML', ...schema }, null, 2)}\n`;
}
