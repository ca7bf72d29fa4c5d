import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Malformed } from './malformed';

const MAX_DEPTH = 3;

const oddText = fc.oneof(
  fc.constantFrom('', ' ', "'; --", '%', '\\', '\u0000', '\uD800', 'constructor', '__proto__', 'gio-lanh', 'kh-1', '1'),
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.nat({ max: 5_000 }).map((length) => 'ă'.repeat(length)),
);

/** Of each scalar what it takes, its limits included, and now and then what it does not take. */
const SCALARS: Record<string, fc.Arbitrary<unknown>> = {
  Boolean: fc.boolean(),
  Int: fc.constantFrom(0, 1, 1, 2, 3, 5, 7, 100, 101, -1, 2 ** 31 - 1, -(2 ** 31)),
  Period: fc.constantFrom(
    ...[
      '2023',
      '2023-Q1',
      '2023-9M',
      '2023-02',
      '2023-02-28/2023-02-28',
      '0001-01-01/9999-12-31',
      '2024-02-29/2024-03-01',
    ],
    '2023-02-29/2023-03-01',
  ),
  Date: fc.constantFrom('2023-01-01', '0001-01-01', '9999-12-31', '2024-02-29', '2023-02-29'),
  DateTime: fc.constantFrom('2023-01-01T00:00:00Z', '0001-01-01T00:00:00+14:00', '9999-12-31T23:59:59.999Z', 'now'),
  YearMonth: fc.constantFrom('2023-01', '9999-12', '2023-13'),
  WardId: fc.constantFrom('gio-lanh', 'trang-non', 'suoi-sao', 'nowhere', 'x'.repeat(60), 'Gio Lanh'),
  IndicatorCode: fc.constantFrom('KH.01', 'TX.03', 'TD.02', 'DT.01a', 'GS.04', 'ZZ.99'),
  _Any: fc.oneof(
    fc.record({
      __typename: fc.constantFrom('Ward', 'City', 'CitySession', 'CrossTierReport', 'WardTally', 'Nothing'),
      id: fc.constantFrom<unknown>('gio-lanh', 'nowhere', '', 7, null, ['gio-lanh']),
      period: fc.constantFrom('2023-Q1', 'soon'),
    }),
    fc.constantFrom<unknown>({ __typename: 'Ward' }, { __typename: 'Ward', id: { id: 'gio-lanh' } }),
  ),
};

const scalar = (name: string): fc.Arbitrary<unknown> => SCALARS[name] ?? oddText;

/**
 * Requests whose envelope is good: a token, JSON, and an operation that is one by the schema. Their variables hold what
 * no client means to send, and their selections are the oddest that are allowed. Most of them reach execution.
 */
export function spoiltOperations(schema: GraphQLSchema): fc.Arbitrary<Malformed> {
  return fc.gen().map((draw): Malformed => {
    const { query, variables } = new Operation(schema, draw).write();
    return {
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(JSON.stringify({ query, variables })),
      withToken: true,
    };
  });
}

/** One operation while it is being written: every value in it becomes a variable. */
class Operation {
  private readonly types: string[] = [];
  private readonly variables: Record<string, unknown> = {};
  private aliases = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly draw: fc.GeneratorValue,
  ) {}

  write(): { query: string; variables: Record<string, unknown> } {
    const selection = this.selection(this.schema.getQueryType()!, 0); // a schema that is served has one
    const head = this.types.length > 0 ? `query (${this.types.join(' ')})` : 'query';
    for (const name of Object.keys(this.variables)) {
      if (this.isOnceIn(40)) this.variables[name] = this.draw(fc.jsonValue, { maxDepth: 2 });
    }
    return { query: `${head} ${selection}`, variables: this.variables };
  }

  private selection(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields()).filter(
      (field) => depth < MAX_DEPTH || isLeafType(getNamedType(field.type)),
    );
    const chosen = new Set(
      fields.length === 0 ? [] : Array.from({ length: depth === 0 ? 1 : 3 }, () => this.oneOf(fields)),
    );
    return `{ __typename ${[...chosen].map((field) => this.field(type, field, depth)).join(' ')} }`;
  }

  private field(owner: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number): string {
    const alias = field.args.length > 0 || this.isOnceIn(3) ? `a${this.aliases++}: ` : '';
    const text = `${alias}${field.name}${this.args(field.args)}${this.directive()} ${this.below(field, depth)}`;
    if (this.isOnceIn(4)) return `... on ${owner.name}${this.directive()} { ${text} }`;
    const times = isLeafType(getNamedType(field.type)) ? this.oneOf([2, 20]) : 2;
    return this.isOnceIn(6) ? `${text} `.repeat(times) : text;
  }

  /** The selection of what a field gives; none for a leaf. */
  private below({ type }: GraphQLField<unknown, unknown>, depth: number): string {
    const named = getNamedType(type);
    if (isObjectType(named)) return this.selection(named, depth + 1);
    if (!isAbstractType(named)) return '';
    const one = this.oneOf(this.schema.getPossibleTypes(named));
    return `{ __typename ... on ${one.name} ${this.selection(one, depth + 1)} }`;
  }

  private directive(): string {
    if (!this.isOnceIn(8)) return '';
    const name = this.oneOf(['skip', 'include']);
    return ` @${name}(if: ${this.variable('Boolean!', this.draw(fc.boolean))})`;
  }

  private args(all: readonly GraphQLArgument[]): string {
    const given = all.filter((argument) => isRequiredArgument(argument) || this.isOnceIn(3));
    const texts = given.map(({ name, type }) => `${name}: ${this.variable(String(type), this.value(type))}`);
    return texts.length > 0 ? `(${texts.join(' ')})` : '';
  }

  private variable(type: string, value: unknown): string {
    const name = `v${this.types.length}`;
    this.types.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return `$${name}`;
  }

  /** A value of a type. */
  private value(type: GraphQLInputType): unknown {
    if (!isNonNullType(type) && this.isOnceIn(8)) return null;
    const inner = getNullableType(type);
    if (isListType(inner)) {
      const item = inner.ofType;
      return Array.from({ length: this.oneOf([0, 1, 1, 2, 30]) }, () => this.value(item));
    }
    if (isEnumType(inner)) return this.oneOf(inner.getValues()).name;
    if (!isInputObjectType(inner)) return this.draw(scalar, inner.name);
    const fields = Object.values(inner.getFields()).filter((field) => isNonNullType(field.type) || this.isOnceIn(2));
    return Object.fromEntries(fields.map((field) => [field.name, this.value(field.type)]));
  }

  private oneOf<Item>(items: readonly Item[]): Item {
    return items[this.draw(fc.nat, { max: items.length - 1 })]!; // none of these lists is empty
  }

  private isOnceIn(times: number): boolean {
    return this.draw(fc.nat, { max: times - 1 }) === 0;
  }
}
