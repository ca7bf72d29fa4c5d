import type { FiguresOfKind } from '../../indicators/counted';
import type { PetitionDisposition } from './petition.states';

/** What is done with a petition is said once, on one day: before it, nothing was. */
const disposedOfAs = (disposition: Exclude<keyof typeof PetitionDisposition, 'PENDING'>) => ({
  where: `r.disposition = '${disposition}'`,
  standing: { from: 'r.disposed_on' },
});

/**
 * DT.01 over petitions of either tier, by the day of receipt, and DT.01a to f, what was done with them by the period's
 * end: the six add up to it.
 */
export const PETITION_FIGURES = {
  'DT.01': {},
  'DT.01a': disposedOfAs('TRANSFERRED'),
  'DT.01b': disposedOfAs('RETURNED'),
  'DT.01c': disposedOfAs('ANSWERED'),
  'DT.01d': disposedOfAs('GUIDED'),
  'DT.01e': disposedOfAs('FILED'),
  'DT.01f': { standing: { from: 'r.received_on', until: 'r.disposed_on' } },
} satisfies FiguresOfKind;
