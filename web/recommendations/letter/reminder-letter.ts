import type { PetitionKind } from '../../graph/generated/graphql';
import { writeNumber } from '../../language/write';
import { longDate, shortDate } from '../../report/words/period-words';
import { placeName, tierWord } from '../../report/words/unit-words';

/** What a body owes, and since when. */
export interface OwedMatter {
  id: string;
  kind: 'recommendation' | 'petition';
  /** What was asked for; of a petition what kind it is and when it came, for what it says is sealed. */
  content: string;
  transferredOn: string | null;
  dueOn: string | null;
  daysOverdue: number;
  wasRemindedOf: boolean;
}

/** What the letter is made of. */
export interface LetterOrder {
  city: string;
  body: string;
  /** Empty while there is none. */
  number: string;
  day: string;
  answerBy: string;
  matters: readonly OwedMatter[];
}

/** A letter that chases up, in the order of its parts on paper. Source: Nghị định 30/2020/NĐ-CP, appendix III, form 1.5. */
export interface ReminderLetter {
  issuer: readonly string[];
  number: string;
  subject: string;
  country: string;
  motto: string;
  placeAndDate: string;
  addressee: string;
  opening: string[];
  headings: readonly string[];
  rows: string[][];
  closing: string[];
  recipients: string[];
  signature: string[];
}

const KIND_WORDS: Record<PetitionKind, string> = {
  ...{ COMPLAINT: 'Đơn khiếu nại', DENUNCIATION: 'Đơn tố cáo', RECOMMENDATION: 'Đơn kiến nghị' },
  ...{ FEEDBACK: 'Đơn phản ánh', REQUEST: 'Đơn đề nghị' },
};

/** How a petition is called in a letter: without who wrote it, and without what it says. */
export function petitionWords(kind: PetitionKind, receivedOn: string): string {
  return `${KIND_WORDS[kind]} tiếp nhận ngày ${shortDate(receivedOn)}`;
}

/** Writes the letter; in Vietnamese, whatever the language of the page. */
export function reminderLetter(order: LetterOrder): ReminderLetter {
  const { city, body, number, day, answerBy, matters } = order;
  const committee = `Thường trực HĐND ${tierWord(city)}`;
  return {
    issuer: ['HỘI ĐỒNG NHÂN DÂN', city.toLocaleUpperCase('vi')],
    number: `Số: ${number || '        /HĐND'}`,
    subject: `V/v đôn đốc giải quyết ${mattersWord(matters)}`,
    country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    placeAndDate: `${placeName(city)}, ${longDate(day)}`,
    addressee: body,
    opening: [
      `Qua theo dõi việc giải quyết kiến nghị của cử tri và đơn của công dân, đến ${longDate(day)}, còn ${countWord(matters.length)} nội dung đã chuyển đến ${body} quá thời hạn trả lời mà ${committee} chưa nhận được kết quả, gồm:`,
    ],
    headings: ['STT', 'Nội dung', 'Ngày chuyển', 'Hạn trả lời', 'Số ngày quá hạn'],
    rows: matters.map(({ content, transferredOn, dueOn, daysOverdue }, place) => [
      ...[String(place + 1), content, transferredOn ? shortDate(transferredOn) : '', dueOn ? shortDate(dueOn) : ''],
      writeNumber(daysOverdue, 'vi'),
    ]),
    closing: [
      `${committee} đề nghị ${body} khẩn trương giải quyết các nội dung nêu trên, trả lời cử tri, công dân theo quy định và báo cáo kết quả về ${committee} trước ${longDate(answerBy)}; nội dung chưa giải quyết xong thì nêu rõ lý do và thời hạn hoàn thành.`,
      `Trân trọng đề nghị ${body} quan tâm thực hiện./.`,
    ],
    recipients: ['- Như trên;', '- Lưu: VT.'],
    signature: ['TM. THƯỜNG TRỰC HĐND'],
  };
}

/** Figures below 10 take a leading zero, as in the official report. */
const countWord = (count: number): string => String(count).padStart(2, '0');

function mattersWord(matters: readonly OwedMatter[]): string {
  const kinds = new Set(matters.map(({ kind }) => kind));
  if (kinds.size === 2) return 'kiến nghị của cử tri, đơn của công dân';
  return kinds.has('petition') ? 'đơn của công dân' : 'kiến nghị của cử tri';
}
