import type { DocumentNode } from 'graphql';
import type { KeptAnswers } from '../../platform/answers/kept-answers';
import type { RemoteServers } from '../../platform/calling/remote-servers';
import type { HttpCall, HttpOutcome } from '../../platform/http/graphql-http';
import { isWhole } from './assembly';
import { createQuestion } from './create-question';
import type { AskedOfOlder } from './older-ids';
import type { OlderSchema } from './older-schema';
import { OlderSchemas } from './older-schemas';
import type { Part } from './split-by-ward';

/** An operation as the planner wrote it, without the representations. */
export interface Operation {
  query: string;
  document: DocumentNode;
  operationName: string | undefined;
  variables: Record<string, unknown>;
}

/** What came of asking for a part, or for as much of it as its server knows. */
export interface PartAnswer {
  part: Part;
  outcome: HttpOutcome;
  asked?: AskedOfOlder;
}

/**
 * Asks wards' servers, each for its part. One that refuses because it does not know what it is asked for is asked what it
 * knows, and then for that.
 */
export class AskWards {
  private readonly older = new OlderSchemas();

  /** Without `answers` every question is answered anew. */
  constructor(
    private readonly servers: RemoteServers,
    private readonly answers?: KeptAnswers,
  ) {}

  /** Gives the questions of one operation, whose text is the same for all servers that know all of it. Never throws. */
  asking(operation: Operation, callOf: (part: Part) => HttpCall): (part: Part) => Promise<PartAnswer[]> {
    const whole = createQuestion(operation);
    return async (part) => {
      const call = callOf(part);
      const believed = this.older.of(part.url);
      const isTried = believed?.isDoubted && lacksSome(believed.schema, part, operation);
      const answers = believed && !isTried && (await this.askBelieved(part, believed.schema, operation, call));
      if (answers) return answers;
      const askedAt = performance.now();
      const outcome = await this.ask(part, whole(part.representations), operation, call);
      if (!isNotKnown(outcome) && !refusesKeys(part, outcome)) return this.judged(part, [{ part, outcome }], 'WHOLE');
      this.older.confirm(part.url, askedAt);
      const asBefore = isTried && (await this.askBelieved(part, believed.schema, operation, call));
      if (asBefore) return asBefore;
      const learned = await this.older.learn(this.servers.at(part.url), call, askedAt);
      return this.askLearned({ part, outcome }, learned, operation, call);
    };
  }

  /** Asks a server for what it has been found to know. What one refuses that knows everything stays refused. */
  private async askLearned(
    refused: PartAnswer,
    schema: OlderSchema | undefined,
    operation: Operation,
    call: HttpCall,
  ): Promise<PartAnswer[]> {
    const { part, outcome } = refused;
    if (schema && (isNotKnown(outcome) || lacksSome(schema, part, operation)))
      return this.askFor(part, schema, operation, call);
    this.older.forget(part.url);
    return [refused];
  }

  /** Asks a server for what it is believed to know; undefined where it knows something else by now. */
  private async askBelieved(
    part: Part,
    schema: OlderSchema,
    operation: Operation,
    call: HttpCall,
  ): Promise<PartAnswer[] | undefined> {
    const answers = await this.askFor(part, schema, operation, call);
    if (!answers.some(({ outcome }) => isNotKnown(outcome))) return this.judged(part, answers, 'AS_BELIEVED');
    this.older.forget(part.url);
    return undefined;
  }

