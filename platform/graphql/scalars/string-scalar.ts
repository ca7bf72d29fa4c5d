import { GraphQLScalarType, Kind } from 'graphql';
import { BadInput } from '../../errors/domain-error';

export interface StringScalarOptions<Value> {
  name: string;
  description: string;
  /** Reads what a client or another server wrote; throws BadInput saying what was expected. */
  parse(text: string): Value;
  /** Prints a value as clients see it. */
  print(value: unknown): string;
}

/** A scalar that travels as a string. Numbers are refused, so a code such as 01840 never loses its leading zero. */
export function stringScalar<Value>(options: StringScalarOptions<Value>): GraphQLScalarType<Value, string> {
  const read = (value: unknown): Value => {
    if (typeof value !== 'string')
      throw new BadInput({
        vi: `${options.name} phải là chuỗi ký tự, không phải ${JSON.stringify(value)}.`,
        en: `${options.name} is written as a string, not ${JSON.stringify(value)}.`,
      });
    return options.parse(value);
  };
  return new GraphQLScalarType({
    name: options.name,
    description: options.description,
    serialize: options.print,
    parseValue: read,
    parseLiteral(node) {
      if (node.kind !== Kind.STRING)
        throw new BadInput({
          vi: `${options.name} phải là chuỗi ký tự trong dấu nháy.`,
          en: `${options.name} is written as a string in quotes.`,
        });
      return read(node.value);
    },
  });
}
