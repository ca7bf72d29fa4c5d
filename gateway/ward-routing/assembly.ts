import { withNextStep } from '../../platform/errors/domain-error';
import { inCurrentLanguage } from '../../platform/language/current-language';
import type { DocumentNode } from 'graphql';
import { type GraphqlError, type HttpOutcome, isObject } from '../../platform/http/graphql-http';
import { type Part, type Representation, wardOf } from './split-by-ward';
import { fillLeftOut } from './left-out';
import { type AskedOfOlder, fillOlderIds } from './older-ids';
import type { OwnedLines } from './line-owners';
import { answerIn, isOfItsWard, settledLine, standInFor } from './stand-in';
import { faultError, type MissingState, stateOf, type WardFault } from './ward-fault';

/** What became of one ward's line of a report: answered, resting on something else than live records, or why it is missing. */
export type LineState = 'ANSWERED' | 'SETTLED' | MissingState;

/** Puts the answers of many wards together in the order they were asked for: one item for each representation, always. */
export class Assembly {
  private readonly entities: unknown[];
  private readonly errors: GraphqlError[] = [];
  /** What became of the lines of reports: how many of each state. */
  readonly lines = new Map<LineState, number>();

  /** `document` is what was asked for, `owned` what wards are asked for it: the same unless told. */
  constructor(
    private readonly document: DocumentNode,
    private readonly representations: readonly Representation[],
    private readonly owned: Pick<OwnedLines, 'document' | 'owner'> = { document },
  ) {
    this.entities = representations.map(() => null);
  }

  /** Marks one entity as missing, with an error that names its ward. */
  miss(index: number, fault: WardFault, said?: string): void {
    const representation = this.representationAt(index);
    this.entities[index] = standInFor(this.document, representation, stateOf(fault));
    this.countLine(representation, stateOf(fault));
    this.errors.push(faultError(fault, wardOf(representation), ['_entities', index], said));
  }

  /** Puts in its place what needs no ward to be asked, and gives the indexes of all else. */
  settle(): number[] {
    return this.representations.flatMap((representation, index) => {
      const line = settledLine(this.document, representation);
      if (line === undefined) return [index];
      if (line === null) this.miss(index, 'BROKEN');
      else {
        this.entities[index] = line;
        this.countLine(representation, 'SETTLED');
      }
      return [];
    });
  }

  /** Takes in what came of asking one server for its part; `asked` is how, where it does not know all. */
  put(part: Part, outcome: HttpOutcome, asked?: AskedOfOlder): void {
    const fault = faultIn(part, outcome);
    if (fault) {
      const said = fault === 'BAD_INPUT' && 'errors' in outcome ? outcome.errors.find(isBadInput)?.message : undefined;
      part.places.flat().forEach((index) => this.miss(index, fault, said));
      return;
    }
    const { data, errors } = outcome as { data: { _entities: unknown[] }; errors: GraphqlError[] }; // faultIn has looked
    const missing = new Map(errors.flatMap((error) => faultOfWhole(error)));
    part.places.forEach((places, at) => {
      const [said, ofOne] = missing.get(at) ?? [];
      if (ofOne) return places.forEach((index) => this.miss(index, ofOne, ofOne === 'BAD_INPUT' ? said : undefined));
      const error = errors.find((one) => placeOf(one) === at);
      places.forEach((index, copy) => {
        const entity = data._entities[at];
        // The gateway merges later fetches into what it is given, so no two places may share an object.
        this.putEntity(copy > 0 || asked ? structuredClone(entity) : entity, index, error, asked);
      });
    });
    errors.filter((error) => !missing.has(placeOf(error) ?? -1)).forEach((error) => this.putError(part, error));
  }

  response(): { data: { _entities: unknown[] }; errors?: GraphqlError[] } {
    return { data: { _entities: this.entities }, ...(this.errors.length > 0 ? { errors: this.errors } : {}) };
  }

  private putEntity(entity: unknown, index: number, error: GraphqlError | undefined, older?: AskedOfOlder): void {
    const representation = this.representationAt(index);
    if (entity === null) {
      const state = stateOf(error && isRefusal(error) ? 'REFUSED' : 'BROKEN');
      this.entities[index] = standInFor(this.document, representation, state);
      this.countLine(representation, state);
      // A null without an error would be silence where there should be a record.
      if (!error) this.errors.push(notFound(wardOf(representation), index));
      return;
    }
    // The gateway would fail over anything but an object, and with it every other ward's entities.
    if (!isObject(entity) || !isOfItsWard(this.owned.document, representation, entity))
      return this.miss(index, 'BROKEN');
    const asked = this.withoutOwner(entity);
    this.entities[index] = asked;
    this.countLine(representation, older ? this.fill(asked, index, older) : 'ANSWERED');
  }

  /** What was asked for of an entity. */
  private withoutOwner(entity: Record<string, unknown>): Record<string, unknown> {
    const { owner } = this.owned;
    if (owner === undefined) return entity;
    const { [owner]: _, ...asked } = entity;
    return asked;
  }

