import {
  type DocumentNode,
  getNamedType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  parse,
  validate,
} from 'graphql';
import { randomOf } from '../../scripts/make-world/chance';
import { api, ownersOf, planned, required } from './supergraph';

/** A valid operation on the public graph with the values of its variables. */
export interface RandomOperation {
  document: DocumentNode;
  variables: Record<string, boolean>;
}

/** The names of the fields that plans ask for themselves. */
const PLANNED_NAMES = [
  ...new Set([...planned].map((coordinate) => coordinate.slice(coordinate.indexOf('.') + 1))),
].sort();

/** Names that something on the way may read, or JavaScript knows. */
const HOSTILE_NAMES = [
  ...['__typename', '__proto__', 'constructor', 'toJSON', 'then', 'hasOwnProperty', 'length'],
  ...['id__alias_0', 'period__alias_1', '_entities', 'representations', 'lineOf', 'data', 'errors'],
  ...['as11_transferred_answered', 'as4_code_id', 'as2_id_id', 'as0__'],
];

/** Conditions are variables, or written out; one variable has a default and no value. */
const CONDITIONS = ['$a', '$b', '$c', 'true', 'false'];
const HEAD = 'query Q($a: Boolean!, $b: Boolean! = false, $c: Boolean = true)';

const DEPTH = 7;

/** Where field names lead that are worth coming to more often than others. */
const WORTHY_ROOTS = [
  'report',
  'report',
  'wards',
  'wards',
  'ward',
  'city',
  'recommendations',
  'petitions',
  'conferences',
];

type ObjectOrInterface = Extract<GraphQLCompositeType, { getFields: unknown }>;

/** The operation of a seed: one of those made from it that is valid. */
export function randomOperation(seed: number): RandomOperation {
  for (let attempt = 0; ; attempt++) {
    const writer = new OperationWriter(randomOf(seed * 1_000 + attempt));
    const document = parse(writer.write(), { noLocation: true });
    if (validate(api, document).length === 0) return { document, variables: writer.variables };
  }
}

class OperationWriter {
  private readonly fragments: string[] = [];
  private readonly spreadable = new Map<string, string[]>();

  constructor(private readonly random: () => number) {}

  get variables(): Record<string, boolean> {
    return { a: this.is(0.5), ...(this.is(0.5) ? { b: this.is(0.5) } : {}) };
  }

  write(): string {
    const query = api.getQueryType();
    if (!query) throw new Error('The public graph has no queries.');
    const roots = Array.from({ length: 1 + this.below(3) }, () => {
      const field = this.is(0.7) ? query.getFields()[this.oneOf(WORTHY_ROOTS)] : undefined;
      return this.is(0.05)
        ? this.oneOf(['__typename', 't: __typename', '__type(name: "Ward") { kind __typename name: kind }'])
        : this.field(
            query,
            field ?? this.oneOf(Object.values(query.getFields()).filter((one) => isAnswered(query, one))),
            DEPTH,
          );
    });
    const body = `{ ${roots.join(' ')} }`;
    const used = `${body} ${this.fragments.join(' ')}`;
    // Variables have to be used, each of them.
    const keepUsed = ['$a', '$b', '$c']
      .filter((name) => !used.includes(name))
      .map((name) => `... @include(if: ${name}) { __typename }`);
    return `${HEAD} { ${roots.join(' ')} ... @skip(if: true) { __typename ${keepUsed.join(' ')} } } ${this.fragments.join(' ')}`;
  }

  /** What is selected of a type, without braces; never nothing. */
  private selection(type: GraphQLCompositeType, depth: number): string {
    const parts = Array.from({ length: 1 + this.below(4) }, () => this.part(type, depth));
    if (this.is(0.1)) parts.push(this.is(0.5) ? '__typename' : `${this.alias(type)}: __typename`);
    return parts.join(' ');
  }

  private part(type: GraphQLCompositeType, depth: number): string {
    if (depth > 0 && (this.is(0.2) || isUnionType(type))) return this.fragment(type, depth - 1);
    if (isUnionType(type)) return '__typename';
    const fields = Object.values(type.getFields()).filter((field) => isAnswered(type, field));
    const leaves = fields.filter(({ type: below }) => !isCompositeType(getNamedType(below)));
    const deep = fields.filter(({ type: below }) => isCompositeType(getNamedType(below)));
    const worthy = fields.filter(({ name }) => isWorthy(`${type.name}.${name}`));
    const preferred = this.is(0.4) ? worthy : this.is(0.5) ? deep : leaves;
    const from = depth > 1 && preferred.length > 0 ? preferred : leaves;
    return from.length > 0 ? this.field(type, this.oneOf(from), depth - 1) : '__typename';
  }

