/** How the pages ask a ward's server for records of one type. */
export interface WardRecordType {
  /** What a payload calls such a record. */
  noun: string;
  /** The list of the council that has them all; null where they are found at the record they belong to. */
  list: RecordList | null;
  /** What a line of a list asks for, as a selection without braces. */
  line: string;
  /** What the page of a record asks for. */
  whole: string;
  /** Where a record has what is entered under a name: the names of fields below it. */
  readAt: Readonly<Record<string, readonly string[]>>;
  /** Whether its payloads may warn of what was probably entered twice. */
  hasWarnings: boolean;
  /** The types of the inputs of its mutations, by mutation. */
  inputs: Readonly<Record<string, string>>;
  /** The records that belong to one: the field that has them, their type, and the name under which they name it. */
  children: readonly { field: string; kind: string; by: string }[];
}

/** A list of the council. */
export interface RecordList {
  field: string;
  /** The type of its filter. */
  filter: string;
  /** The field of the filter that takes a period; null where there is none. */
  period: string | null;
}
