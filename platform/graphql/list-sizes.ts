/** By `Type.field`, how many items a list has at most. */
export type ListSizes = Readonly<Record<string, number>>;

const SIZES = Symbol('sizes of lists');

/** Says of a resolver class how long the list is that it resolves; gives the class. */
export function withListSize<Resolver extends new () => object>(
  resolver: Resolver,
  field: string,
  atMost: number,
): Resolver {
  const { [SIZES]: said } = resolver as { [SIZES]?: ListSizes }; // only this function has the symbol
  return Object.assign(resolver, { [SIZES]: { ...said, [field]: atMost } });
}

/** What was said of these resolver classes. */
export function listSizesOf(resolvers: readonly unknown[]): ListSizes {
  // Only withListSize has the symbol.
  return Object.assign({}, ...resolvers.map((resolver) => (resolver as { [SIZES]?: ListSizes })[SIZES])) as ListSizes;
}
