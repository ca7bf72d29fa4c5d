import { missingWards, type ReportData } from '../data/report-data';
import { periodWords } from '../words/period-words';
import { tierWord, wardKindsWord } from '../words/unit-words';
import { capital, counts, hasAny, joined } from './phrases';

/** What the wards' own councils did, added up over the wards whose figures are in. */
export function wardsText(data: ReportData): string {
  const kinds = wardKindsWord(data.wards.map(({ kind }) => kind));
  const work = counts(
    data.figures,
    [
      ['KH.01', 'kỳ họp HĐND'],
      ['PH.01', 'phiên họp Thường trực HĐND'],
      ['NQ.01', 'nghị quyết'],
      ['TX.01', 'điểm tiếp xúc cử tri'],
      ['TX.02', 'lượt cử tri tham dự'],
      ['TX.04', 'nội dung kiến nghị'],
      ['GS.01', 'cuộc giám sát chuyên đề hoàn thành'],
      ['TD.01', 'lượt tiếp công dân'],
      ['DT.01', 'đơn tiếp nhận'],
      ['DX.01', 'cuộc đối thoại'],
    ],
    'wards',
  );
  const whose =
    data.basis === 'ACCEPTED'
      ? `Theo báo cáo số liệu đã được chấp nhận, {TC.03} trong {TC.02} ${kinds}`
      : missingWards(data).length > 0
        ? `HĐND các ${kinds} đã có số liệu`
        : `HĐND {TC.02} ${kinds}`;
  return `${whose} có: ${work.join('; ')} (Biểu 06).`;
}

/** What was done together with other bodies. */
export function coordinationText(data: ReportData): string {
  const tier = tierWord(data.city.name);
  const sent = counts(data.figures, [
    ['TX.05', 'văn bản tổng hợp ý kiến, kiến nghị của cử tri'],
    ['DT.01a', 'đơn của công dân'],
  ]);
  const parts = [
    ...(sent.length > 0 ? [`chuyển ${joined(sent)} đến UBND ${tier} và các cơ quan, đơn vị có thẩm quyền`] : []),
    ...(hasAny(data, 'DX.01') ? ['tham gia {DX.01} cuộc đối thoại với công dân'] : []),
  ];
  if (parts.length === 0) return `Trong kỳ chưa ghi nhận nội dung phối hợp của HĐND ${tier}.`;
  return `Thường trực HĐND ${tier} đã ${parts.join('; ')}.`;
}

/** A summing-up of both tiers; what it all was worth is for people to write. */
export function assessmentText(data: ReportData): string {
  const both = counts(
    data.figures,
    [
      ['KH.01', 'kỳ họp'],
      ['PH.01', 'phiên họp Thường trực HĐND'],
      ['TX.01', 'điểm tiếp xúc cử tri'],
      ['TX.04', 'nội dung kiến nghị của cử tri'],
    ],
    'total',
  );
  if (both.length === 0) return `${capital(periodWords(data.period))}, HĐND hai cấp chưa có hoạt động được ghi nhận.`;
  return `${capital(periodWords(data.period))}, HĐND hai cấp có ${joined(both)}.`;
}

/** The tasks that the conference planned. */
export function directionText({ tasks, plans }: ReportData): string {
  if (tasks.length === 0) return `Chưa ghi nhận nhiệm vụ trọng tâm ${periodWords(plans)}.`;
  return tasks.map((task, place) => `${place + 1}. ${task.replace(/[.;]$/, '')}.`).join('\n');
}

/** What follows from the figures: answers that are overdue, wards that have still to hand in. */
export function proposalsText(data: ReportData): string {
  const tier = tierWord(data.city.name);
  const lines: string[] = [];
  if (hasAny(data, 'TX.06d'))
    lines.push(
      `Đề nghị UBND ${tier} và các cơ quan, đơn vị có thẩm quyền giải quyết, trả lời {TX.06d} nội dung kiến nghị của cử tri đã quá hạn.`,
    );
  if (missingWards(data).length > 0)
    lines.push('Đề nghị Thường trực HĐND các nơi chưa có số liệu gửi số liệu để hoàn chỉnh báo cáo.');
  return lines.length > 0 ? lines.join('\n') : 'Không có đề xuất, kiến nghị.';
}
