import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
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

/** A field with all the records under one parent, in the order they happened; only for lists that are short by nature. */
export function recordsUnder<Root extends object>(options: LinkOptions<Root> & { parent(root: Root): Parent }) {
  return linkResolver(
    options,
    () => [options.record],
    false,
    (root, { records }) => records.allUnder(options.record, options.parent(root)),
  );
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
