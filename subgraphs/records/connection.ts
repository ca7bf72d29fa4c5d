import 'reflect-metadata'; // type-graphql's decorators ask for it before they run
import { Directive, Field, Int, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType('PageInfo', { description: 'Where a page of a list stands.', simpleResolvers: true })
export class PageInfo {
  @Field(() => String, { nullable: true, description: 'Cursor of the first item; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last item, to be handed on as "after"; null on an empty page.',
  })
  endCursor!: string | null;

  @Field(() => Boolean, { description: 'Whether there are items after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether the page began after a cursor, so that there are items before it.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Mốc: up to where this reading of a list of records knows of changes, to be handed on as "changedSince" when its last page has been read. With updatedSince or changedSince every page has that of the first; else pages after the first have none, and lists of other things never.',
  })
  bookmark?: string | null;
}

/** One page of a list. The whole is counted only when somebody asks. */
export interface Page<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: PageInfo;
  countAll(): Promise<number>;
}

type OutputClass = abstract new (...args: never[]) => object;

const connections = new Map<OutputClass, ReturnType<typeof createConnection>>();

/** The Relay connection of a record type, `<class name>Connection`; the same one for every list of that type. */
export function connectionOf(node: OutputClass): ReturnType<typeof createConnection> {
  const Connection = connections.get(node) ?? createConnection(node, node.name);
  connections.set(node, Connection);
  return Connection;
}

function createConnection(node: OutputClass, name: string) {
  @ObjectType(`${name}Edge`, { description: `One place in a list of ${name}.`, simpleResolvers: true })
  class Edge {
    @Field(() => String, { description: 'Names this place in the list.' })
    cursor!: string;

    @Field(() => node, { description: 'The record at this place.' })
    node!: object;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name}, at most 100, and how many there are in all.` })
  class Connection {
    @Field(() => [Edge], { description: 'The places of this page, in the order of the list.', simple: true })
    edges!: Edge[];

    @Field(() => PageInfo, { description: 'Where this page stands in the list.', simple: true })
    pageInfo!: PageInfo;

    @Field(() => [node], { description: 'The records of this page, in the order of the list.' })
    nodes(): object[] {
      return this.edges.map((edge) => edge.node);
    }

    @Field(() => Int, { description: 'How many records the filter lets through, over all pages.' })
    totalCount(): Promise<number> {
      return this.countAll();
    }

    countAll!: () => Promise<number>;
  }
  return Connection;
}

/** Where a page stands. An edge is asked for its cursor only when somebody asks for that end of the page: it may take note. */
export function pageInfoOf(
  edges: readonly { readonly cursor: string }[],
  hasNextPage: boolean,
  hasPreviousPage: boolean,
  bookmark: string | null = null,
): PageInfo {
  return {
    bookmark,
    get startCursor() {
      return edges[0]?.cursor ?? null;
    },
    get endCursor() {
      return edges.at(-1)?.cursor ?? null;
    },
    hasNextPage,
    hasPreviousPage,
  };
}
