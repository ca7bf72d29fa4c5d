import { kindInName } from '../../subgraphs/coordination/upper-tier';
import { dayAfter, NEW_TERM_FROM, onWorkingDay, type Quarter, workingDay } from './calendar';
import { type Contact, contactOn, dialoguesOf, petitionsOf, receptionsOf } from './citizen-records';
import { councilRecords, peopleRecords } from './council-records';
import type { Files, Row } from './files';
import { madeUp, TASKS } from './texts';
import { type Council, lastDayOf, numbered, range, neighbourhoodOf, placeOf } from './tier';
import { IN_FORCE_FROM, type Province, type Unit } from './units';

const WARDS_PER_GROUP = 6;

/** The files of `city-council/`: the directory of units, and what the council of the province did. */
export function cityCouncilFiles(province: Province, units: readonly Unit[], council: Council): Files {
  const groups = range(Math.ceil(units.length / WARDS_PER_GROUP)).map((at) => ({
    ...{ id: `to-${numbered(at)}`, name: `Tổ đại biểu số ${numbered(at)}`, formed_on: IN_FORCE_FROM },
  }));
  const { deputy, post } = peopleRecords(council, Math.max(12, groups.length * 2));
  const termId = lastDayOf(council) < NEW_TERM_FROM ? 'nhiem-ky-2021-2026' : 'nhiem-ky-2026-2031';
  const records = councilRecords(council);
  return {
    city: [cityRow(province)],
    ward: units.map(wardRow),
    'deputy-group': groups,
    'council-committee': COMMITTEES.map(([id, name, kind]) => ({
      ...{ id, name, kind, in_force_from: IN_FORCE_FROM, in_force_to: null },
    })),
    deputy: deputy.map((row, at) => ({
      ...{ ...row, term_id: termId, group_id: groups[at % groups.length]?.id ?? null },
    })),
    post,
    ...records,
    ...questionsOf(council, records['council-session'] ?? []),
    ...planningOf(council),
  };
}

const COMMITTEES = [
  ['ban-phap-che', 'Ban Pháp chế', 'LEGAL'],
  ['ban-kinh-te-ngan-sach', 'Ban Kinh tế - Ngân sách', 'ECONOMIC_BUDGET'],
  ['ban-van-hoa-xa-hoi', 'Ban Văn hóa - Xã hội', 'SOCIO_CULTURAL'],
] as const;

const cityRow = ({ id, code, name, nameEn }: Province): Row => ({
  ...{ id, code, name, name_en: nameEn, kind: kindInName(name), established_on: IN_FORCE_FROM },
});

const wardRow = ({ id, code, kind, name, nameEn }: Unit): Row => ({
  ...{ id, code, kind, name, name_en: nameEn, valid_from: IN_FORCE_FROM, valid_to: null },
});

/** Interpellations at regular sessions, and explanations before the Standing Committee in between. */
function questionsOf({ chance, quarters }: Council, sessions: readonly Row[]): Files {
  const interpellations = sessions
    .filter(({ kind }) => kind === 'REGULAR')
    .flatMap(({ id, opened_on: openedOn }) =>
      QUESTIONS.map(([subject, addressee], at) => {
        const askedOn = String(openedOn);
        const answer = { due_on: dayAfter(askedOn, 20), state: 'ANSWERED', answered_on: askedOn };
        return {
          id: `cvn-${askedOn}-${at + 1}`,
          subject: madeUp(subject),
          addressee,
          asked_on: askedOn,
          ...answer,
          session_id: id ?? null,
        };
      }),
    );
  const hearings = quarters.map((quarter) => {
    const heldOn = workingDay(chance, quarter, 1);
    const [subject, addressee] = chance.oneOf(QUESTIONS);
    return { id: `gt-${heldOn}`, subject: madeUp(subject), explained_by: addressee, held_on: heldOn };
  });
  return { interpellation: interpellations, 'explanation-hearing': hearings };
}

const QUESTIONS = [
  ['Tiến độ xử lý rác thải sinh hoạt', 'Giám đốc Sở Nông nghiệp và Môi trường'],
  ['Quản lý trật tự xây dựng sau sắp xếp đơn vị hành chính', 'Giám đốc Sở Xây dựng'],
  ['Nhân sự và trụ sở của chính quyền cấp xã', 'Giám đốc Sở Nội vụ'],
] as const;

