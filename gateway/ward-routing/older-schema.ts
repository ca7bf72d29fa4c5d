import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql';
import { withOlderKey } from './older-ids';
import { type Pruned, pruneOperation } from './prune-operation';
import type { Representation } from './split-by-ward';

/** The largest schema that is read, in tokens: ours has some 20,000. A server must not keep the gateway busy with its own. */
const MOST_TOKENS = 200_000;

/** So many operations are remembered; the planner writes the same ones again and again. */
const MOST_REMEMBERED = 200;

/** What one version of a ward's server can be asked. */
export class OlderSchema {
  private readonly pruned = new Map<string, Pruned | null>();

  private constructor(
    private readonly schema: GraphQLSchema,
    private readonly entities: ReadonlySet<string>,
  ) {}

  /** Reads a subgraph's SDL, which says everything but federation's own fields. Undefined where it is none. */
  static read(sdl: string): OlderSchema | undefined {
    try {
      const { definitions } = parse(sdl, { noLocation: true, maxTokens: MOST_TOKENS });
      const entities = definitions.filter(isEntity).map(({ name }) => name.value);
      if (entities.length === 0) return undefined;
      const own = definitions.filter(({ kind }) => kind !== Kind.SCHEMA_DEFINITION && kind !== Kind.SCHEMA_EXTENSION);
      const federation = parse(`scalar _Any union _Entity = ${entities.join(' | ')}
        type _Asked { _entities(representations: [_Any!]!): [_Entity]! } schema { query: _Asked }`).definitions;
      // Looked at only as far as it is asked for; nothing of it is carried out here.
      const schema = buildASTSchema({ kind: Kind.DOCUMENT, definitions: [...own, ...federation] }, LOOKED_AT);
      return new OlderSchema(schema, new Set(entities));
    } catch {
      return undefined;
    }
  }

  /** Whether it knows entities of this type. */
  knows(typename: string): boolean {
    return this.entities.has(typename);
  }

  /** Whether objects of a type are among those of another one: the same, an interface, a union. */
  readonly isAmong = (typename: string, among: string): boolean => {
    if (typename === among) return true;
    const [type, above] = [this.schema.getType(typename), this.schema.getType(among)];
    return isObjectType(type) && isAbstractType(above) && this.schema.isSubType(above, type);
  };

  /** A representation with the key by which it knows that. */
  readonly withItsKey = (representation: Representation): Representation => withOlderKey(representation, this.schema);

  /** The operation without what it does not know; null where nothing is left, or it cannot be told. `query` is its text. */
  prune(query: string, document: DocumentNode): Pruned | null {
    const known = this.pruned.get(query);
    if (known !== undefined) return known;
    if (this.pruned.size >= MOST_REMEMBERED) this.pruned.clear();
    const pruned = this.pruneNow(document);
    this.pruned.set(query, pruned);
    return pruned;
  }

  private pruneNow(document: DocumentNode): Pruned | null {
    try {
      return pruneOperation(document, this.schema);
    } catch {
      return null; // a schema that contradicts itself
    }
  }
}

const LOOKED_AT = { assumeValid: true, assumeValidSDL: true };

function isEntity(definition: DocumentNode['definitions'][number]): definition is ObjectTypeDefinitionNode {
  return (
    definition.kind === Kind.OBJECT_TYPE_DEFINITION &&
    Boolean(definition.directives?.some(({ name }) => name.value === 'key'))
  );
}
