/** What a subgraph of a case holds: values, and functions for what it works out; `this` is the row with what was handed over. */
export type Row = Readonly<Record<string, unknown>>;

/** One subgraph of a case. */
export interface CaseSubgraph {
  sdl: string;
  /** Fields of Query and Mutation. */
  roots?: { Query?: Row; Mutation?: Row };
  /** Its entities, by type: of a representation the row whose values it does not contradict. */
  rows?: Readonly<Record<string, readonly Row[]>>;
}

/** A question to the federated graph, and its one right answer. */
export interface CaseQuestion {
  query: string;
  variables?: Record<string, unknown>;
  data: unknown;
}

/** A rule of the Federation specification, in the smallest graph that has it. */
export interface FederationCase {
  about: string;
  subgraphs: Readonly<Record<string, CaseSubgraph>>;
  questions: readonly CaseQuestion[];
}

/** The directives of Federation 2, which every subgraph here links. */
export const LINKED = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@requires", "@provides", "@external", "@shareable", "@override", "@inaccessible", "@interfaceObject"
])\n`;