/** A programme for each quarter, and after each a conference of the two tiers, which sets tasks for the next. */
function planningOf(council: Council): Files {
  const { quarters, place } = council;
  const programmes = quarters.map(({ year, number, from }) => ({
    id: `ct-${year}-q${number}`,
    title: `Chương trình công tác quý ${number}/${year} của Thường trực HĐND ${place}`,
    ...{ body: 'STANDING_COMMITTEE', year, quarter: number, adopted_on: onWorkingDay(dayAfter(from, 4)) },
  }));
  // The conference on the last quarter is held after it, and so is not known yet.
  const conferences = quarters
    .slice(0, -1)
    .map((quarter, at) => conferenceOf(council, quarter, quarters[at + 1] ?? quarter));
  return {
    'work-programme': programmes,
    'briefing-conference': conferences.map(({ conference }) => conference),
    'planned-task': conferences.flatMap(({ tasks }) => tasks),
  };
}

function conferenceOf(council: Council, reviewed: Quarter, planned: Quarter): { conference: Row; tasks: Row[] } {
  const { chance, place } = council;
  const id = `gb-${reviewed.year}-q${reviewed.number}`;
  const conference = {
    id,
    title: `Hội nghị giao ban công tác HĐND hai cấp quý ${reviewed.number}/${reviewed.year}`,
    held_on: workingDay(chance, planned, 0),
    ...{ reviews_from: reviewed.from, reviews_to: reviewed.to, plans_from: planned.from, plans_to: planned.to },
    ...{ chair_name: 'Đại biểu minh họa 01', chair_title: `Chủ tịch HĐND ${place}` },
  };
  const tasks = TASKS.map((title, at) => ({
    ...{ id: `nv-${id}-${numbered(at + 1)}`, ordinal: at + 1, title },
    ...{ planned_from: planned.from, planned_to: planned.to, conference_id: id },
    programme_id: `ct-${planned.year}-q${planned.number}`,
    ...taskStepsOf(council, planned),
  }));
  return { conference, tasks };
}

/** Tasks of a quarter before the last one are done; of the last one some are. */
function taskStepsOf(council: Council, planned: Quarter): Row {
  const { chance } = council;
  const isOver = planned.to < lastDayOf(council);
  const state = isOver ? 'DONE' : chance.oneOf(['DONE', 'IN_PROGRESS', 'PLANNED']);
  const startedOn = workingDay(chance, planned, 0);
  const doneOn = workingDay(chance, planned, 2);
  return {
    state,
    started_on: state === 'PLANNED' ? null : startedOn,
    done_on: state === 'DONE' ? doneOn : null,
  };
}

/** The files of `citizen-affairs/`: the upper tier's work with citizens, most of it held in a ward. */
export function citizenAffairsFiles(units: readonly Unit[], council: Council): Files {
  const wardIds = units.map(({ id }) => id);
  const rounds = council.quarters.map((quarter) => roundOf(council, quarter));
  const contacts = rounds.flatMap(({ id, starts_on: startsOn }) =>
    units.map((unit, at) => contactInWard(council, unit, id, onWorkingDay(dayAfter(startsOn, at % 12)))),
  );
  return {
    'voter-contact-round': rounds,
    'voter-contact': contacts.map(({ contact }) => contact),
    'voter-recommendation': contacts.flatMap(({ recommendations }) => recommendations),
    'recommendation-digest': rounds.flatMap((round, at) => digestOf(council, round, at)),
    'citizen-reception': receptionsOf(council),
    petition: petitionsOf(council, wardIds),
    'citizen-dialogue': dialoguesOf(council, wardIds),
  };
}

type Round = Row & { id: string; starts_on: string };

function roundOf({ chance }: Council, quarter: Quarter): Round {
  const { year, number } = quarter;
  const isBefore = number % 2 === 0;
  return {
    id: `tx-${year}-q${number}`,
    name: `Tiếp xúc cử tri ${isBefore ? 'trước' : 'sau'} kỳ họp, quý ${number}/${year}`,
    phase: isBefore ? 'BEFORE_SESSION' : 'AFTER_SESSION',
    starts_on: workingDay(chance, quarter, 1),
  };
}

function contactInWard(council: Council, unit: Unit, roundId: string, heldOn: string): Contact {
  const columns = { round_id: roundId, ward_id: unit.id };
  const where = { place: placeOf(unit), neighbourhood: neighbourhoodOf(unit), columns };
  return contactOn(council, `${roundId}-${unit.id}`, heldOn, where);
}

function digestOf(council: Council, { id, starts_on: startsOn }: Round, at: number): Row[] {
  const sentOn = onWorkingDay(dayAfter(startsOn, 25));
  if (sentOn > lastDayOf(council)) return [];
  const recipient = `UBND ${council.place} và các cơ quan có thẩm quyền`;
  return [{ id: id.replace('tx', 'th'), round_id: id, number: `${11 + 9 * at}/TH-HĐND`, recipient, sent_on: sentOn }];
}
