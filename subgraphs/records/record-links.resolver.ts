import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { withListSize } from '../../platform/graphql/list-sizes';
import type { RecordClass } from './council-record.model';
import type { ListContext } from './record-list.resolver';
import type { Parent } from './record-reader';

interface LinkOptions<Root extends object> {
  of: new () => Root;
  field: string;
  description: string;
  record: RecordClass;
}

/** A field that leads from one record to the one it refers to by id; null where there is none. */
export function recordReference<Root extends object>(options: LinkOptions<Root> & { idOf(root: Root): string | null }) {
  return linkResolver(
    options,
    () => options.record,
    true,
    (root, { records }) => {
      const id = options.idOf(root);
      return id === null ? null : records.byId(options.record, id);
    },
  );
}

interface UnderOptions<Root extends object> extends LinkOptions<Root> {
  parent(root: Root): Parent;
  /** How many records one parent has at most: more are refused, and a question pays for as many. */
  atMost: number;
}

/** A field with all the records under one parent, in the order they happened; only for lists that are short by nature. */
export function recordsUnder<Root extends object>(options: UnderOptions<Root>) {
  const { of, field, record, atMost } = options;
  const resolver = linkResolver(
    options,
    () => [record],
    false,
    (root, { records }) => records.allUnder(record, options.parent(root), atMost),
  );
  return withListSize(resolver, `${of.name}.${field}`, atMost);
}

function linkResolver<Root extends object>(
  { of, field, description }: LinkOptions<Root>,
  type: () => object,
  nullable: boolean,
  resolve: (root: Root, context: ListContext) => unknown,
): new () => object {
  class LinkResolver {
    [field](root: Root, context: ListContext) {
      return resolve(root, context);
    }
  }
  // By hand, because the name of the field is only known here.
  const { prototype } = LinkResolver;
  Root()(prototype, field, 0);
  Ctx()(prototype, field, 1);
  FieldResolver(type as never, { nullable, description })(
    prototype,
    field,
    Object.getOwnPropertyDescriptor(prototype, field) as PropertyDescriptor,
  );
  Resolver(() => of)(LinkResolver);
  return LinkResolver;
}
