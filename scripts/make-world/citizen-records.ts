import { dayAfter, daysBetween, onWorkingDay, type Quarter, workingDay } from './calendar';
import type { Row } from './files';
import { DIALOGUE_TOPICS, madeUp, PETITIONS, RECOMMENDATIONS } from './texts';
import { type Council, lastDayOf, numbered, range, standingCommitteeOf } from './tier';

/** Where voters are met: a place, and columns that only the rows of the upper tier have. */
export interface ContactPlace {
  place: string;
  neighbourhood: string;
  columns: Row;
}

/** A contact with voters, and what they recommended there. */
export interface Contact {
  contact: Row & { id: string; held_on: string };
  recommendations: Row[];
}

/** A contact on a day, `columns` being those of the upper tier, which its recommendations have too but for the round. */
export function contactOn(council: Council, id: string, heldOn: string, where: ContactPlace): Contact {
  const { chance } = council;
  const { round_id: round, ...shared } = where.columns;
  const attending = chance.between(30, 120);
  const speaking = chance.between(3, Math.min(14, attending));
  const place = `Nhà văn hóa ${where.neighbourhood} ${chance.between(1, 12)}, ${where.place}`;
  const contact = { id, held_on: heldOn, place, attending, speaking, ...(round ? { round_id: round } : {}), ...shared };
  const recommendations: Row[] = [];
  for (const at of range(chance.between(1, 5))) {
    const first = recommendations[0];
    const isDuplicate = first !== undefined && first['state'] !== 'DUPLICATE' && chance.happens(4);
    const row = recommendationOf(council, `${id.replace(/^tx/, 'kn')}-${numbered(at)}`, heldOn, where);
    const merged = isDuplicate ? { ...row, ...NO_STEPS, state: 'DUPLICATE', merged_into_id: first['id'] ?? null } : row;
    recommendations.push({ ...merged, contact_id: id, ...shared });
  }
  return { contact, recommendations };
}

const NO_STEPS = { answered_on: null, transferred_on: null, due_on: null, responded_on: null, outcome: null };

/** It has come as far as it can have by the last day: what is told of later days is not known yet. */
function recommendationOf(council: Council, id: string, raisedOn: string, { place, neighbourhood }: ContactPlace): Row {
  const { chance, isWard } = council;
  const [content, wardBody, upperBody] = chance.oneOf(RECOMMENDATIONS);
  const isOwn = isWard && chance.happens(75);
  const body = isOwn ? `${wardBody} ${council.place}` : isWard ? upperBody : `${upperBody} ${council.place}`;
  const where = `${neighbourhood} ${chance.between(1, 12)}, ${place}`;
  return {
    id,
    raised_on: raisedOn,
    content: content.replace('…', where),
    competent_level: isOwn ? 'WARD' : 'CITY',
    responsible_body: body,
    ...NO_STEPS,
    merged_into_id: null,
    ...stepsOf(council, raisedOn),
  };
}

function stepsOf(council: Council, raisedOn: string): Row {
  const { chance } = council;
  const age = daysBetween(raisedOn, lastDayOf(council));
  if (chance.happens(25)) return { state: 'ANSWERED_AT_MEETING', answered_on: raisedOn };
  const daysToTransfer = chance.between(4, 12);
  if (age < daysToTransfer) return { state: chance.oneOf(['CONSOLIDATED', 'CLASSIFIED']) };
  const transferredOn = dayAfter(raisedOn, daysToTransfer);
  const transferred = { transferred_on: transferredOn, due_on: dayAfter(transferredOn, 45) };
  const daysToResponse = daysToTransfer + chance.between(15, 80);
  if (age < daysToResponse) return { ...transferred, state: chance.oneOf(['TRANSFERRED', 'IN_RESOLUTION']) };
  return {
    ...transferred,
    state: chance.oneOf(['RESPONDED', 'UNDER_OVERSIGHT', 'CLOSED', 'CLOSED']),
    responded_on: dayAfter(raisedOn, daysToResponse),
    outcome: chance.oneOf([
      'EXPLAINED',
      'RESOLVED_BY_DOCUMENT',
      'RESOLVED_BY_INSPECTION',
      'RESOLVED_BY_WORKS',
      'IN_PROGRESS_WITH_ROADMAP',
      'AWAITING_RESOURCES',
    ]),
  };
}

