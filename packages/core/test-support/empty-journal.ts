import type { JournalData } from '../src/lending/journal.ts';

/** A journal that names nothing. */
export const EMPTY_JOURNAL: JournalData = {
  url: '',
  job: '',
  leg: '',
  files: undefined,
  handover: [],
  leases: [],
  custodies: [],
};
