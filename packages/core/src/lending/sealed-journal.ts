import { timingSafeEqual } from 'node:crypto';
import { SenhaseguraError } from '../model/errors.ts';
import type { Redacted } from '../model/redacted.ts';
import { parseJson, type JsonNode } from '../text/json.ts';
import { stringAt, type Members } from '../vault/answers/members.ts';
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
  const journal = membersOf(node);
  const files = journal.get('files');
  return {
    url: textAt(journal, 'url'),
    job: textAt(journal, 'job'),
    leg: textAt(journal, 'leg'),
    files: files && readFiles(membersOf(files)),
    handover: textsAt(journal, 'handover'),
    leases: itemsAt(journal, 'leases').map((lease) => readLease(membersOf(lease))),
    custodies: textsAt(journal, 'custodies'),
  };
}

function readFiles(files: Members): JournalFiles {
  return { directory: textAt(files, 'directory'), inodes: textsAt(files, 'inodes') };
}

function readLease(lease: Members): Lease {
  return {
    podName: textAt(lease, 'podName'),
    deploy: textAt(lease, 'deploy'),
    namespace: textAt(lease, 'namespace'),
    secretIds: textsAt(lease, 'secretIds'),
    expiration: lease.has('expiration') ? textAt(lease, 'expiration') : undefined,
  };
}

function membersOf(node: JsonNode): Members {
  return node.kind === 'object' ? node.members : fail();
}

function textAt(members: Members, name: string): string {
  return stringAt(members, name) ?? fail();
}

function itemsAt(members: Members, name: string): readonly JsonNode[] {
  const node = members.get(name);
  return node?.kind === 'array' ? node.items : fail();
}

function textsAt(members: Members, name: string): readonly string[] {
  return itemsAt(members, name).map((node) => (node.kind === 'string' ? node.value : fail()));
}

function fail(): never {
  throw damaged();
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
