import { type FieldNode, type GraphQLCompositeType, isObjectType, type SelectionSetNode } from 'graphql';
import { isObject } from '../../platform/http/graphql-http';
import type { ResponseNames } from './response-names';
import { fieldType, type Selections, setsOf } from './selections';

interface FieldShape {
  /** What the client calls it. */
  name: string;
  /** What it is called in the gateway's answer. */
  below: string;
  /** Undefined where it gives no objects. */
  objects: AnswerShape | undefined;
}

/** The objects of one type in an answer. */
interface ObjectShape {
  fields: FieldShape[];
  /** Whether their own names, or the order of these, are to be put right; otherwise at most something in them is. */
  isWrittenAnew: boolean;
}

/** How the objects at one place of an answer look to the client, and what of them differs in the gateway's answer. */
export class AnswerShape {
  /** By the name of a type, where objects of several types may be there that do not look the same. */
  private readonly byType = new Map<unknown, ObjectShape>();
  private readonly isNarrowed: boolean;
  private readonly only: ObjectShape | undefined;
  /** Whether the gateway's answer is the client's here. */
  readonly isSame: boolean;

  /** `isUnordered` where another selection may have left fields here that are not asked for, or in another order. */
  constructor(
    private readonly selections: Selections,
    private readonly names: ResponseNames,
    private readonly type: GraphQLCompositeType,
    private readonly sets: readonly SelectionSetNode[],
    private readonly isUnordered = false,
  ) {
    const { fields, isNarrowed } = selections.of(type, sets);
    this.isNarrowed = isNarrowed;
    this.only = isNarrowed ? undefined : this.shapeOf(type, fields);
    this.isSame = this.only !== undefined && !this.only.isWrittenAnew && this.only.fields.every(isSameField);
  }

  /** The client's answer, made of the gateway's, which it changes. */
  restore(value: unknown): unknown {
    if (this.isSame) return value;
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) value[index] = this.restore(value[index]);
      return value;
    }
    if (!isObject(value)) return value;
    const shape = this.only ?? this.shapeOfType(value.__typename);
    return shape.isWrittenAnew ? writtenAnew(value, shape) : changedInside(value, shape);
  }

  /**
   * The client's path to a place in the gateway's answer, as far as the client has asked for it; `value` is the gateway's answer. Below
   * null a place is told by the names of all objects that could be there.
   */
  pathOf([step, ...path]: readonly (string | number)[], value: unknown): (string | number)[] {
    if (typeof step === 'number') return [step, ...this.pathOf(path, Array.isArray(value) ? value[step] : null)];
    if (step === undefined) return [];
    const given = isObject(value) ? value : {};
    const field = this.shapesOf(given).flatMap(({ fields }) => fields.find(({ below }) => below === step) ?? [])[0];
    return field ? [field.name, ...(field.objects?.pathOf(path, given[step]) ?? path)] : [];
  }

  /** Of an object, or of all that could be there. */
  private shapesOf({ __typename }: Record<string, unknown>): ObjectShape[] {
    if (this.only) return [this.only];
    if (__typename !== undefined) return [this.shapeOfType(__typename)];
    return this.selections.objectsOf(this.type).map(({ name }) => this.shapeOfType(name));
  }

  private shapeOfType(typename: unknown): ObjectShape {
    const known = this.byType.get(typename);
    if (known) return known;
    const type = this.selections.schema.getType(String(typename));
    if (!isObjectType(type)) throw new Error('An answer names no type of its objects.');
    const shape = this.shapeOf(type, this.selections.of(type, this.sets).fields);
    this.byType.set(typename, shape);
    return shape;
  }

  private shapeOf(type: GraphQLCompositeType, fields: ReadonlyMap<string, FieldNode[]>): ObjectShape {
    const isUnordered = this.isUnordered || this.isNarrowed;
    const shapes = [...fields].flatMap(([name, nodes]): FieldShape[] => {
      const [first] = nodes;
      if (!first) return [];
      const below = fieldType(type, first);
      const objects = below && new AnswerShape(this.selections, this.names, below, setsOf(nodes), isUnordered);
      return [{ name, below: this.names.below(first), objects }];
    });
    const isWrittenAnew = isUnordered || shapes.length === 0 || shapes.some(({ name, below }) => name !== below);
    return { fields: shapes, isWrittenAnew };
  }
}

const isSameField = ({ objects }: FieldShape): boolean => objects?.isSame ?? true;

function writtenAnew(given: Record<string, unknown>, { fields }: ObjectShape): Record<string, unknown> {
  // Without a prototype, since a client may call a field __proto__.
  const object = Object.create(null) as Record<string, unknown>;
  for (const { name, below, objects } of fields) object[name] = objects ? objects.restore(given[below]) : given[below];
  return object;
}

function changedInside(given: Record<string, unknown>, { fields }: ObjectShape): Record<string, unknown> {
  for (const { name, objects } of fields) if (objects && !objects.isSame) given[name] = objects.restore(given[name]);
  return given;
}
