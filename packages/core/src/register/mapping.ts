import * as v from 'valibot';
import { throwProblems } from '../model/errors.ts';
import { contradictionsBetween, contradictionsIn } from './mapping-consistency.ts';
import {
  MAPPING_KINDS,
  type MappedVariable,
  type MappingEntry,
  type MappingKind,
  type Via,
} from './mapping-entry.ts';
import { mappingProblem, pathOf, wording } from './mapping-problems.ts';
import { MAPPING_SCHEMA, type MappingDocument } from './mapping-schema.ts';

/**
 * Checks a mapping: its shape, and that no entry contradicts another.
 *
 * @param data - What the mapping file holds.
 * @throws {@link ProblemsError} ERR_MAPPING with every problem and its path in the document; values
 *   are not quoted.
 */
export function parseMapping(data: unknown, via: Via): readonly MappingEntry[] {
  const parsed = v.safeParse(MAPPING_SCHEMA, data, { abortPipeEarly: true, message: wording });
  throwProblems(
    (parsed.issues ?? []).map((issue) =>
      mappingProblem(pathOf((issue.path ?? []).map(({ key }) => key)), issue.message),
    ),
  );
  const found = MAPPING_KINDS.flatMap((kind) =>
    entriesOf(parsed.output as MappingDocument, kind, via),
  );
  const entries = found.map(({ entry }) => entry);
  const contradictions = [
    ...found.flatMap(({ entry, labelled }) => contradictionsIn(entry, labelled)),
    ...(via === 'secret' ? contradictionsBetween(entries) : []),
  ];
  throwProblems([
    ...(entries.length === 0 ? [mappingProblem('', 'names nothing to register')] : []),
    ...contradictions.map(({ path, what }) => mappingProblem(path, what)),
  ]);
  return entries;
}

type AnyEntry = NonNullable<MappingDocument[MappingKind]>[number];

function entriesOf(document: MappingDocument, kind: MappingKind, via: Via) {
  const list: readonly AnyEntry[] = document[kind] ?? [];
  return list.map((one, index) => ({
    entry: entryOf(one, kind, `${kind}[${index}]`, via),
    labelled: Object.keys(one.labels ?? {}),
  }));
}

function entryOf(entry: AnyEntry, kind: MappingKind, path: string, via: Via): MappingEntry {
  const { name } = entry;
  const identity = via === 'secret' ? (entry.identity ?? name) : name;
  // The vault wants name and identity to differ (contract §5).
  const secretName = entry.secret_name ?? (name === identity ? `${name} (from CI)` : name);
  return {
    kind,
    path,
    name,
    type: 'type' in entry ? entry.type : undefined,
    variables: variablesOf(entry, path),
    optional: entry.optional ?? false,
    identity,
    secretName,
    engine: entry.engine,
    expirationDate: entry.expiration_date,
  };
}

function variablesOf({ fields, labels = {} }: AnyEntry, path: string): MappedVariable[] {
  const label = new Map<string, string | undefined>(Object.entries(labels));
  return Array.isArray(fields)
    ? fields.map((variable, index) => ({
        field: variable,
        variable,
        label: label.get(variable),
        path: `${path}.fields[${index}]`,
      }))
    : Object.entries(fields).flatMap(([field, variable]) =>
        variable === undefined
          ? []
          : [{ field, variable, label: label.get(field), path: `${path}.fields.${field}` }],
      );
}
