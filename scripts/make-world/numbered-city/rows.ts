import type { Chance } from '../chance';
import { numbered, range } from '../tier';

/** Rows of one CSV file by column name; all rows of a file have the same columns. */
export type Rows = Record<string, string | number>[];

/** Files of one server by name without `.csv`. */
export type Files = Record<string, Rows>;

/** How many records of each kind a council or citizen affairs gets. */
export interface Amounts {
  sessions: number;
  standingMeetings: number;
  resolutions: number;
  contacts: number;
  recommendationsPerContact: number;
  receptions: number;
  petitions: number;
}

/** A day of 2020, written YYYY-MM-DD, none after the 28th of its month. */
export function dayOf2020(chance: Chance): string {
  return `2020-${numbered(chance.between(1, 12))}-${numbered(chance.between(1, 28))}`;
}

/** What a council of either tier did in 2020. */
export function councilRows(chance: Chance, amounts: Amounts): Files {
  return {
    'council-session': range(amounts.sessions).map((at) => ({
      id: `session-${at}`,
      ordinal: at,
      kind: chance.oneOf(['REGULAR', 'THEMATIC', 'URGENT_MATTERS']),
      opened_on: dayOf2020(chance),
    })),
    'standing-meeting': range(amounts.standingMeetings).map((at) => ({
      id: `meeting-${at}`,
      kind: chance.oneOf(['REGULAR', 'REGULAR', 'EXTRAORDINARY', 'EXTENDED']),
      held_on: dayOf2020(chance),
    })),
    resolution: range(amounts.resolutions).map((at) => ({
      id: `resolution-${at}`,
      number: `${at}/NQ-HĐND`,
      title: `Nghị quyết ${at}`,
      issued_on: dayOf2020(chance),
    })),
  };
}

/** What a council heard from citizens in 2020. `place` gives columns that only this tier has, for a contact or a recommendation. */
export function citizenRows(
  chance: Chance,
  amounts: Amounts,
  place: (contact: number) => { contact?: Record<string, string>; recommendation?: Record<string, string> },
): Files {
  const contacts = range(amounts.contacts).map((at) => {
    const attending = chance.between(20, 80);
    const speaking = chance.between(0, attending);
    return { id: `contact-${at}`, held_on: dayOf2020(chance), attending, speaking, ...place(at).contact };
  });
  return {
    'voter-contact': contacts,
    'voter-recommendation': contacts.flatMap((contact, index) =>
      range(amounts.recommendationsPerContact).map((at) => ({
        id: `${contact.id}-recommendation-${at}`,
        contact_id: contact.id,
        raised_on: contact.held_on,
        content: `Kiến nghị ${at}`,
        state: 'CAPTURED',
        ...place(index + 1).recommendation,
      })),
    ),
    'citizen-reception': range(amounts.receptions).map((at) => ({
      id: `reception-${at}`,
      received_at: `${dayOf2020(chance)}T08:30:00+07:00`,
      citizen_count: chance.between(1, 5),
    })),
    petition: range(amounts.petitions).map((at) => {
      const day = dayOf2020(chance);
      const disposition = chance.oneOf(['TRANSFERRED', 'RETURNED', 'ANSWERED']);
      const returnReason = disposition === 'RETURNED' ? 'DUPLICATE' : '';
      const fate = { state: disposition, disposition, disposed_on: day, return_reason: returnReason };
      return { id: `petition-${at}`, kind: 'REQUEST', received_on: day, ...fate };
    }),
  };
}
