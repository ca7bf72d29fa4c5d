import type { RecordKind } from '../recording/record-kind';
import type { CouncilRecords } from './council-lists';
import { sessionKind } from './session/session.kind';

/** What people write of a council's own work: the same in both tiers. */
export const councilKinds = ({ session }: CouncilRecords): RecordKind[] => [sessionKind(session)];
