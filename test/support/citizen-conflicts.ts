import type { RecordingDatabase } from './recording-database';
import { advance, cancel, type Conflict, correct, deadParent, live, record, remove, wardKind } from './two-writes';

const CONTACT = wardKind('contact');
const RECOMMENDATION = wardKind('recommendation');
const RECEPTION = wardKind('reception');
const PETITION = wardKind('petition');

const enterContact = (on: RecordingDatabase) =>
  on.enter(CONTACT, { heldOn: '2023-03-01', attending: 20, speaking: 10 });
const recommend = (on: RecordingDatabase, contactId: string) =>
  on.enter(RECOMMENDATION, { contactId, content: 'Kiến nghị hư cấu' });
const enterPetition = async (on: RecordingDatabase) => {
  const found = await on.enter(PETITION, { kind: 'REQUEST', receivedOn: '2023-03-01' });
  return (await advance(on, PETITION, found, 'classify', { classifiedOn: '2023-03-02' })()).record ?? found;
};
const enterReception = (on: RecordingDatabase) =>
  on.enter(RECEPTION, { receivedAt: new Date('2023-03-01T02:00:00Z'), citizenCount: 2 });

/** Pairs of writes of the work with citizens that conflict, by what they do. */
export const CITIZEN_CONFLICTS: Readonly<Record<string, Conflict>> = {
  // Each is right by itself; both together would let more voters speak than were there.
  'fewer attend / more speak': async (on) => {
    const found = await enterContact(on);
    const writes = [
      correct(on, CONTACT, found, { attending: 12 }),
      correct(on, CONTACT, found, { speaking: 15 }),
    ] as const;
    return { writes, refusals: ['CONFLICT'] };
  },
  'cancel a contact / record what was raised there': async (on) => {
    const found = await enterContact(on);
    const raised = { contactId: found.id, content: 'Kiến nghị hư cấu' };
    const writes = [cancel(on, CONTACT, found), record(on, RECOMMENDATION, raised)] as const;
    return { writes, refusals: ['STILL_REFERRED_TO', 'REFERENCE_NOT_FOUND'] };
  },
  'merge into each other': async (on) => {
    const { id } = await enterContact(on);
    const [one, other] = [await recommend(on, id), await recommend(on, id)];
    const merge = (from: typeof one, into: typeof one) =>
      advance(on, RECOMMENDATION, from, 'merge', { mergedOn: '2023-03-02', mergedIntoId: into.id });
    return { writes: [merge(one, other), merge(other, one)], refusals: ['INCONSISTENT', 'CONFLICT'] };
  },
  'answer a petition / answer it': async (on) => {
    const found = await enterPetition(on);
    const answer = (day: string) => advance(on, PETITION, found, 'answer', { answeredOn: day });
    return { writes: [answer('2023-03-03'), answer('2023-03-04')], refusals: ['CONFLICT'] };
  },
  'send a petition on / give it back': async (on) => {
    const found = await enterPetition(on);
    const writes = [
      advance(on, PETITION, found, 'transfer', { transferredOn: '2023-03-03', handledBy: 'Ban hư cấu' }),
      advance(on, PETITION, found, 'return', { returnedOn: '2023-03-03', returnReason: 'ANONYMOUS' }),
    ] as const;
    return { writes, refusals: ['CONFLICT'] };
  },
  'correct a reception / remove it': async (on) => {
    const found = await enterReception(on);
    const writes = [correct(on, RECEPTION, found, { citizenCount: 1 }), remove(on, RECEPTION, found)] as const;
    return { writes, refusals: ['CONFLICT', 'NOT_FOUND'] };
  },
};

/** The states of a petition that was disposed of in each way; what is closed keeps its disposition. */
const STATES_OF_DISPOSITION: Readonly<Record<string, string>> = {
  PENDING: `'RECEIVED', 'CLASSIFIED'`,
  TRANSFERRED: `'TRANSFERRED', 'AWAITING_RESULT', 'RESULT_RECEIVED', 'CLOSED'`,
  RETURNED: `'RETURNED', 'CLOSED'`,
  GUIDED: `'GUIDED', 'CLOSED'`,
  ANSWERED: `'ANSWERED', 'CLOSED'`,
  FILED: `'FILED', 'CLOSED'`,
};

/** How many live petitions were disposed of in each way and look it, in SQL. */
const DISPOSED_OF = Object.entries(STATES_OF_DISPOSITION).map(
  ([disposition, states]) => `count(*) filter (where p.disposition = '${disposition}' and p.state in (${states})
    and (p.disposition = 'PENDING') = (p.disposed_on is null) and (p.disposition = 'RETURNED') = (p.return_reason is not null))`,
);

/** What must hold of the work with citizens: the queries that find where it does not. */
export const CITIZEN_INVARIANTS: Readonly<Record<string, string>> = {
  'nobody speaks who does not attend': `select from voter_contact c where ${live('c')} and c.speaking > c.attending`,
  'there are no more receptions than people received': `select where (select count(*) from citizen_reception r where ${live('r')}) >
    (select coalesce(sum(r.citizen_count), 0) from citizen_reception r where ${live('r')})`,
  'the petitions received are the sum of all dispositions': `select from petition p where ${live('p')}
    having count(*) <> ${DISPOSED_OF.join(' + ')}`,
  'an answered petition is counted as answered': `select from petition p where ${live('p')}
    and p.state = 'ANSWERED' and p.disposition <> 'ANSWERED'`,
  'no recommendation lives under a contact that does not': deadParent(
    'voter_recommendation',
    'voter_contact',
    'contact_id',
  ),
  'what something was merged into was not merged itself': `select from voter_recommendation a
    join voter_recommendation b on b.id = a.merged_into_id where b.state = 'DUPLICATE'`,
};
