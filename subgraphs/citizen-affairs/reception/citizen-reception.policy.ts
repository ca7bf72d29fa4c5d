import type { RecordPolicy } from '../../records/record-rights';
import { concerningWard } from '../ward/concerning-ward.policy';

/** Citizens are received at the city's seat: no reception is about a ward. */
export const receptionPolicy: RecordPolicy = concerningWard(() => 'none');
