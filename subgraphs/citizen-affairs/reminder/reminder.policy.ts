import type { RecordPolicy } from '../../records/record-rights';
import { concerningWard } from '../ward/concerning-ward.policy';

const ABOUT_WARD = `exists (select 1 from voter_recommendation m where m.id = r.recommendation_id and m.ward_id = ?)
  or exists (select 1 from petition m where m.id = r.petition_id and m.ward_id = ?)`;

const byMatter = concerningWard((wardId) => [{ holds: ABOUT_WARD, value: wardId }]);

/** A reminder is about the ward that its matter is about. Of petitions it may tell the ward, which an analyst must not see. */
export const reminderPolicy: RecordPolicy = (viewer, under) => {
  const readable = byMatter(viewer);
  if (viewer.role !== 'analyst' || typeof readable === 'string') return readable;
  return under === 'petition_id' ? 'none' : [...readable, { column: 'recommendation_id', is: 'not null' }];
};
