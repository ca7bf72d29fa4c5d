import type { ReportData, Signer } from '../data/report-data';
import { romanNumber } from '../words/number-words';
import { longDate, periodAndPlan, periodWords } from '../words/period-words';
import { placeName, tierWord, unitInSentence, wardKindsWord } from '../words/unit-words';
import { assessmentText, coordinationText, directionText, proposalsText, wardsText } from './both-tiers-texts';
import { citizensText, contactsText } from './citizen-texts';
import { committeesText, groupsText, meetingsText, oversightText, questionsText, sessionsText } from './council-texts';
import type { ReportTexts } from './report-texts';

/** Every text of the report as it follows from records alone: names, dates and places of figures, and no judgement. */
export function madeTexts(data: ReportData): ReportTexts {
  return {
    title: titleOf(data),
    placeAndDate: `${placeName(data.city.name)}, ${longDate(data.issue?.on ?? data.conferenceOn)}`,
    sections: {
      opening: openingText(data),
      sessions: sessionsText(data),
      meetings: meetingsText(data),
      contacts: contactsText(data),
      oversight: oversightText(data),
      citizens: citizensText(data),
      questions: questionsText(data),
      committees: committeesText(data),
      groups: groupsText(data),
      wards: wardsText(data),
      coordination: coordinationText(data),
      assessment: assessmentText(data),
      direction: directionText(data),
      proposals: proposalsText(data),
    },
    recipients: recipientsOf(data).join('\n'),
    signerLines: signerLines(data.signer).join('\n'),
    signerName: data.signer?.name ?? '',
  };
}

/** "Kết quả công tác HĐND 9 tháng đầu năm; phương hướng, nhiệm vụ 3 tháng cuối năm 2020". */
function titleOf({ period, plans }: ReportData): string {
  const words = periodAndPlan(period, plans);
  return `Kết quả công tác HĐND ${words.period}; phương hướng, nhiệm vụ ${words.plans}`;
}

function openingText({ city, period, plans }: ReportData): string {
  const term = city.term === null ? '' : ` khóa ${romanNumber(city.term)}`;
  const about = `kết quả công tác HĐND hai cấp ${periodWords(period)}; phương hướng, nhiệm vụ ${periodWords(plans)}`;
  return `Thường trực HĐND ${unitInSentence(city.name)}${term} báo cáo ${about} như sau:`;
}

function recipientsOf({ city, wards }: ReportData): string[] {
  const tier = tierWord(city.name);
  return [
    `Thường trực HĐND ${tier}`,
    `UBND ${tier}`,
    `Ban Thường trực Ủy ban MTTQ Việt Nam ${tier}`,
    ...(city.committees.length > 0 ? [`Các Ban HĐND ${tier}`] : []),
    ...(city.groups.length > 0 ? [`Các Tổ đại biểu HĐND ${tier}`] : []),
    `Thường trực HĐND các ${wardKindsWord(wards.map(({ kind }) => kind))}`,
    'Lưu: VT',
  ];
}

/** On whose behalf and in whose place the signer signs. Source: Nghị định 30/2020/NĐ-CP, appendix I, section II.7. */
export function signerLines(signer: Signer | null): string[] {
  const behalf = 'TM. THƯỜNG TRỰC HĐND';
  if (!signer || /^Chủ tịch/i.test(signer.title)) return [behalf, 'CHỦ TỊCH'];
  return /^Phó Chủ tịch/i.test(signer.title)
    ? [behalf, 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']
    : [behalf, signer.title.toLocaleUpperCase('vi')];
}
