/** An operation as its text, with the types of what it gives and of its variables, which stand in no value. */
export interface Question<Data, Variables> {
  toString(): string;
  __apiType?: (variables: Variables) => Data;
}

/** A text that was put together, as an operation with these types. */
export const questionOf = <Data, Variables>(text: string): Question<Data, Variables> => ({ toString: () => text });
