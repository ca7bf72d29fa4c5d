/** A question that gives figures, as a program sends it. */
export interface Question {
  query: string;
  variables: { period: string; codes?: string[] };
}

/** The question for some indicators, or for all of them: both tiers, and each ward where only some are asked for. */
export function questionFor(period: string, codes?: string[]): Question {
  const wanted = codes ? '(codes: $codes)' : '';
  const declared = codes ? '($period: Period!, $codes: [IndicatorCode!])' : '($period: Period!)';
  const byWard = codes ? '\n      byWard {\n        value\n        ward {\n          id\n          name\n        }\n      }' : '';
  const query = `query Figures${declared} {
  report(period: $period) {
    period
    indicators${wanted} {
      code
      label
      unit
      city
      wards
      total${byWard}
    }
  }
}`;
  return { query, variables: { period, ...(codes ? { codes } : {}) } };
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