  private field(type: ObjectOrInterface, field: GraphQLField<unknown, unknown>, depth: number): string {
    const alias = this.is(0.35) ? `${this.alias(type)}: ` : '';
    const below = getNamedType(field.type);
    const inner = isCompositeType(below) ? ` { ${this.selection(below, depth)} }` : '';
    return `${alias}${field.name}${this.arguments(field.args)}${this.condition()}${inner}`;
  }

  private alias(type: GraphQLCompositeType): string {
    const own = isUnionType(type) ? [] : Object.keys(type.getFields());
    const pool = [own, own, PLANNED_NAMES, HOSTILE_NAMES, ['x', 'y']][this.below(5)] ?? [];
    return this.oneOf(pool.length > 0 ? pool : HOSTILE_NAMES);
  }

  private fragment(type: GraphQLCompositeType, depth: number): string {
    const on = this.oneOf(conditionsOn(type));
    const kept = this.spreadable.get(on.name) ?? [];
    const [again] = kept;
    if (again && this.is(0.3)) return `...${again}${this.condition()}`;
    const body = `{ ${this.selection(on, depth)} }`;
    if (this.is(0.6)) return `...${on === type && this.is(0.3) ? '' : ` on ${on.name}`}${this.condition()} ${body}`;
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${on.name} ${body}`);
    this.spreadable.set(on.name, [name, ...kept]);
    return `...${name}${this.condition()}`;
  }

  private condition(): string {
    if (!this.is(0.15)) return '';
    const one = ` @${this.is(0.6) ? 'include' : 'skip'}(if: ${this.oneOf(CONDITIONS)})`;
    return this.is(0.15) && !one.includes('@skip') ? `${one} @skip(if: ${this.oneOf(CONDITIONS)})` : one;
  }

  private arguments(args: readonly GraphQLArgument[]): string {
    const given = args
      .filter((one) => isDemanded(one) || this.is(0.15))
      .map((one) => `${one.name}: ${this.value(one.type)}`);
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  private value(type: GraphQLInputType): string {
    if (isNonNullType(type)) return this.value(type.ofType);
    if (isListType(type)) return `[${this.value(type.ofType)}]`;
    if (isEnumType(type)) return this.oneOf(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(isDemanded);
      return `{ ${fields.map((field) => `${field.name}: ${this.value(field.type)}`).join(', ')} }`;
    }
    switch (type.name) {
      case 'Int':
        return String(1 + this.below(3));
      case 'Float':
        return '0.5';
      case 'Boolean':
        return String(this.is(0.5));
      default:
        return `"v${this.below(3)}"`;
    }
  }

  private is(chance: number): boolean {
    return this.random() < chance;
  }

  private below(most: number): number {
    return Math.floor(this.random() * most);
  }

  private oneOf<One>(list: readonly One[]): One {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new Error('There is nothing to take one of.');
    return one;
  }
}

/** Whether a field is what names are mixed up over: one that plans need, or that is computed from those, or of a ward. */
const isWorthy = (coordinate: string): boolean =>
  planned.has(coordinate) || required.has(coordinate) || ownersOf(coordinate).includes('WARD_COUNCIL');

const isDemanded = ({ type, defaultValue }: { type: GraphQLInputType; defaultValue?: unknown }) =>
  isNonNullType(type) && defaultValue === undefined;

/** What the gateway answers itself depends on more than the data. */
const isAnswered = (type: GraphQLCompositeType, { name }: GraphQLField<unknown, unknown>) =>
  !ownersOf(`${type.name}.${name}`).includes('GATEWAY') || name === 'id';

/** Types that a fragment on a type may be on: itself, what it is of, what is of it. */
function conditionsOn(type: GraphQLCompositeType): GraphQLCompositeType[] {
  const above = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
  const below = isObjectType(type)
    ? []
    : [...api.getPossibleTypes(type), ...(isInterfaceType(type) ? api.getImplementations(type).interfaces : [])];
  return [type, ...above, ...below, ...below];
}
