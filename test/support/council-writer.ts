import { randomUUID } from 'node:crypto';
import type { Restartable } from '../../scripts/hub/restartable';
import type { RecordKind } from '../../subgraphs/recording/record-kind';
import type { GraphqlError } from '../../platform/http/graphql-http';
import type { TestHub } from './hub';
import type { SignedInAs } from './test-issuer';

/** A line of the history of a record, as it is read. */
export interface HistoryLine {
  version: number;
  action: string;
  actorRole: string;
  actorSubject: string;
  at: string;
  reason: string | null;
  changes: { field: string; before: string | null; after: string | null }[];
}

/** A record as every payload gives it. */
export interface WrittenRecord {
  id: string;
  version: number;
  sharedAt: string | null;
  cancelledAt: string | null;
  deletedAt: string | null;
  history: { nodes: HistoryLine[] };
}

/** What came of a mutation. */
export interface Written {
  record: WrittenRecord | null;
  codes: string[];
  fields: (string | null)[];
  errors: GraphqlError[] | undefined;
}

const INPUTS: Readonly<Record<string, string>> = {
  cancel: 'CancelRecordInput',
  remove: 'RemoveRecordInput',
  share: 'ShareRecordInput',
};

const RECORD = `id version sharedAt cancelledAt deletedAt
  history { nodes { version action actorRole actorSubject at reason changes { field before after } } }`;

/** Writes records of one council through its own server, as a client does. */
export class CouncilWriter {
  constructor(
    private readonly hub: TestHub,
    private readonly server: Restartable,
    private readonly officer: SignedInAs,
  ) {}

  /** One mutation with a key of its own unless the input brings one. */
  async write(kind: RecordKind, verb: string, input: object, as: SignedInAs = this.officer): Promise<Written> {
    const { name } = kind.record;
    const typeName = INPUTS[verb] ?? `${verb.charAt(0).toUpperCase()}${verb.slice(1)}${name}Input`;
    const mutation = `mutation($input: ${typeName}!) {
      ${verb}${name}(input: $input) { ${kind.noun} { ${RECORD} } userErrors { code field message } } }`;
    const variables = { input: { idempotencyKey: randomUUID(), ...input } };
    const { data, errors } = await this.hub.ask(this.server, mutation, variables, as);
    const payload = data?.[`${verb}${name}`];
    const userErrors = (payload?.userErrors ?? []) as { code: string; field: string | null }[];
    return {
      record: (payload?.[kind.noun] ?? null) as WrittenRecord | null,
      codes: userErrors.map(({ code }) => code).sort(),
      fields: userErrors.map(({ field }) => field),
      errors,
    };
  }

  /** A record that has to be written. */
  async enter(kind: RecordKind, input: object): Promise<WrittenRecord> {
    return this.must(kind, 'record', input);
  }

  /** A change that has to be made. */
  async must(kind: RecordKind, verb: string, input: object): Promise<WrittenRecord> {
    const written = await this.write(kind, verb, input);
    if (!written.record || written.codes.length > 0)
      throw new Error(`${verb}${kind.record.name}: ${JSON.stringify(written)}`);
    return written.record;
  }
}
