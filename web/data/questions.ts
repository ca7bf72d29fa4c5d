import { FiguresDocument, FiguresOfIndicatorsDocument } from '../graph/generated/graphql';

/** A question that gives figures, as a program sends it. */
export interface Question {
  query: string;
  variables: { period: string; codes?: string[] };
}

/** The question for some indicators, or for all of them: both tiers, and each ward where only some are asked for. */
export function questionFor(period: string, codes?: string[]): Question {
  const document = codes ? FiguresOfIndicatorsDocument : FiguresDocument;
  return { query: document.toString().trim(), variables: { period, ...(codes ? { codes } : {}) } };
}

/** The question with its variables written in, to be pasted into an explorer. */
export function asGraphql({ query, variables }: Question): string {
  return `${query}\n\n# ${JSON.stringify(variables)}`;
}

/** The question as a command for a shell, with the token in a variable: npm run --silent token prints one. */
export function asCurl(question: Question, origin: string): string {
  const body = JSON.stringify(question).replaceAll("'", `'\\''`);
  return `curl -sS '${origin}/graphql' -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -d '${body}'`;
}
