import type { RecordPolicy } from '../../records/record-rights';
import { wardRecordPolicy } from '../ward/concerning-ward.policy';

/** Citizens are received at the city's seat: no reception is about a ward. */
export const receptionPolicy: RecordPolicy = wardRecordPolicy(() => 'none');
