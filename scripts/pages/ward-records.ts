import {
  getNamedType,
  getNullableType,
  type GraphQLObjectType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import { snakeCase } from '../../platform/database/snake-case-names';
import { declaredFields } from '../../subgraphs/kinds/declared-record';
import { referredKind } from '../../subgraphs/kinds/referred-kind';
import { inputNameOf } from '../../subgraphs/recording/entered-values';
import type { Field } from '../../subgraphs/recording/field';
import type { RecordKind } from '../../subgraphs/recording/record-kind';
import { WARD_DECLARED } from '../../subgraphs/ward-council/ward-declared';
import { WARD_KINDS, wardCouncilSubgraph } from '../../subgraphs/ward-council/subgraph';
import { wardReturn } from '../../subgraphs/ward-council/ward-return/ward-return.kind';
import type { RecordList, WardRecordType } from '../../web/own-ward/graph/ward-record-type';

const { schema } = wardCouncilSubgraph;

/** What a list has no room for, and what nobody reads on a page. */
const NOT_SHOWN = ['createdAt', 'updatedAt', 'frozen'];

/** What a line of a list says of a record besides what it is. */
const IN_LISTS = ['state', 'dueOn', 'isOverdue'];

const LINE = ['__typename', 'id', 'wardId', 'version', 'happenedOn', 'summary', 'cancelledAt', 'sharedAt'];

/** How the pages of a ward ask for its records, by the name of their type, out of the declarations of their kinds. */
export function wardRecordTypes(): Record<string, WardRecordType> {
  return Object.fromEntries(WARD_KINDS.map((kind) => [kind.record.name, typeOf(kind)]));
}

function typeOf(kind: RecordKind): WardRecordType {
  const type = objectType(kind.record.name);
  const payload = objectType(`${type.name}Payload`).getFields();
  return {
    noun: kind.noun,
    list: listOf(kind),
    line: lineOf(type),
    whole: wholeOf(type),
    readAt: readAtOf(kind, type),
    hasWarnings: 'warnings' in payload,
    inputs: inputsOf(type),
    children: childrenOf(kind),
  };
}

function objectType(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`The ward's schema has no type ${name}.`);
  return type;
}

function listOf(kind: RecordKind): RecordList | null {
  const field = [...WARD_DECLARED, wardReturn].find(({ record }) => record === kind.record)?.list?.field;
  if (field === undefined) return null;
  const filter = objectType('WardCouncil')
    .getFields()
    [field]?.args.find(({ name }) => name === 'filter');
  const input = filter && getNamedType(filter.type);
  if (!isInputObjectType(input)) throw new Error(`The list ${field} has no filter.`);
  const period = Object.values(input.getFields()).find(({ type }) => getNamedType(type).name === 'Period');
  return { field, filter: input.name, period: period?.name ?? null };
}

function lineOf(type: GraphQLObjectType): string {
  const fields = type.getFields();
  return [...LINE, ...IN_LISTS.filter((name) => name in fields)].join(' ');
}

/** Everything that a page shows of a record: what stands in it, and the records that it leads to in a line each. */
function wholeOf(type: GraphQLObjectType): string {
  const parts = Object.values(type.getFields()).flatMap((field) => {
    const { name } = field;
    const inner = getNamedType(field.type);
    if (NOT_SHOWN.includes(name) || name === 'history') return [];
    if (isLeafType(inner)) return [name];
    if (!isObjectType(inner)) throw new Error(`${type.name}.${name} is neither a value nor an object.`);
    if (inner.name.endsWith('Connection')) {
      const nodes = objectType(inner.name.replace(/Connection$/, ''));
      return [`${name}(first: 100, orderBy: OLDEST_FIRST) { totalCount nodes { ${lineOf(nodes)} } }`];
    }
    if ('summary' in inner.getFields()) return [`${name} { ${lineOf(inner)} }`];
    if (isListType(getNullableType(field.type))) return [`${name} { ${leavesOf(inner)} }`];
    return [`${name} { __typename ${leavesOf(inner)} }`];
  });
  return ['__typename', ...parts].join(' ');
}

const leavesOf = (type: GraphQLObjectType): string =>
  Object.values(type.getFields())
    .filter((field) => isLeafType(getNamedType(field.type)))
    .map(({ name }) => name)
    .join(' ');

/** Where a record has what was entered under each name: names of fields below it. */
function readAtOf(kind: RecordKind, type: GraphQLObjectType): WardRecordType['readAt'] {
  const known = type.getFields();
  const links = new Map(
    declaredFields(kind.record).map(({ property, reference }) => [property, reference?.link?.field]),
  );
  const steps = (kind.lifeCycle?.transitions ?? []).map(({ fields }) => fields);
  const entered = Object.assign({}, ...steps, kind.lateFields, kind.fields, kind.extra) as Record<string, Field>;
  return Object.fromEntries(
    Object.entries(entered).flatMap(([property, field]): [string, string[]][] => {
      const name = inputNameOf(property, field);
      const link = links.get(property);
      if (field.readAt) return [[name, [...field.readAt]]];
      if (link) return [[name, [link, 'id']]];
      if (property in known) return [[name, [property]]];
      if (name in known) return [[name, [name]]];
      return kind.record.eventColumn === snakeCase(property) ? [[name, ['happenedOn']]] : [];
    }),
  );
}

/** The types of the inputs of the mutations that give such a record, by mutation. */
function inputsOf(type: GraphQLObjectType): Record<string, string> {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const own = mutations.filter((field) => getNamedType(field.type).name === `${type.name}Payload`);
  return Object.fromEntries(own.map((field) => [field.name, getNamedType(field.args[0]?.type ?? field.type).name]));
}

/** The records that belong to one, and by which field of theirs. */
function childrenOf(parent: RecordKind): WardRecordType['children'] {
  return WARD_KINDS.flatMap((kind) =>
    declaredFields(kind.record).flatMap(({ property, field, reference }) => {
      const back = reference?.back;
      if (!back || referredKind(WARD_KINDS, kind, property) !== parent) return [];
      return [{ field: back.field, kind: kind.record.name, by: inputNameOf(property, field) }];
    }),
  );
}
