import { Directive } from 'type-graphql';
import { type IdOwner, toRecordId } from '../../platform/graphql/global-id';

/** By what a type is known in the federated graph: each a set of fields, the one that gateways are to use first. */
export type Keys = readonly string[];

/** Of a record of the city: by the id that its own council knows it by. The other key is for gateways of before. */
export const RECORD_KEYS: Keys = ['recordId', 'id'];

/** Of a record of a ward, whose server the gateway finds by the first half. */
export const WARD_RECORD_KEYS: Keys = ['wardId recordId', 'wardId id'];

/** Of a ward itself. */
export const WARD_KEYS: Keys = ['wardId', 'id'];

/** Puts the keys of a type on its class. */
export const KnownBy =
  (keys: Keys): ClassDecorator =>
  (target) => {
    // type-graphql puts what comes last first, as decorators are run from the last one up.
    for (const fields of keys.toReversed()) Directive(`@key(fields: "${fields}")`)(target);
  };

/** The record id in a representation: under its own name, or under `id`, where global ids and those of before are taken. */
export function recordIdIn({ recordId, id }: Readonly<Record<string, unknown>>, owner: IdOwner): string {
  return typeof recordId === 'string' ? recordId : toRecordId(String(id), owner);
}

/** The ward in a representation of one. */
export const wardIdIn = ({ wardId, id }: Readonly<Record<string, unknown>>): string =>
  recordIdIn({ recordId: wardId, id }, { type: 'Ward' });
