/** Where an indicator stands in a tally: the group's field and the figure's field within it. */
export type TallyPath = `${TallyGroup}.${string}`;

export type TallyGroup =
  | 'sessions'
  | 'standingMeetings'
  | 'resolutions'
  | 'voterContacts'
  | 'recommendations'
  | 'oversight'
  | 'surveys'
  | 'receptions'
  | 'petitions'
  | 'dialogues'
  | 'organization';

/** The server that counts an indicator for the city tier. Ward figures are always counted by the ward. */
export type CityOwner = 'city-council' | 'citizen-affairs';

export interface IndicatorDefinition {
  code: string;
  vi: string;
  en: string;
  unit: { vi: string; en: string };
  path: TallyPath;
  definition: { vi: string; en: string };
  owner: CityOwner;
  /** Whether wards count it too: rounds and digests, committees and units are the city's alone. */
  inWards: boolean;
}

const UNITS = {
  session: { vi: 'kỳ họp', en: 'sessions' },
  meeting: { vi: 'phiên', en: 'meetings' },
  resolution: { vi: 'nghị quyết', en: 'resolutions' },
  round: { vi: 'đợt', en: 'rounds' },
  point: { vi: 'điểm', en: 'points' },
  voter: { vi: 'lượt cử tri', en: 'voter attendances' },
  item: { vi: 'nội dung', en: 'items' },
  document: { vi: 'văn bản', en: 'documents' },
  theme: { vi: 'chuyên đề', en: 'themes' },
  unit: { vi: 'đơn vị', en: 'units' },
  turn: { vi: 'lượt', en: 'turns' },
  person: { vi: 'người', en: 'people' },
  petition: { vi: 'đơn', en: 'petitions' },
  dialogue: { vi: 'cuộc', en: 'dialogues' },
  committee: { vi: 'ban', en: 'committees' },
  council: { vi: 'hội đồng', en: 'councils' },
  ward: { vi: 'xã, phường', en: 'wards' },
} as const;

type Row = [
  code: string,
  path: TallyPath,
  unit: keyof typeof UNITS,
  vi: string,
  en: string,
  definitionVi: string,
  definitionEn: string,
];

function indicators(owner: CityOwner, inWards: boolean, rows: Row[]): IndicatorDefinition[] {
  return rows.map(([code, path, unit, vi, en, definitionVi, definitionEn]) => {
    return {
      code,
      path,
      unit: UNITS[unit],
      vi,
      en,
      definition: { vi: definitionVi, en: definitionEn },
      owner,
      inWards,
    };
  });
}

/**
 * Every indicator of the cross-tier report, in the order of the official report.
 * The rule for all: live records (not removed, not cancelled) whose day, in Viet Nam, lies in the closed period.
 */
