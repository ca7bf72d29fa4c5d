import type { Declaration } from '../../kinds/define-kind';
import { PETITION_FILTER } from './petition.filter';
import { petitionLife } from './petition.life';
import { petitionFileRules, PetitionRecord, petitionRules } from './petition.model';
import type { PetitionDisposition } from './petition.states';

/** What is done with a petition is said once, on one day: before it, nothing was. */
const disposedOfAs = (disposition: Exclude<PetitionDisposition, 'PENDING'>) => ({
  where: `r.disposition = '${disposition}'`,
  standing: { from: 'r.disposed_on' },
});

/** What both tiers say of their petitions. What was done with one follows from the steps of its life. */
export const PETITION = {
  table: 'petition',
  noun: 'petition',
  vi: 'Đơn',
  en: 'petition',
  interface: PetitionRecord,
  day: 'receivedOn',
  list: { field: 'petitions', description: 'Đơn: petitions.', filter: PETITION_FILTER },
  summary: ({ receivedOn }: PetitionRecord) => `Đơn tiếp nhận ngày ${receivedOn}`,
  // DT.01 by the day of receipt, and DT.01a to f, what was done with them by the period's end: the six add up to it.
  figures: {
    'DT.01': {},
    'DT.01a': disposedOfAs('TRANSFERRED'),
    'DT.01b': disposedOfAs('RETURNED'),
    'DT.01c': disposedOfAs('ANSWERED'),
    'DT.01d': disposedOfAs('GUIDED'),
    'DT.01e': disposedOfAs('FILED'),
    'DT.01f': { standing: { from: 'r.received_on', until: 'r.disposed_on' } },
  },
  rules: petitionRules,
  fileRules: petitionFileRules,
  sameIf: ['petitionerName', 'sealedContent'],
  begins: { disposition: 'PENDING', extensionCount: 0 },
  lifeCycle: petitionLife,
} satisfies Partial<Declaration<PetitionRecord>>;
