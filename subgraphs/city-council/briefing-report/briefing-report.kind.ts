import { sha256Of } from '../../coordination/frozen-figures';
import { createTallyCounter } from '../../indicators/kept/tally-counter';
import { Period, PeriodScalar } from '../../indicators/period';
import { date, flag, optional, reference, text, typed } from '../../recording/field';
import type { Transition } from '../../recording/life-cycle';
import { readRow } from '../../recording/record-changes';
import { copyOf } from '../../recording/record-entry';
import { onceRecorded, type RecordKind } from '../../recording/record-kind';
import type { Sight } from '../../recording/sight';
import { writeChange } from '../../recording/write-change';
import { CITY_FIGURES } from '../report/city-figures';
import { wardsInForceOn } from '../ward/wards-in-force.service';
import { acceptedFigures } from '../ward-return/accepted-figures.service';
import { BriefingReport, briefingReportRules, BriefingReportState } from './briefing-report.model';
import { faultsOfDraft, faultsOfIssue } from './briefing-report.faults';
import { issuedFigures } from './issued-report';

const { DRAFT, ISSUED, SUPERSEDED } = BriefingReportState;

const askForFigures: Transition<BriefingReport> = {
  verb: 'askForFigures',
  mutation: 'refreshReportFigures',
  vi: 'Lấy lại số liệu dân nguyện',
  en: 'asks citizen affairs for its figures once more',
  from: [DRAFT],
  to: DRAFT,
  effect: requestFigures,
  undoing: {
    instead: { vi: 'Có thể lấy lại số liệu lần nữa.', en: 'The figures can be asked for once more.' },
  },
};

const issue: Transition<BriefingReport> = {
  verb: 'issue',
  mutation: 'issueReport',
  vi: 'Ban hành báo cáo',
  en: 'freezes text and figures under a number, for good',
  from: [DRAFT],
  to: ISSUED,
  fields: {
    number: text('Số', 'its number, such as "27/BC-HĐND"'),
    issuedOn: date('Ngày ban hành', 'the day on the report'),
    signerName: text('Người ký', 'who signs it'),
    signerTitle: text('Chức vụ người ký', 'the office of the signer'),
  },
  extra: {
    issueIncomplete: optional(
      flag('Ban hành khi còn thiếu', 'issues it although not every ward has an accepted return; false unless told'),
    ),
  },
  day: 'issuedOn',
  check: (report, _, sight) => faultsOfIssue(report, sight),
  apply: freeze,
  effect: supersede,
  undoing: {
    instead: {
      vi: 'Báo cáo đã ban hành được giữ nguyên; hãy lập báo cáo khác thay thế.',
      en: 'An issued report stays as it is; draft another one that takes its place.',
    },
  },
};

/** The official report of the Standing Committee: drafted, issued once, and superseded by another, never changed. */
export const briefingReportKind: RecordKind<BriefingReport> = {
  record: BriefingReport,
  noun: 'briefingReport',
  vi: 'Báo cáo giao ban',
  en: 'briefing report',
  extra: { period: typed(PeriodScalar, text('Kỳ báo cáo', 'the days that are reported on')) },
  fields: {
    title: text('Tên báo cáo', 'its title'),
    conferenceId: optional(reference('Hội nghị giao ban', 'the conference that it is for')),
    supersedesId: optional(reference('Thay thế báo cáo', 'the issued report that it is to take the place of')),
    assessment: optional(text('Đánh giá chung', 'text')),
    direction: optional(text('Phương hướng, nhiệm vụ', 'text')),
    proposals: optional(text('Đề xuất, kiến nghị', 'text')),
  },
  rules: briefingReportRules,
  complete(report, { extra, today }) {
    const { period } = extra;
    if (period instanceof Period)
      Object.assign(report, { periodFrom: period.from, periodTo: period.to, draftedOn: today });
  },
  check: faultsOfDraft,
  isOutsidePeriods: true,
  effect: onceRecorded(requestFigures),
  lifeCycle: { state: 'state', initial: DRAFT, transitions: [askForFigures, issue], correctIn: [DRAFT] },
  mutations: { record: 'draftReport', correct: 'correctReport' },
};

/** They come as a crossing too, so that a report can be drafted while citizen affairs does not answer. */
async function requestFigures({ id, period }: BriefingReport, { send }: Sight): Promise<void> {
  const about = { type: 'BriefingReport', id };
  await send({
    kind: 'FIGURES_REQUESTED',
    to: 'citizen-affairs',
    payload: { reportId: id, period },
    about,
    isUrgent: true,
  });
}

async function freeze(report: BriefingReport, { tx, now, today, viewer }: Sight): Promise<void> {
  const { affairsFigures, affairsCountedAt } = report;
  if (affairsFigures === null || affairsCountedAt === null) return; // the check says so
  const period = Period.parse(report.period);
  const accepted = await acceptedFigures(tx, period);
  const inForce = await wardsInForceOn(tx, period.endAsOf(today));
  const figures = issuedFigures({
    cityCouncil: { countedAt: now, figures: await createTallyCounter(tx.dataSource, CITY_FIGURES)(tx, now)(period) },
    citizenAffairs: {
      countedAt: affairsCountedAt,
      figures: JSON.parse(affairsFigures) as Record<string, number | null>,
    }, // as it was taken in
    wards: new Map(inForce.map((wardId) => [wardId, accepted.get(wardId) ?? null])),
  });
  const { number, issuedOn, signerName, signerTitle, title, assessment, direction, proposals } = report;
  const texts = { title, assessment, direction, proposals };
  const head = { period: report.period, number, issuedOn, signerName, signerTitle };
  const frozen = JSON.stringify({ ...head, ...texts, ...figures });
  Object.assign(report, { frozen, sha256: sha256Of(frozen), issuedAt: now, issuedBy: viewer.subject });
}

async function supersede({ supersedesId, number }: BriefingReport, sight: Sight): Promise<void> {
  const before = supersedesId === null ? null : await readRow(sight.tx, BriefingReport, supersedesId, 'for update');
  if (!before) return;
  const record = Object.assign(copyOf(before.record), { state: SUPERSEDED });
  const reason = `Báo cáo số ${number ?? ''}`;
  await writeChange(briefingReportKind, { record, before, faults: [], action: 'ADVANCED', reason }, sight);
}