// prettier-ignore
export const CATALOGUE: readonly IndicatorDefinition[] = [
  ...indicators('city-council', true, [
    ['KH.01', 'sessions.total', 'session', 'Số kỳ họp HĐND', 'Council sessions', 'Kỳ họp khai mạc trong kỳ', 'Sessions by opening date'],
    ['KH.01a', 'sessions.regular', 'session', 'Kỳ họp thường lệ', 'Regular sessions', 'Kỳ họp thường lệ khai mạc trong kỳ', 'Regular sessions by opening date'],
    ['KH.01b', 'sessions.thematic', 'session', 'Kỳ họp chuyên đề', 'Thematic sessions', 'Kỳ họp chuyên đề khai mạc trong kỳ', 'Thematic sessions by opening date'],
    ['KH.01c', 'sessions.urgentMatters', 'session', 'Kỳ họp giải quyết công việc phát sinh đột xuất', 'Sessions on urgent matters', 'Kỳ họp giải quyết công việc phát sinh đột xuất khai mạc trong kỳ', 'Sessions on urgent matters by opening date'],
    ['PH.01', 'standingMeetings.total', 'meeting', 'Số phiên họp Thường trực HĐND', 'Standing Committee meetings', 'Phiên họp Thường trực HĐND trong kỳ', 'Meetings of the Standing Committee by date'],
    ['PH.01a', 'standingMeetings.regular', 'meeting', 'Phiên họp thường kỳ', 'Regular meetings', 'Phiên họp thường kỳ trong kỳ', 'Regular meetings by date'],
    ['PH.01b', 'standingMeetings.extraordinary', 'meeting', 'Phiên họp bất thường', 'Extraordinary meetings', 'Phiên họp bất thường trong kỳ', 'Extraordinary meetings by date'],
    ['PH.01c', 'standingMeetings.extended', 'meeting', 'Phiên họp mở rộng', 'Extended meetings', 'Phiên họp mở rộng trong kỳ', 'Extended meetings by date'],
    ['NQ.01', 'resolutions.total', 'resolution', 'Số nghị quyết ban hành', 'Resolutions issued', 'Nghị quyết theo ngày ban hành', 'Resolutions by date of issue'],
  ]),
  ...indicators('citizen-affairs', false, [
    ['TX.00', 'voterContacts.rounds', 'round', 'Số đợt tiếp xúc cử tri', 'Voter-contact rounds', 'Đợt có ít nhất một điểm tiếp xúc trong kỳ', 'Rounds with at least one contact held in the period'],
  ]),
  ...indicators('citizen-affairs', true, [
    ['TX.01', 'voterContacts.points', 'point', 'Số điểm tiếp xúc cử tri', 'Voter contacts', 'Điểm tiếp xúc cử tri đã tổ chức', 'Voter contacts held'],
    ['TX.02', 'voterContacts.attending', 'voter', 'Số cử tri tham dự', 'Voters attending', 'Tổng số cử tri tham dự các điểm', 'Sum of voters attending the contacts'],
    ['TX.03', 'voterContacts.speaking', 'voter', 'Số cử tri phát biểu', 'Voters speaking', 'Tổng số cử tri phát biểu tại các điểm', 'Sum of voters speaking at the contacts'],
    // What a ward passed up is of the ward tier in TX.04, TX.06 and DT.01: the city tier leaves out what has an origin.
    ['TX.04', 'voterContacts.recommendations', 'item', 'Số nội dung kiến nghị', 'Recommendations raised', 'Nội dung kiến nghị nêu trong kỳ, tính trước khi gộp trùng', 'Recommendations raised in the period, counted before duplicates are merged'],
  ]),
  ...indicators('citizen-affairs', false, [
    ['TX.05', 'voterContacts.digests', 'document', 'Văn bản tổng hợp đã chuyển', 'Digests sent', 'Văn bản tổng hợp ý kiến, kiến nghị theo ngày chuyển', 'Digests by the date they were sent'],
  ]),
  ...indicators('citizen-affairs', true, [
    ['TX.06a', 'recommendations.answeredAtMeeting', 'item', 'Kiến nghị đã trả lời tại hội nghị', 'Answered at the meeting', 'Kiến nghị nêu trong kỳ và được trả lời ngay tại hội nghị', 'Raised in the period and answered on the spot'],
    ['TX.06b', 'recommendations.transferred', 'item', 'Kiến nghị đã chuyển', 'Transferred', 'Kiến nghị nêu trong kỳ, đã chuyển tính đến cuối kỳ', 'Raised in the period and transferred by its end'],
    ['TX.06c', 'recommendations.resolved', 'item', 'Kiến nghị đã giải quyết', 'Resolved', 'Kiến nghị nêu trong kỳ, đã có kết quả giải quyết tính đến cuối kỳ', 'Raised in the period and responded to by its end'],
    ['TX.06d', 'recommendations.overdue', 'item', 'Kiến nghị quá hạn', 'Overdue', 'Kiến nghị nêu trong kỳ, hạn khi đó trước ngày cuối kỳ mà đến ngày đó chưa trả lời, chưa có kết quả; không tính kiến nghị đến ngày đó đã trả lại hoặc gộp trùng', 'Raised in the period, the deadline then before its last day and no answer or response by then; not those given back or merged by then'],
  ]),
  ...indicators('city-council', true, [
    ['GS.01', 'oversight.completed', 'theme', 'Giám sát chuyên đề hoàn thành', 'Thematic oversight completed', 'Cuộc giám sát hoàn thành trong kỳ', 'Oversights completed in the period'],
    ['GS.02', 'oversight.inProgress', 'theme', 'Giám sát chuyên đề đang tiến hành', 'Thematic oversight in progress', 'Cuộc giám sát đã bắt đầu và chưa hoàn thành vào ngày cuối kỳ, không tính cuộc còn trong kế hoạch', 'Oversights started and not completed at the end of the period, without those still planned'],
    ['GS.03', 'oversight.overseenUnits', 'unit', 'Đơn vị chịu sự giám sát', 'Units overseen', 'Số đơn vị khác nhau của các cuộc giám sát hoàn thành trong kỳ', 'Distinct units of the oversights completed in the period'],
    ['GS.04', 'surveys.points', 'point', 'Số điểm khảo sát', 'Survey points', 'Điểm, khu dân cư, cơ sở đã khảo sát', 'Points, residential areas and facilities visited'],
  ]),
  ...indicators('citizen-affairs', true, [
    ['TD.01', 'receptions.turns', 'turn', 'Số lượt tiếp công dân', 'Citizen receptions', 'Lượt tiếp công dân', 'Reception turns'],
    ['TD.02', 'receptions.citizens', 'person', 'Số công dân được tiếp', 'Citizens received', 'Tổng số công dân của các lượt tiếp', 'Sum of people over the turns'],
    ['DT.01', 'petitions.received', 'petition', 'Số đơn tiếp nhận', 'Petitions received', 'Đơn theo ngày tiếp nhận', 'Petitions by date of receipt'],
    ['DT.01a', 'petitions.transferred', 'petition', 'Đơn đã chuyển', 'Petitions transferred', 'Đơn tiếp nhận trong kỳ và chuyển cơ quan có thẩm quyền, tính đến cuối kỳ', 'Received in the period and transferred to the competent body by its end'],
    ['DT.01b', 'petitions.returned', 'petition', 'Đơn trả lại', 'Petitions returned', 'Đơn tiếp nhận trong kỳ và trả lại, tính đến cuối kỳ', 'Received in the period and returned by its end'],
    ['DT.01c', 'petitions.answered', 'petition', 'Đơn đã trả lời', 'Petitions answered', 'Đơn tiếp nhận trong kỳ và đã trả lời, tính đến cuối kỳ', 'Received in the period and answered by its end'],
    ['DT.01d', 'petitions.guided', 'petition', 'Đơn đã hướng dẫn', 'Petitions guided', 'Đơn tiếp nhận trong kỳ và đã hướng dẫn công dân gửi đúng nơi, tính đến cuối kỳ', 'Received in the period and the citizen told where to turn by its end'],
    ['DT.01e', 'petitions.filed', 'petition', 'Đơn lưu', 'Petitions filed', 'Đơn tiếp nhận trong kỳ và lưu đơn, tính đến cuối kỳ', 'Received in the period and filed by its end'],
    ['DT.01f', 'petitions.pending', 'petition', 'Đơn chưa xử lý', 'Petitions pending', 'Đơn tiếp nhận trong kỳ mà đến cuối kỳ chưa xử lý', 'Received in the period and not disposed of by its end'],
    ['DX.01', 'dialogues.total', 'dialogue', 'Số cuộc đối thoại', 'Dialogues', 'Cuộc đối thoại với công dân', 'Dialogues with citizens'],
    ['DX.02', 'dialogues.citizens', 'person', 'Công dân tham gia đối thoại', 'Citizens in dialogue', 'Tổng số công dân tham gia các cuộc đối thoại', 'Sum of people over the dialogues'],
  ]),
  ...indicators('city-council', false, [
    ['TC.01', 'organization.committees', 'committee', 'Số Ban của HĐND', 'Committees of the council', 'Ban của HĐND có hiệu lực vào ngày cuối kỳ', 'Committees in force at the end of the period'],
    ['TC.02', 'organization.wards', 'council', 'Số HĐND xã, phường', 'Ward councils', 'Xã, phường có hiệu lực vào ngày cuối kỳ', 'Wards in force at the end of the period'],
    ['TC.03', 'organization.returns', 'ward', 'Số xã, phường đã gửi số liệu', 'Wards whose return is accepted', 'Xã, phường có báo cáo số liệu của kỳ được chấp nhận', 'Wards with an accepted return for exactly this period'],
  ]),
];

const byCode = new Map(CATALOGUE.map((indicator) => [indicator.code, indicator]));

/** The indicator of this code, or undefined. */
export function findIndicator(code: string): IndicatorDefinition | undefined {
  return byCode.get(code);
}
