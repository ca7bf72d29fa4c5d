import { sha256Of } from '../../coordination/frozen-figures';
import { createTallyCounter } from '../../indicators/kept/tally-counter';
import { Period, PeriodScalar } from '../../indicators/period';
import { defineKind, stepFields } from '../../kinds/define-kind';
import { flag, optional, text, typed } from '../../recording/field';
import type { Transition } from '../../recording/life-cycle';
import { readRow } from '../../recording/record-changes';
import { copyOf } from '../../recording/record-entry';
import { onceRecorded } from '../../recording/record-kind';
import type { Sight } from '../../recording/sight';
import { writeChange } from '../../recording/write-change';
import { CITY_FIGURES } from '../report/city-figures';
import { wardsOfPeriod } from '../ward/wards-in-force.service';
import { acceptedFigures } from '../ward-return/accepted-figures.service';
import { BriefingReport, BriefingReportState } from './briefing-report.model';
import { briefingReportPolicy } from './briefing-report.policy';
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
  fields: stepFields(BriefingReport, 'number', 'issuedOn', 'signerName', 'signerTitle'),
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
export const briefingReport = defineKind(BriefingReport, {
  table: 'briefing_report',
  noun: 'briefingReport',
  vi: 'Báo cáo giao ban',
  en: 'briefing report',
  description:
    'Báo cáo giao ban: the official report on a period, with every figure as it was when the report was issued.',
  day: 'draftedOn',
  summary: ({ number, title }) => (number ? `Báo cáo số ${number}` : `Dự thảo: ${title}`),
  readBy: briefingReportPolicy,
  list: {
    field: 'briefingReports',
    description: 'Báo cáo giao ban: the official reports, drafts and superseded ones too.',
    isRoot: true,
  },
  extra: { period: typed(PeriodScalar, text('Kỳ báo cáo', 'the days that are reported on')) },
  rules: [
    {
      column: 'issued_on',
      code: 'ENDS_BEFORE_START',
      holds: ({ issuedOn, periodTo }) => issuedOn === null || issuedOn > periodTo,
      vi: 'Ngày ban hành phải sau ngày cuối của kỳ báo cáo.',
      expected: 'a day after the last day of the period',
    },
  ],
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
});

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
  const wards = await wardsOfPeriod(tx, period, today);
  const figures = issuedFigures({
    cityCouncil: { countedAt: now, figures: await createTallyCounter(tx.dataSource, CITY_FIGURES)(tx, now)(period) },
    citizenAffairs: {
      countedAt: affairsCountedAt,
      figures: JSON.parse(affairsFigures) as Record<string, number | null>,
    }, // as it was taken in
    wards: new Map(wards.map((wardId) => [wardId, accepted.get(wardId) ?? null])),
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
  await writeChange(briefingReport.kind, { record, before, faults: [], action: 'ADVANCED', reason }, sight);
}
