import type { ReportData, ReportedRound } from '../data/report-data';
import { tierWord } from '../words/unit-words';
import { counts, hasAny, joined, small } from './phrases';

/** Contacts with voters: when, where, how many came, spoke and asked for what, and what became of it. */
export function contactsText(data: ReportData): string {
  if (!hasAny(data, 'TX.01')) return 'Trong kỳ không tổ chức tiếp xúc cử tri.';
  const tier = tierWord(data.city.name);
  const when = data.rounds.length > 0 ? ` ${roundsInWords(data.rounds)}` : '';
  const held = `Tổ chức {TX.00} đợt tiếp xúc cử tri tại {TX.01} điểm${when}`;
  const lines = [
    `${held}, có {TX.02} cử tri tham dự, {TX.03} cử tri tham gia phát biểu ý kiến, kiến nghị {TX.04} nội dung (Biểu 02, 03).`,
  ];
  if (hasAny(data, 'TX.05')) {
    const to = `chuyển đến UBND ${tier} và các cơ quan, đơn vị có thẩm quyền xem xét, giải quyết`;
    lines.push(`Thường trực HĐND đã có {TX.05} văn bản tổng hợp các ý kiến, kiến nghị của cử tri ${to}.`);
  }
  const states = counts(data.figures, [
    ['TX.06a', 'nội dung đã được trả lời tại hội nghị'],
    ['TX.06b', 'nội dung đã chuyển cơ quan có thẩm quyền'],
    ['TX.06c', 'nội dung đã có kết quả giải quyết'],
    ['TX.06d', 'nội dung quá hạn'],
  ]);
  if (states.length > 0) lines.push(`Tính đến cuối kỳ: ${states.join('; ')}.`);
  return lines.join('\n');
}

/** "sau kỳ họp thứ 9; trước và sau kỳ họp thứ 10"; rounds that go with no session by their names. */
export function roundsInWords(rounds: readonly ReportedRound[]): string {
  const bySession = new Map<number, string[]>();
  const others: string[] = [];
  for (const { name, phase, sessionOrdinal } of rounds) {
    if (phase === 'OTHER' || sessionOrdinal === null) others.push(`đợt "${small(name)}"`);
    else
      bySession.set(sessionOrdinal, [
        ...(bySession.get(sessionOrdinal) ?? []),
        phase === 'BEFORE_SESSION' ? 'trước' : 'sau',
      ]);
  }
  const ofSessions = [...bySession].map(([ordinal, phases]) => `${joined([...new Set(phases)])} kỳ họp thứ ${ordinal}`);
  return [...ofSessions, ...others].join('; ');
}

/** Receiving citizens, petitions and dialogues. */
export function citizensText(data: ReportData): string {
  const lines: string[] = [];
  if (hasAny(data, 'TD.01'))
    lines.push('Duy trì hoạt động tiếp công dân theo kế hoạch, tham gia tiếp {TD.01} lượt/{TD.02} công dân.');
  if (hasAny(data, 'DT.01')) {
    const dispositions = counts(data.figures, [
      ['DT.01a', 'đơn đã chuyển cơ quan có thẩm quyền giải quyết'],
      ['DT.01b', 'đơn trả lại'],
      ['DT.01c', 'đơn đã trả lời'],
      ['DT.01d', 'đơn đã hướng dẫn'],
      ['DT.01e', 'đơn lưu'],
      ['DT.01f', 'đơn chưa xử lý'],
    ]);
    const ofThem = dispositions.length > 0 ? ` (trong đó: ${dispositions.join('; ')})` : '';
    lines.push(`Tiếp nhận {DT.01} đơn của công dân${ofThem}.`);
  }
  if (hasAny(data, 'DX.01')) lines.push('Tham gia {DX.01} cuộc đối thoại với {DX.02} công dân.');
  if (lines.length === 0) return 'Trong kỳ không có lượt tiếp công dân, đơn, cuộc đối thoại.';
  return `${lines.join(' ')} (Biểu 05)`.replace(/\. \(Biểu 05\)$/, ' (Biểu 05).');
}
