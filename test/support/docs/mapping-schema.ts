import { toJsonSchema } from '@valibot/to-json-schema';
import { MAPPING_SCHEMA } from '../../../packages/core/src/register/mapping-schema.ts';

/**
 * The JSON Schema of mapping files, for editors. It leaves out what a schema can't say, such as
 * which dates exist.
 */
export function mappingSchema(): string {
  const schema = toJsonSchema(MAPPING_SCHEMA, { errorMode: 'ignore' });
  return `${JSON.stringify({ title: 'Mapping file of senhasegura register', ...schema }, null, 2)}\n`;
}
