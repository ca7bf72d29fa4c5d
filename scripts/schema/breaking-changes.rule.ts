import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import { buildSchema, type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import type { Fault } from './fault';

/**
 * The public API still answers every query that the base answered. A field, argument, input field or enum value may go
 * if the base calls it `@deprecated`, and a type if only deprecated things lead to it.
 * Takes two public APIs as SDL: what was promised, and that of today.
 */
export async function breakingChanges(base: string, today: string): Promise<Fault[]> {
  const [before, after] = [buildSchema(base), buildSchema(today)];
  const promised = withoutDeprecated(before);
  const changes = await diff(before, after);
  return changes
    .filter((change) => change.criticality.level === CriticalityLevel.Breaking)
    .filter((change) => !isRemoval(change) || isIn(promised, change.path ?? ''))
    .map((change) => ({ at: coordinateOf(change), message: `breaks the public API: ${change.message}` }));
}

const REMOVALS = [
  'TYPE_REMOVED',
  'FIELD_REMOVED',
  'FIELD_ARGUMENT_REMOVED',
  'INPUT_FIELD_REMOVED',
  'ENUM_VALUE_REMOVED',
];

function isRemoval({ type }: { type: string }): boolean {
  return REMOVALS.includes(type);
}

interface Deprecable {
  deprecationReason?: string | null;
}

function isDeprecated({ deprecationReason }: Deprecable): boolean {
  return typeof deprecationReason === 'string';
}

/** The schema without what is deprecated and without types that nothing else leads to. */
function withoutDeprecated(schema: GraphQLSchema): GraphQLSchema {
  const drop = (member: Deprecable) => (isDeprecated(member) ? null : undefined);
  return pruneSchema(
    mapSchema(schema, {
      [MapperKind.FIELD]: drop,
      [MapperKind.ARGUMENT]: drop,
      [MapperKind.ENUM_VALUE]: drop,
    }),
  );
}

/** Whether the schema has what a path such as `Ward`, `Ward.report` or `Ward.report.period` names. */
function isIn(schema: GraphQLSchema, path: string): boolean {
  const [typeName = '', member, argument] = path.split('.');
  const type = schema.getType(typeName);
  if (!type || member === undefined) return type !== undefined;
  if (isEnumType(type)) return Boolean(type.getValue(member));
  if (isInputObjectType(type)) return member in type.getFields();
  if (!isObjectType(type) && !isInterfaceType(type)) return true; // nothing else has members that can be deprecated
  const field = type.getFields()[member];
  return field !== undefined && (argument === undefined || field.args.some(({ name }) => name === argument));
}

/** The inspector writes an argument as `Ward.report.period`; its coordinate is `Ward.report(period:)`. */
function coordinateOf({ path = 'schema' }: Change): string {
  const [type, member, argument] = path.split('.');
  return argument === undefined ? path : `${type}.${member}(${argument}:)`;
}
