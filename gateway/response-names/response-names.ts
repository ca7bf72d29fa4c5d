import { type DocumentNode, type FieldNode, visit } from 'graphql';
import type { PlannerNames } from './planner-names';

/** How the names begin that are given here. */
const OURS = /^as\d+_/;

/** The name under which the client finds a field in the answer. */
export function clientName({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

/**
 * The response names of one document below the gateway's rim. An alias that could be taken for something else there is replaced by
 * one made of the field and the alias, so that equal selections stay equal, in other documents too.
 */
export class ResponseNames {
  /** What each alias stands for, and the names of fields that have none. */
  private readonly fieldsByName = new Map<string, Set<string>>();
  private readonly replaced = new Map<string, string>();

  /** `taken` are the names that a query plan uses itself. */
  constructor(
    document: DocumentNode,
    private readonly taken: PlannerNames,
  ) {
    visit(document, {
      Field: (field) => {
        const fields = this.fieldsByName.get(clientName(field)) ?? new Set();
        this.fieldsByName.set(clientName(field), fields.add(field.name.value));
      },
    });
  }

  /** The client's names by those that replace them, of all fields that `below` has been called with. */
  get clientNames(): ReadonlyMap<string, string> {
    return this.replaced;
  }

  /** The name of a field in what subgraphs are asked, and in what they answer. */
  below(field: FieldNode): string {
    const { value: name } = field.name;
    if (name === '__typename') return name; // under every alias it is the same
    const alias = clientName(field);
    if (alias === name ? !this.differsInArguments(field) : !this.canClash(alias)) return alias;
    const ours = `as${name.length}_${name}_${alias}`; // the length tells where the field ends and the alias begins
    this.replaced.set(ours, alias);
    return ours;
  }

  /** The plan may ask for the same field with other arguments, and would take the one for the other. */
  private differsInArguments({ name, arguments: given = [] }: FieldNode): boolean {
    return given.length > 0 && this.taken.withArguments.has(name.value);
  }

  private canClash(alias: string): boolean {
    return (
      this.taken.all.has(alias) ||
      alias.includes('__') || // the planner makes names such as id__alias_0, and __typename is read by everybody
      alias in Object.prototype || // subgraphs and data sources may keep answers in plain objects
      OURS.test(alias) ||
      (this.fieldsByName.get(alias)?.size ?? 0) > 1 // of types that exclude each other: the planner loses 0 and '' over it
    );
  }
}
