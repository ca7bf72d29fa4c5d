import { randomBytes } from 'node:crypto';
import { KeyRing } from '../../platform/sealing/key-ring';
import { AFFAIRS_CROSSINGS } from '../../subgraphs/citizen-affairs/crossings';
import { openCitizenAffairsDatabase } from '../../subgraphs/citizen-affairs/database';
import { VoterRecommendation } from '../../subgraphs/citizen-affairs/recommendation/voter-recommendation.kind';
import { THE_DAY } from '../../subgraphs/citizens/citizen-lives.fixture';
import { Inbox } from '../../subgraphs/crossing/inbox';
import type { RecordKind } from '../../subgraphs/recording/record-kind';
import type { CouncilRecord } from '../../subgraphs/records/council-record.model';
import { wardPetition } from '../../subgraphs/ward-council/citizens/petition.kind';
import { WardRecommendation, wardRecommendation } from '../../subgraphs/ward-council/citizens/recommendation.kind';
import { WardVoterContact } from '../../subgraphs/ward-council/citizens/voter-contact.kind';
import { WARD_COMPLETERS, WARD_CROSSINGS } from '../../subgraphs/ward-council/crossings';
import { openWardCouncilDatabase } from '../../subgraphs/ward-council/database';
import { WARD_KINDS } from '../../subgraphs/ward-council/subgraph';
import { type CrossingEnd, sentFrom } from './crossing-between';
import { keptOutbox } from './kept-outbox';
import { openRecordingDatabase, type RecordingDatabase } from './recording-database';

/** The time of both tiers. */
export const now = () => new Date();
/** A sealing key of this id, of chance. */
export const key = (id: string) => ({ id, bytes: randomBytes(32) });
/** The key that the city seals with. */
export const cityKey = key('test');
/** The keys of personal data of each tier. */
export const keysOf = { ward: new KeyRing([key('test')]), city: new KeyRing([cityKey]) };

/** Who wrote the petitions that are passed up here. */
export const PERSONAL = {
  petitionerName: 'Công dân Mẫu',
  petitionerAddress: 'Số 9, đường Minh Họa',
  petitionerPhone: '0900 000 999',
  content: 'Nội dung đơn minh họa',
};

/**
 * A ward and citizen affairs, each with its own database, and nothing between them but what leaves one and comes to the
 * other. The caller drops them.
 */
export async function openTwoTiers() {
  const wardOfficer = { role: 'ward-officer', subject: 'ward officer', wardId: 'ben-nay' } as const;
  const cityOfficer = { role: 'citizen-affairs-officer', subject: 'city officer' } as const;
  const inWard = await openRecordingDatabase(openWardCouncilDatabase, { viewer: wardOfficer, keys: keysOf.ward });
  const inCity = await openRecordingDatabase(openCitizenAffairsDatabase, { viewer: cityOfficer, keys: keysOf.city });
  const outbox = keptOutbox;
  const ward: CrossingEnd = {
    ...{ name: 'ward-council/ben-nay', db: inWard.db, keys: keysOf.ward, completers: WARD_COMPLETERS },
    inbox: new Inbox({ handlers: WARD_CROSSINGS, outbox, now, keys: keysOf.ward }),
  };
  const city: CrossingEnd = {
    ...{ name: 'citizen-affairs', db: inCity.db, keys: keysOf.city, completers: {} },
    inbox: new Inbox({ handlers: AFFAIRS_CROSSINGS, outbox, now, keys: keysOf.city }),
  };
  const contactKind = WARD_KINDS.find(({ record }) => record === WardVoterContact) as RecordKind; // a ward writes contacts
  const { id: contactId } = await inWard.enter(contactKind, { heldOn: THE_DAY, attending: 20, speaking: 3 });

  async function passUpRecommendation() {
    const raised = await inWard.enter(wardRecommendation.kind, { contactId, content: 'Kiến nghị vượt thẩm quyền' });
    const consolidated = await step(inWard, wardRecommendation.kind, raised, 'consolidate', {
      consolidatedOn: THE_DAY,
    });
    return step(inWard, wardRecommendation.kind, consolidated, 'passUp', { passedUpOn: THE_DAY });
  }

  async function passUpPetition(personal: object = PERSONAL) {
    const received = await inWard.enter(wardPetition.kind, { kind: 'REQUEST', receivedOn: THE_DAY, ...personal });
    const classified = await step(inWard, wardPetition.kind, received, 'classify', { classifiedOn: THE_DAY });
    return step(inWard, wardPetition.kind, classified, 'passUp', { passedUpOn: THE_DAY });
  }

  return {
    ...{ inWard, inCity, ward, city, contactId, passUpRecommendation, passUpPetition },
    /** What arrived in the city of a ward's recommendation. */
    arrivedFrom: (originId: string) =>
      inCity.db.getRepository(VoterRecommendation).findOneByOrFail({ originWardId: 'ben-nay', originId }),
    reread: (id: string) => inWard.db.getRepository(WardRecommendation).findOneByOrFail({ id }),
    drop: async () => {
      await inWard.drop();
      await inCity.drop();
    },
  };
}

/** Takes a step that has to be right, and gives the record as it is then. */
export async function step<T extends CouncilRecord>(
  on: RecordingDatabase,
  kind: RecordKind<T>,
  record: T,
  verb: string,
  told: object,
) {
  const { record: written, userErrors } = await tryStep(on, kind, record, verb, told);
  if (!written || userErrors.length > 0) throw new Error(`${verb} was refused: ${JSON.stringify(userErrors)}`);
  return written;
}

/** Tries a step, and gives what came of it. */
export function tryStep<T extends CouncilRecord>(
  on: RecordingDatabase,
  kind: RecordKind<T>,
  record: T,
  verb: string,
  told: object,
) {
  const transition = kind.lifeCycle?.transitions.find((one) => one.verb === verb);
  if (!transition) throw new Error(`There is no step ${verb}.`);
  const target = { id: record.id, expectedVersion: record.version, reason: 'vì sao' };
  return on.recorder().advance(kind, transition, target, { ...told }, on.command(verb, { ...told, ...target }));
}

/** The first that left a server about something. */
export const crossingAbout = async (end: CrossingEnd, id: string) => {
  const [crossing] = (await sentFrom(end)).filter(({ payload }) => 'id' in payload && payload.id === id);
  if (!crossing) throw new Error(`Nothing left about ${id}.`);
  return crossing;
};
