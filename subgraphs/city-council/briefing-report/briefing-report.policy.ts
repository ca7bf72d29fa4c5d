import type { RecordPolicy } from '../../records/record-rights';

/** Issued reports and drafts of them hold every ward's figures, small cells too: they are the Standing Committee's own. */
export const briefingReportPolicy: RecordPolicy = (viewer) => (viewer.role === 'standing-committee' ? 'all' : 'none');
