/** Something that is wrong with the schema. A rule is a function that gives the faults it finds, none if all is well. */
export interface Fault {
  /** Where: a schema coordinate such as `Ward.report(period:)`, or a file. */
  at: string;
  /** What is wrong, and where it helps what to do. */
  message: string;
}
