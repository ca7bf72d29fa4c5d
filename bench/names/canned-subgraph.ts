import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLDataSource } from '@apollo/gateway';
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  getNamedType,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  parse,
} from 'graphql';

const WARDS = 8;

/**
 * A subgraph that costs next to nothing: it executes each query once, on its schema and with made-up values, and gives the same JSON
 * again whenever the query comes back.
 */
export function cannedSubgraph(name: string): GraphQLDataSource {
  const schema = buildSubgraphSchema(parse(readFileSync(join(__dirname, '../../schema', `${name}.graphql`), 'utf8')));
  const canned = new Map<string, string>();
  return {
    async process({ request: { query = '', variables } }) {
      let answer = canned.get(query);
      if (answer === undefined) {
        const document = parse(query);
        answer = JSON.stringify(await execute({ schema, document, variableValues: variables, fieldResolver }));
        canned.set(query, answer);
      }
      return JSON.parse(answer) as GatewayGraphQLResponse;
    },
  };
}

/** An object made up for a ward or for none, or a representation. */
type MadeUp = Record<string, unknown> & { madeFor?: string };

/** What a representation says, else something of the field's type; a list of wards has all of them, any other list is empty. */
const fieldResolver: GraphQLFieldResolver<MadeUp | undefined, unknown> = (
  source: MadeUp = {},
  _args,
  _context,
  { fieldName, returnType },
) => {
  if (Object.hasOwn(source, fieldName)) return source[fieldName];
  if (!isList(returnType)) return madeUp(returnType, fieldName, source.madeFor ?? '');
  const length = fieldName === 'wards' ? WARDS : 0;
  return Array.from({ length }, (_, ward) => madeUp(returnType, fieldName, `ward-${ward}`));
};

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

function madeUp(type: GraphQLOutputType, fieldName: string, ward: string): unknown {
  const named = getNamedType(type);
  if (!isLeafType(named)) return { madeFor: ward };
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (named.name === 'Int' || named.name === 'Float') return fieldName.length;
  return named.name === 'Boolean' ? true : `${fieldName} ${ward}`;
}
