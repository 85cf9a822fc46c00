import type { AuthorizedCall } from '../../call/call.ts';
import { failure, success } from '../../http/answer.ts';
import type { VaultResponse } from '../../http/message.ts';
import { applyMapping, type MappedFields, type Mapping } from '../../vault/variables.ts';

const NO_MAPPING: Mapping = { accessKeys: [], credentials: [], keyValue: [] };

/** Contract §7.3: the variables of a job, and which of them are secrets. */
export function registerVariables(call: AuthorizedCall): VaultResponse {
  const { vault, caller, parameters, switches } = call;
  const text = decodeText(parameters.text('env'));
  const mapText = decodeText(parameters.text('map'));
  if (!parameters.has('env')) return bad(call, 'Parameter not informed: env');
  if (text === undefined) return bad(call, 'The parameter env is not base64');
  if (mapText === undefined) return bad(call, 'The parameter map is not base64');
  const mapping = mapText === '' ? NO_MAPPING : parseMapping(mapText);
  if (mapping === undefined) return bad(call, 'The parameter map is not a mapping');
  const variables = readVariables(text);
  const keepUnmatched = switches['cicd.unmatched'] === 'keyvalue';
  const attached = applyMapping(vault, caller, variables, mapping, keepUnmatched);
  const names = namesOf(variables, mapping);
  for (const name of names) caller.variables.add(name);
  call.note({ type: 'variables', received: variables.size, names, attached });
  return success(call, 'Variables registered');
}

/** Decodes base64, plain or with the vendor's three substitutions. Undefined when it is neither. */
function decodeText(text: string): string | undefined {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/').replaceAll(',', '=').trim();
  return /^[A-Za-z0-9+/]*={0,2}$/.test(plain)
    ? Buffer.from(plain, 'base64').toString('utf8')
    : undefined;
}

function readVariables(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').map((line) => [line, line.indexOf('=')] as const);
  return new Map(
    lines.filter(([, at]) => at > 0).map(([line, at]) => [line.slice(0, at), line.slice(at + 1)]),
  );
}

/**
 * Nothing escapes a newline in `env`, so a line of a value can look like a variable. Only names
 * that the mapping knows, or that can hardly be anything else, are safe to keep and to show.
 */
function namesOf(variables: ReadonlyMap<string, string>, mapping: Mapping): readonly string[] {
  const mapped = new Set(
    Object.values(mapping)
      .flat()
      .flatMap(({ fields }: MappedFields) => Object.values(fields)),
  );
  return [...variables.keys()].filter(
    (name) => mapped.has(name) || /^[A-Z_][A-Z0-9_]{0,50}$/.test(name),
  );
}

function parseMapping(text: string): Mapping | undefined {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(document)) return undefined;
  return {
    accessKeys: entries(document['access_keys']),
    credentials: entries(document['credentials']),
    keyValue: entries(document['key_value']),
  };
}

function entries(list: unknown): readonly MappedFields[] {
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  return items.filter(isRecord).flatMap(({ name, fields }) => {
    if (typeof name !== 'string' || typeof fields !== 'object' || fields === null) return [];
    const pairs = Array.isArray(fields)
      ? fields.map((variable: unknown) => [String(variable), variable] as const)
      : Object.entries(fields);
    const named = pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string');
    return [{ name, fields: Object.fromEntries(named) }];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bad(call: AuthorizedCall, message: string): VaultResponse {
  call.note({ type: 'refused', reason: message });
  return failure(call, { http: 400, message });
}
