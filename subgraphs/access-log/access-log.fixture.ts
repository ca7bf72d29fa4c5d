import type { AccessLine } from './access-line';

/** A line that a test has the writer add. */
export function someLine(other: Partial<AccessLine> = {}): AccessLine {
  return {
    kind: 'RECORDS',
    types: { WardResolution: 2, WardSession: 1 },
    recordCount: 3,
    viewerSubject: 'test',
    viewerRole: 'standing-committee',
    viewerWard: null,
    operation: 'Briefing',
    requestId: 'request-1',
    purpose: null,
    ...other,
  };
}