/** The people that a Standing Committee received: two days in a month, one or more turns on each. */
export function receptionsOf(council: Council): Row[] {
  const { chance, isWard } = council;
  return council.quarters.flatMap((quarter) =>
    [0, 1, 2].flatMap((month) => {
      const day = workingDay(chance, quarter, month);
      return range(isWard ? chance.between(0, 3) : chance.between(2, 8)).map((turn) => ({
        id: `tcd-${day}-${turn}`,
        received_at: `${day}T${numbered(7 + turn)}:30:00+07:00`,
        citizen_count: chance.between(1, 4),
        received_by: standingCommitteeOf(council),
      }));
    }),
  );
}

/** Petitions, whose writers are made up. `wardIds` are those that they may concern, for the upper tier. */
export function petitionsOf(council: Council, wardIds: readonly string[] = []): Row[] {
  const { chance, isWard } = council;
  let number = 0;
  const petitionIn = (quarter: Quarter): Row => {
    number += 1;
    const receivedOn = workingDay(chance, quarter, chance.between(0, 2));
    const [kind, title, content] = chance.oneOf(PETITIONS);
    return {
      id: `don-${numbered(number)}`,
      kind,
      received_on: receivedOn,
      ...dispositionOf(council, receivedOn),
      petitioner_name: `Công dân mẫu ${numbered(number)}`,
      petitioner_address: `Số ${numbered(number)}, đường Minh Họa`,
      petitioner_phone: `0900 000 ${String(number).padStart(3, '0')}`,
      content: `${madeUp(title)}: ${content.replace('…', String(chance.between(1, 90)))}.`,
      ...(isWard ? {} : { ward_id: wardIds[chance.between(0, wardIds.length - 1)] ?? null }),
    };
  };
  return council.quarters.flatMap((quarter) =>
    range(isWard ? chance.between(0, 3) : chance.between(5, 12)).map(() => petitionIn(quarter)),
  );
}

function dispositionOf(council: Council, receivedOn: string): Row {
  const { chance, place } = council;
  const disposedOn = onWorkingDay(dayAfter(receivedOn, chance.between(3, 9)));
  const nothing = { handled_by: null, return_reason: null, due_on: null, result_on: null };
  if (disposedOn > lastDayOf(council) || chance.happens(5))
    return { state: 'RECEIVED', disposition: 'PENDING', disposed_on: null, ...nothing };
  const kind = chance.oneOf(['TRANSFERRED', 'TRANSFERRED', 'RETURNED', 'ANSWERED', 'GUIDED', 'FILED']);
  const disposed = { disposition: kind, disposed_on: disposedOn, ...nothing };
  switch (kind) {
    case 'TRANSFERRED': {
      const resultOn = dayAfter(disposedOn, chance.between(10, 70));
      const isBack = resultOn <= lastDayOf(council);
      const state = isBack ? chance.oneOf(['RESULT_RECEIVED', 'CLOSED']) : 'AWAITING_RESULT';
      const handled = { handled_by: `UBND ${place}`, due_on: dayAfter(disposedOn, 30) };
      return { ...disposed, ...handled, state, result_on: isBack ? resultOn : null };
    }
    case 'RETURNED': {
      const reason = chance.oneOf(['OUT_OF_JURISDICTION', 'DUPLICATE', 'NOT_ELIGIBLE', 'ALREADY_SETTLED']);
      return { ...disposed, state: 'RETURNED', return_reason: reason };
    }
    case 'ANSWERED':
      return { ...disposed, state: 'CLOSED', handled_by: standingCommitteeOf(council) };
    default:
      return { ...disposed, state: kind };
  }
}

/** Dialogues with citizens: one in a quarter, or none. */
export function dialoguesOf(council: Council, wardIds: readonly string[] = []): Row[] {
  const { chance, isWard } = council;
  return council.quarters.flatMap((quarter) => {
    if (isWard && chance.happens(50)) return [];
    const heldOn = workingDay(chance, quarter, 1);
    const row = { id: `dt-${heldOn}`, held_on: heldOn, topic: madeUp(chance.oneOf(DIALOGUE_TOPICS)) };
    const ward: Row = isWard ? {} : { ward_id: wardIds[chance.between(0, wardIds.length - 1)] ?? null };
    return [{ ...row, citizen_count: chance.between(8, 45), ...ward }];
  });
}
