/** One field to ask for, with what to ask for of its value. */
export interface Asked {
  /** The object type that has the field. */
  owner: string;
  field: string;
  /** As it is written: `(first: 5)`, or nothing. */
  args: string;
  /** Of a field with fields of its own. */
  below?: Below;
}

/** What to ask for of an object. */
export interface Below {
  /** The one type of the object; nothing where it is one of several, which each field's owner then tells apart. */
  type?: string;
  /** Whether a field gives objects of several types, so that what did not come may have been of any of them. */
  isOneOfSeveral?: boolean;
  asked: Asked[];
}

/** What to ask for, as GraphQL: between braces, with a fragment for each type where there are several. */
export function selectionOf({ type, asked }: Below): string {
  if (type) return `{ ${asked.map(fieldOf).join(' ')} }`;
  const byOwner = Map.groupBy(asked, ({ owner }) => owner);
  const fragments = [...byOwner].map(([owner, fields]) => `... on ${owner} { ${fields.map(fieldOf).join(' ')} }`);
  return `{ __typename ${fragments.join(' ')} }`;
}

function fieldOf({ field, args, below }: Asked): string {
  return `${field}${args}${below ? ` ${selectionOf(below)}` : ''}`;
}
