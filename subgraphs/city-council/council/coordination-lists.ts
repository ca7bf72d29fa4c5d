import { dayList } from '../../kinds/declared-lists';
import { recordReference, recordsUnder } from '../../records/record-links.resolver';
import { BriefingReport } from '../briefing-report/briefing-report.model';
import { PeriodClosing } from '../closing/period-closing.model';
import { BriefingConference } from '../conference/briefing-conference.kind';
import { Guidance, GuidanceReceipt } from '../guidance/guidance.model';
import { CollectedReturn } from '../ward-return/collected-return.model';
import { ReturnRequest } from '../ward-return/return-request.model';
import { Ward } from '../ward/ward.model';

/** One city has no more wards than this; the largest has 168. */
const MOST_WARDS = 200;

/** What the city asks of wards and tells them, and how far they are: the ways to these records and between them. */
export const coordinationLists = () => [
  dayList(undefined, 'returnRequests', ReturnRequest, 'Yêu cầu báo cáo số liệu: what returns the city has asked for.'),
  dayList(
    undefined,
    'periodClosings',
    PeriodClosing,
    'Khóa kỳ số liệu: the periods that were closed, reopened ones too.',
  ),
  dayList(undefined, 'guidance', Guidance, 'Hướng dẫn, nhiệm vụ giao xã, phường: what the city has sent to wards.'),
  dayList(
    undefined,
    'briefingReports',
    BriefingReport,
    'Báo cáo giao ban: the official reports, drafts and superseded ones too.',
  ),
  recordsUnder({
    of: ReturnRequest,
    field: 'returns',
    record: CollectedReturn,
    parent: (root) => ({ column: 'request_id', id: root.id }),
    atMost: MOST_WARDS,
    description: 'The returns of the wards that were asked, while no later request has taken its place.',
  }),
  recordReference({
    of: CollectedReturn,
    field: 'request',
    record: ReturnRequest,
    idOf: (root) => root.requestId,
    description: 'Yêu cầu: the request that it answers; null where there is none.',
  }),
  recordReference({
    of: CollectedReturn,
    field: 'ward',
    record: Ward,
    idOf: (root) => root.wardId,
    description: 'The ward whose return it is.',
  }),
  recordReference({
    of: BriefingReport,
    field: 'conference',
    record: BriefingConference,
    idOf: (root) => root.conferenceId,
    description: 'The conference that it is for.',
  }),
  recordReference({
    of: BriefingReport,
    field: 'supersedes',
    record: BriefingReport,
    idOf: (root) => root.supersedesId,
    description: 'Thay thế: the report that it takes the place of once it is issued.',
  }),
  recordsUnder({
    of: Guidance,
    field: 'receipts',
    record: GuidanceReceipt,
    parent: (root) => ({ column: 'guidance_id', id: root.id }),
    atMost: MOST_WARDS,
    description: 'Tiến độ: how far each ward is that it was sent to.',
  }),
  recordReference({
    of: GuidanceReceipt,
    field: 'ward',
    record: Ward,
    idOf: (root) => root.wardId,
    description: 'The ward.',
  }),
  recordReference({
    of: GuidanceReceipt,
    field: 'guidance',
    record: Guidance,
    idOf: (root) => root.guidanceId,
    description: 'What was sent.',
  }),
];
