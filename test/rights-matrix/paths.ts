import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Asked, Below } from './asked';
import { askedOf, branchesOf } from './schema-walk';

/** A field on the way to a type, and the type of the object that it is asked of. */
interface Step {
  asked: Asked;
  /** Whether the field gives objects of several types. */
  isAbstract: boolean;
}

/** What a step costs: a field that gives one object of one type is the straightest way. */
const COST = { one: 1, list: 1.5, abstract: 6 };

/** The cheapest way from Query to each type that can be reached by fields; `_entities` is no field that leads anywhere. */
export function pathsOf(schema: GraphQLSchema): Map<string, Step[]> {
  const query = schema.getQueryType();
  const paths = new Map<string, { steps: Step[]; cost: number }>();
  const waiting: { type: GraphQLObjectType; steps: Step[]; cost: number }[] = query
    ? [{ type: query, steps: [], cost: 0 }]
    : [];
  for (let next = waiting.shift(); next; next = waiting.sort((a, b) => a.cost - b.cost).shift()) {
    if (paths.has(next.type.name)) continue;
    const { type, steps, cost } = next;
    paths.set(type.name, { steps, cost });
    for (const field of branchesOf(type).filter(({ name }) => name !== '_entities')) {
      const named = getNamedType(field.type);
      const isAbstract = isAbstractType(named);
      const targets = isAbstract ? schema.getPossibleTypes(named) : [named as GraphQLObjectType]; // a branch is no leaf
      const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
      const step = { asked: askedOf(type, field), isAbstract };
      const price = isAbstract ? COST.abstract : isList ? COST.list : COST.one;
      waiting.push(...targets.map((target) => ({ type: target, steps: [...steps, step], cost: cost + price })));
    }
  }
  return new Map([...paths].map(([type, { steps }]) => [type, steps]));
}

/** What to ask of Query so that `below` is asked of the type at the end of the way. */
export function along(steps: readonly Step[], below: Below): Below {
  return steps.reduceRight<Below>(
    (rest, { asked, isAbstract }) => ({
      type: asked.owner,
      asked: [{ ...asked, below: isAbstract ? { isOneOfSeveral: true, asked: rest.asked } : rest }],
    }),
    below,
  );
}