  /** Puts null and an error wherever its ward does not know what was asked for, and says what that makes of a line: missing, where it has no figures at all. */
  private fill(entity: Record<string, unknown>, index: number, older: AskedOfOlder): LineState {
    const representation = this.representationAt(index);
    fillOlderIds(entity, representation, older);
    const gaps = fillLeftOut(entity, representation.__typename, older);
    for (const { path } of gaps)
      this.errors.push(faultError('SCHEMA_BEHIND', wardOf(representation), ['_entities', index, ...path]));
    // Of a line without some of its figures city-council sees in the tally which they are.
    const lacksAll = gaps.some(({ fields: [field, ...within] }) => within.length === 0 && isWholePart(field));
    if (!lacksAll) return 'ANSWERED';
    Object.assign(entity, answerIn(this.document, representation, stateOf('SCHEMA_BEHIND')));
    return stateOf('SCHEMA_BEHIND');
  }

  private countLine({ __typename }: Representation, state: LineState): void {
    if (__typename === 'WardReport') this.lines.set(state, (this.lines.get(state) ?? 0) + 1);
  }

  /** A ward counts its entities from zero; in the whole they stand elsewhere, and a collapsed one in several places. */
  private putError(part: Part, { message, path, extensions }: GraphqlError): void {
    const [root, at, ...rest] = path ?? [];
    const places = root === '_entities' && typeof at === 'number' ? part.places[at] : undefined;
    for (const index of places ?? part.places[0] ?? []) {
      const ward = wardOf(this.representationAt(index));
      const code = extensions?.code;
      const whole = ['_entities', index, ...(places ? rest : [])];
      // A ward's own failure is given our words: masked further on, it would lose the ward that it happened in.
      const isFault = typeof code !== 'string' || code === 'INTERNAL_SERVER_ERROR';
      this.errors.push(
        isFault ? faultError('BROKEN', ward, whole) : { message, path: whole, extensions: { code, ward } },
      );
    }
  }

  private representationAt(index: number): Representation {
    const representation = this.representations[index];
    if (!representation) throw new Error(`No representation was asked for at ${index}.`);
    return representation;
  }
}

const isWholePart = (field: string | undefined): boolean => field === 'tally' || field === 'answer';

/** Whether an answer is one to all that was asked for in a part, each line of a report that of its own ward. */
export function isWhole(document: DocumentNode, part: Part, outcome: HttpOutcome): boolean {
  if ('fault' in outcome || faultIn(part, outcome)) return false;
  const entities = outcome.data?._entities as unknown[]; // faultIn has looked
  return part.representations.every((one, at) => {
    const entity = entities[at];
    return isObject(entity) && isOfItsWard(document, one, entity);
  });
}

/**
 * What makes a whole part unusable. A ward that does not know the question is behind on schema;
 * a value that it does not take came from the client, for the gateway does not read the values of our scalars.
 */
function faultIn(part: Part, outcome: HttpOutcome): WardFault | undefined {
  if ('fault' in outcome) return outcome.fault;
  const isNotKnown = (error: GraphqlError) => error.extensions?.code === 'GRAPHQL_VALIDATION_FAILED';
  if (outcome.errors.some((error) => isNotKnown(error) && placeOf(error) === undefined)) return 'SCHEMA_BEHIND';
  const entities = outcome.data?._entities;
  if (Array.isArray(entities) && entities.length === part.representations.length) return undefined;
  if (outcome.errors.some(isRefusal)) return 'REFUSED';
  return outcome.data === null && outcome.errors.some(isBadInput) ? 'BAD_INPUT' : 'BROKEN';
}

/** The place in a part that an error is about. */
function placeOf({ path }: GraphqlError): number | undefined {
  return path?.[0] === '_entities' && typeof path[1] === 'number' ? path[1] : undefined;
}

/**
 * What a server says of a whole entity that did not come. One that hosts several wards answers for each of them, so what would
 * be the fault of a whole answer stands at the places of one ward; it is named as if the ward had a server to itself.
 */
function faultOfWhole(error: GraphqlError): [at: number, [said: string, fault: WardFault]][] {
  const [at, fault] = [placeOf(error), FAULTS_OF_WHOLE[String(error.extensions?.code)]];
  return at !== undefined && error.path?.length === 2 && fault ? [[at, [error.message, fault]]] : [];
}

const FAULTS_OF_WHOLE: Readonly<Record<string, WardFault>> = {
  UNAUTHENTICATED: 'REFUSED',
  FORBIDDEN: 'REFUSED',
  RATE_LIMITED: 'REFUSED',
  WARD_REFUSED: 'REFUSED',
  WARD_TIMEOUT: 'TIMED_OUT',
  TRY_AGAIN: 'UNREACHABLE',
  WARD_UNAVAILABLE: 'UNREACHABLE',
  GRAPHQL_VALIDATION_FAILED: 'SCHEMA_BEHIND',
  BAD_USER_INPUT: 'BAD_INPUT',
  QUERY_TOO_COSTLY: 'BROKEN',
};

const REFUSALS = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'WARD_REFUSED']);

function isBadInput({ extensions }: GraphqlError): boolean {
  return extensions?.code === 'BAD_USER_INPUT';
}

function isRefusal({ extensions }: GraphqlError): boolean {
  return REFUSALS.has(String(extensions?.code));
}

function notFound(ward: string, index: number): GraphqlError {
  const what = { vi: 'Xã, phường không còn hồ sơ này.', en: 'The ward no longer has this record.' };
  return {
    message: inCurrentLanguage(withNextStep('NOT_FOUND', what)),
    path: ['_entities', index],
    extensions: { code: 'NOT_FOUND', ward },
  };
}