  /** Asks a server for what it knows; what it does not know at all is answered here. */
  private async askFor(part: Part, schema: OlderSchema, operation: Operation, call: HttpCall): Promise<PartAnswer[]> {
    const pruned = schema.prune(operation.query, operation.document);
    if (!pruned) return [{ part, outcome: NOTHING_KNOWN }];
    const [known, unknown] = byKnown(part, schema);
    const answers: PartAnswer[] = unknown.representations.length > 0 ? [{ part: unknown, outcome: NOTHING_KNOWN }] : [];
    if (known.representations.length === 0) return answers;
    const { variables } = operation;
    const left = Object.fromEntries(Object.entries(variables).filter(([name]) => pruned.variables.has(name)));
    const ask = createQuestion({ ...operation, query: pruned.query, variables: left });
    const outcome = await this.ask(known, ask(known.representations.map(schema.withItsKey)), operation, call);
    return [
      ...answers,
      {
        ...{ part: known, outcome },
        asked: { ways: pruned.leftOut, ids: pruned.ids, variables, isAmong: schema.isAmong },
      },
    ];
  }

  private ask(part: Part, body: string, { document }: Operation, call: HttpCall): Promise<HttpOutcome> {
    const server = this.servers.at(part.url);
    if (!this.answers || !asksForFigures(part)) return server.ask(body, call);
    return this.answers.ask(server, body, call, (outcome) => isWhole(document, part, outcome));
  }

  /** A server that has gone may come back with another version, and one that answers everything is behind no more. */
  private judged(part: Part, answers: PartAnswer[], asked: 'WHOLE' | 'AS_BELIEVED'): PartAnswer[] {
    const isOver = ({ outcome }: PartAnswer) =>
      'fault' in outcome ? outcome.fault === 'UNREACHABLE' : asked === 'WHOLE';
    if (answers.some(isOver)) this.older.forget(part.url);
    return answers;
  }
}

/** Figures alone are ever kept here, and no record. The ward has its own opinion of it. */
const asksForFigures = ({ representations }: Part): boolean =>
  representations.every(({ __typename }) => __typename === 'WardReport');

/** As a server itself refuses that knows nothing of what it is asked for. */
const NOTHING_KNOWN: HttpOutcome = {
  data: null,
  errors: [{ message: '', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
};

/** Whether a server says that it does not know what it was asked for. */
function isNotKnown(outcome: HttpOutcome): boolean {
  return outcome !== NOTHING_KNOWN && !('fault' in outcome) && outcome.errors.some(isValidation);
}

const isValidation = ({ extensions }: { extensions?: Record<string, unknown> }) =>
  extensions?.code === 'GRAPHQL_VALIDATION_FAILED';

/**
 * Whether a server refuses a record or a ward for the names in its key, which were others before ids were unique in the whole
 * graph; one that hosts several wards sees no ward in it then.
 */
function refusesKeys({ representations }: Part, outcome: HttpOutcome): boolean {
  if ('fault' in outcome) return false;
  return outcome.errors.some(({ path, extensions }) => {
    const [, at] = path ?? [];
    const isOfPlace = path?.length === 2 && KEY_REFUSALS.has(String(extensions?.code));
    const key = isOfPlace && typeof at === 'number' && representations[at];
    return key && (key.recordId !== undefined || (key.__typename === 'Ward' && key.id === undefined));
  });
}

const KEY_REFUSALS: ReadonlySet<string> = new Set(['BAD_USER_INPUT', 'WARD_REFUSED']);

/** Whether something of a question is not known to servers of a schema. */
function lacksSome(schema: OlderSchema, { representations }: Part, { query, document }: Operation): boolean {
  const pruned = schema.prune(query, document);
  if (!pruned || pruned.leftOut.length > 0 || pruned.ids.own.length > 0 || pruned.ids.global.length > 0) return true;
  return representations.some((one) => !schema.knows(one.__typename) || schema.withItsKey(one) !== one);
}

/** A part by whether its server knows what it is about. */
function byKnown({ url, representations, places }: Part, schema: OlderSchema): [known: Part, unknown: Part] {
  const parts: [Part, Part] = [
    { url, representations: [], places: [] },
    { url, representations: [], places: [] },
  ];
  representations.forEach((one, at) => {
    const part = parts[schema.knows(one.__typename) ? 0 : 1];
    part.representations.push(one);
    part.places.push(places[at] ?? []);
  });
  return parts;
}
