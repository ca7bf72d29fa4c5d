import type { EntityManager } from 'typeorm';
import { inFuture } from '../../recording/refusals';
import type { Sight } from '../../recording/sight';
import { type UserError, userError } from '../../recording/user-error';
import { BriefingReport, BriefingReportState } from './briefing-report.model';

/** What is wrong with a report in view of others: what it takes the place of has to be issued, and on the same period. */
export async function faultsOfDraft({ state, supersedesId, periodFrom, periodTo }: BriefingReport, { tx }: Sight) {
  if (state !== BriefingReportState.DRAFT || supersedesId === null) return [];
  const other = await tx.findOneBy(BriefingReport, { id: supersedesId });
  const isSame = other?.periodFrom === periodFrom && other.periodTo === periodTo;
  return isSame && other.state === BriefingReportState.ISSUED ? [] : [notToBeSuperseded()];
}

/** What stands in the way of issuing a report, besides its own fields. */
export async function faultsOfIssue(report: BriefingReport, { tx, today, extra }: Sight): Promise<UserError[]> {
  if (report.periodTo >= today) return [inFuture('period', report.periodTo)];
  if (report.frozen === null) return [figuresMissing()];
  const { coverage } = JSON.parse(report.frozen) as { coverage: { missing: string[] } }; // just written
  const isKnown = extra['issueIncomplete'] === true || coverage.missing.length === 0;
  return [
    ...(isKnown ? [] : [wardsMissing(coverage.missing)]),
    ...(await faultsOfNumber(report, tx)),
    ...(await faultsOfSuperseded(report, tx)),
  ];
}

/** A number is given once a year. */
async function faultsOfNumber({ id, number, issuedOn }: BriefingReport, tx: EntityManager): Promise<UserError[]> {
  const others = await tx.query<unknown[]>(
    `select 1 from briefing_report where id <> $1 and number = $2 and extract(year from issued_on) = extract(year from $3::date)`,
    [id, number, issuedOn],
  );
  return others.length === 0 ? [] : [numberTaken()];
}

/** Another report may have taken its place meanwhile. */
async function faultsOfSuperseded({ supersedesId }: BriefingReport, tx: EntityManager): Promise<UserError[]> {
  if (supersedesId === null) return [];
  const [issued] = await tx.query<unknown[]>(
    `select 1 from briefing_report where id = $1 and state = 'ISSUED' for update`,
    [supersedesId],
  );
  return issued ? [] : [notToBeSuperseded()];
}

const figuresMissing = () =>
  userError(
    'INCONSISTENT',
    null,
    'Số liệu dân nguyện chưa về; hãy đợi hoặc lấy lại số liệu.',
    'The figures of citizen affairs are not in yet; wait, or ask for them again.',
    { saysNext: true },
  );

const wardsMissing = (wardIds: string[]) =>
  userError(
    'INCONSISTENT',
    'issueIncomplete',
    'Còn {count} xã, phường chưa có báo cáo được chấp nhận: {wards}. Nếu vẫn ban hành, hãy xác nhận.',
    '{count} wards have no accepted return: {wards}. Confirm it to issue the report anyway.',
    { saysNext: true, facts: { count: wardIds.length, wards: wardIds.join(', ') } },
  );

const numberTaken = () =>
  userError(
    'ALREADY_USED',
    'number',
    'Số báo cáo này đã dùng trong năm.',
    'This number was given to another report of the year.',
  );

const notToBeSuperseded = () =>
  userError(
    'REFERENCE_NOT_FOUND',
    'supersedesId',
    'Báo cáo bị thay thế phải là báo cáo đã ban hành, chưa bị thay thế, của cùng kỳ.',
    'What is superseded has to be an issued report on the same period that nothing has superseded yet.',
  );
