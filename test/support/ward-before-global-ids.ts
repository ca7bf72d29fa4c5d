import {
  type FieldNode,
  buildASTSchema,
  type InterfaceTypeDefinitionNode,
  isInterfaceType,
  isObjectType,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { wardCouncilSubgraph } from '../../subgraphs/ward-council/subgraph';
import { type Answers, asServerOf, type GraphqlRequest } from './older-ward';
import type { Passage } from './ward-proxy';

/** The schema of wards before ids were unique in the whole graph: records known by `id` there, and wards by theirs. */
function sdlOfBefore(): string {
  const before = <Type extends ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode>(type: Type): Type => ({
    ...type,
    interfaces: type.interfaces?.filter(({ name }) => name.value !== 'Node'),
    directives: type.directives?.filter((one) => !isNewKey(print(one), type.name.value)),
    fields: type.fields?.filter(({ name }) => !isNewField(name.value, type.name.value)),
  });
  const document = visit(parse(wardCouncilSubgraph.sdl), {
    ObjectTypeDefinition: before,
    InterfaceTypeDefinition: (type) => (type.name.value === 'Node' ? null : before(type)),
  });
  return print(document);
}

const isNewField = (name: string, type: string) =>
  (name === 'recordId' && type !== 'CrossingSubject') || (type === 'Ward' && name === 'wardId');
const isNewKey = (key: string, type: string) => key.includes('recordId') || (type === 'Ward' && key.includes('wardId'));

const SDL = sdlOfBefore();
const SCHEMA = buildASTSchema(parse(wardCouncilSubgraph.sdl), { assumeValid: true, assumeValidSDL: true });

/** As a ward's server answered then: by keys of then, with record ids under `id`, and with this code to a key that it did not know. */
const answersOf =
  (code: string): Answers =>
  async (asked, pass) => {
    const { representations = [] } = asked.variables ?? {};
    const { representations: _, ...variables } = asked.variables ?? {};
    const isKnown = (one: Record<string, unknown>) =>
      typeof one.id === 'string' || !isKnownById(String(one.__typename));
    const known = representations.flatMap((one, at) => (isKnown(one) ? [at] : []));
    const query = inWordsOfToday(asked);
    const own = known.map((at) => representations[at] as Record<string, unknown>);
    const { status, body } = await pass({ ...asked, query, variables: { ...variables, representations: own } });
    if (known.length === representations.length) return { status, body };
    const { data, errors = [] } = JSON.parse(body) as {
      data: { _entities: unknown[] };
      errors?: { path?: unknown[] }[];
    };
    const refused = representations.flatMap((one, at) =>
      isKnown(one) ? [] : [{ message: 'no key', path: ['_entities', at], extensions: { code } }],
    );
    const moved = errors.map(({ path: [, at, ...rest] = [], ...error }) => ({
      ...error,
      path: ['_entities', known[Number(at)], ...rest],
    }));
    const entities = representations.map((_one, at) => (known.includes(at) ? data._entities[known.indexOf(at)] : null));
    return { status, body: JSON.stringify({ data: { _entities: entities }, errors: [...refused, ...moved] }) };
  };

const fieldsOf = (type: unknown) => (isObjectType(type) || isInterfaceType(type) ? type.getFields() : {});

function isKnownById(typename: string): boolean {
  const { id, recordId } = fieldsOf(SCHEMA.getType(typename));
  return typename === 'Ward' || Boolean(id && recordId);
}

/** What was asked for as `id`, by the name that it has today. */
function inWordsOfToday({ query }: GraphqlRequest): string {
  const typeInfo = new TypeInfo(SCHEMA);
  const document = visit(
    parse(query),
    visitWithTypeInfo(typeInfo, {
      Field(field): FieldNode | undefined {
        const type = typeInfo.getParentType();
        if (field.name.value !== 'id' || !type || !isKnownById(type.name)) return undefined;
        const value = type.name === 'Ward' ? 'wardId' : 'recordId';
        return { ...field, alias: field.alias ?? field.name, name: { ...field.name, value } };
      },
    }),
  );
  return print(document);
}

/**
 * Makes a proxy before a ward's server behave as that server did before ids were unique in the whole graph; one that hosted several
 * wards refused with WARD_REFUSED a key in which it saw none.
 */
export const asWardBeforeGlobalIds = (refusal = 'BAD_USER_INPUT'): Passage => asServerOf(SDL, answersOf(refusal));
