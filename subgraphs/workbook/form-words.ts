import {
  type GraphQLEnumType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { inputNameOf } from '../recording/entered-values';
import type { Field } from '../recording/field';
import type { RecordKind } from '../recording/record-kind';

/** One of the values that a column may hold, in the words that people choose from. */
export interface Word {
  /** In Vietnamese. */
  word: string;
  /** The value's name in the graph, which is taken as well. */
  name: string;
  value: unknown;
  /** The whole description of the schema. */
  description: string;
}

/** Yes and no. */
export const YES_AND_NO: readonly Word[] = [
  { word: 'Có', name: 'true', value: true, description: 'Có: yes.' },
  { word: 'Không', name: 'false', value: false, description: 'Không: no.' },
];

/** What a description of the schema begins with, up to its colon: the Vietnamese term. */
export function termOf(description: string): string {
  const [term = ''] = description.split(/[:.]/, 1);
  return term.trim();
}

/** The words of a field that holds one of an enum's values, by what the schema says of each. */
export function wordsOfField(schema: GraphQLSchema, kind: RecordKind, property: string, field: Field): Word[] {
  const inputs = [`Record${kind.record.name}Input`, ...stepInputsOf(kind)].map((name) => schema.getType(name));
  const found =
    inputs.map((input) => enumAt(input, inputNameOf(property, field))).find((type) => type !== undefined) ??
    enumAt(schema.getType(kind.record.name), property);
  return found ? wordsOf(found, field.values as Record<string, unknown>) : []; // ONE_OF has its enum
}

/** The words of the states that a record of this kind can be in. */
export function wordsOfStates(schema: GraphQLSchema, { record, lifeCycle }: RecordKind): Word[] {
  const found = lifeCycle && enumAt(schema.getType(record.name), lifeCycle.state);
  return found ? wordsOf(found) : [];
}

const stepInputsOf = ({ record, lifeCycle }: RecordKind): string[] =>
  (lifeCycle?.transitions ?? []).map(
    ({ verb }) => `${verb.charAt(0).toUpperCase()}${verb.slice(1)}${record.name}Input`,
  );

function enumAt(type: GraphQLNamedType | undefined, field: string): GraphQLEnumType | undefined {
  if (!isInputObjectType(type) && !isObjectType(type) && !isInterfaceType(type)) return undefined;
  const found = type.getFields()[field];
  const named = found && getNamedType(found.type);
  return isEnumType(named) ? named : undefined;
}

/** The words of an enum's values; two whose descriptions begin alike are told apart by their names. */
export function wordsOf(type: GraphQLEnumType, values: Readonly<Record<string, unknown>> = {}): Word[] {
  const all = type.getValues();
  const terms = all.map(({ description, name }) => termOf(description ?? '') || name);
  return all.map(({ name, description }, place) => {
    const term = terms[place] ?? name;
    const isAlone = terms.filter((other) => other === term).length === 1;
    const word = isAlone ? term : `${term} (${name})`;
    return { word, name, value: values[name] ?? name, description: description ?? name };
  });
}
