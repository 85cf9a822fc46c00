import { timingSafeEqual } from 'node:crypto';
import { SenhaseguraError } from '../model/errors.ts';
import type { Redacted } from '../model/redacted.ts';
import { parseJson, type JsonNode } from '../text/json.ts';
import { authenticate } from './journal-seal.ts';
import type { JournalData, JournalFiles, Lease } from './journal.ts';

/** A journal as it was found: until it is verified, its text is only something to tell people. */
export interface SealedJournal {
  readonly data: JournalData;
  /** Whether it was sealed with this client secret. */
  readonly verify: (clientSecret: Redacted) => boolean;
}

/**
 * Reads a sealed journal. The text is untrusted: other steps of a job can plant or copy it.
 *
 * @throws ERR_STATE when it is not a journal.
 */
export function readSealedJournal(text: string): SealedJournal {
  const [, mac, body] = /^v1\.([0-9a-f]{64})\.(\{.*)/s.exec(text) ?? [];
  if (mac === undefined || body === undefined) throw damaged();
  try {
    return {
      data: readJournal(parseJson(body)),
      verify: (clientSecret) =>
        timingSafeEqual(Buffer.from(mac), Buffer.from(authenticate(body, clientSecret))),
    };
  } catch {
    throw damaged();
  }
}

function readJournal(node: JsonNode): JournalData {
  return {
    url: text(member(node, 'url')),
    job: text(member(node, 'job')),
    leg: text(member(node, 'leg')),
    files: readFiles(member(node, 'files')),
    handover: list(node, 'handover').map(text),
    leases: list(node, 'leases').map((lease): Lease => ({
      podName: text(member(lease, 'podName')),
      deploy: text(member(lease, 'deploy')),
      namespace: text(member(lease, 'namespace')),
      secretIds: list(lease, 'secretIds').map(text),
      expiration: optionalText(lease, 'expiration'),
    })),
    custodies: list(node, 'custodies').map(text),
  };
}

function readFiles(node: JsonNode | undefined): JournalFiles | undefined {
  if (node === undefined) return undefined;
  return { directory: text(member(node, 'directory')), inodes: list(node, 'inodes').map(text) };
}

function member(node: JsonNode, name: string): JsonNode | undefined {
  return node.kind === 'object' ? node.members.get(name) : undefined;
}

function list(node: JsonNode, name: string): readonly JsonNode[] {
  const found = member(node, name);
  if (found?.kind !== 'array') throw damaged();
  return found.items;
}

function text(node: JsonNode | undefined): string {
  if (node?.kind !== 'string') throw damaged();
  return node.value;
}

function optionalText(node: JsonNode, name: string): string | undefined {
  const found = member(node, name);
  return found === undefined ? undefined : text(found);
}

function damaged(): SenhaseguraError {
  return new SenhaseguraError(
    'ERR_STATE',
    'Nothing was given back, because the journal is damaged or not a journal. The log of ' +
      'the step that ' +
      'loaded the secrets lists what was borrowed. To return it: senhasegura cleanup ' +
      '--custody REF, or ' +
      'senhasegura cleanup --pod-name NAME --deploy NAME --namespace NAME --secret-id ID',
  );
}
