/** A question about a report, and whether what a ward of the previous schema does not know is asked of wards for it: by the coverage and by all sums. */
export interface ReportQuestion {
  text: string;
  asksForNew: boolean;
}

const COVERAGE = 'coverage { expected answered complete missing { ward { id } reason } }';

/** Indicators by code, with the place of each in a tally. */
export const INDICATORS: Readonly<Record<string, readonly [group: string, figure: string]>> = {
  'KH.01': ['sessions', 'total'],
  'TX.02': ['voterContacts', 'attending'],
  'DT.01': ['petitions', 'received'],
  'DX.02': ['dialogues', 'citizens'],
};

/** Every figure that any of the questions asks for. */
export const ALL_FIGURES = `wardId sessions { total regular } voterContacts { points attending speaking } receptions { turns citizens }
  petitions { received returned } dialogues { total citizens }`;

const question = (asksForNew: boolean, selection: string): ReportQuestion => ({
  asksForNew,
  text: `query Report($period: Period!) { report(period: $period) { ${selection} } }`,
});

/** Lines with and without their answer, sums, and indicators. */
export const QUESTIONS: readonly ReportQuestion[] = [
  question(true, `${COVERAGE} wards { ward { id } answer { state } tally { ${ALL_FIGURES} } }`),
  question(true, `${COVERAGE} wards { ward { id } tally { sessions { total } receptions { turns citizens } } }`),
  question(false, `wards { ward { id } tally { voterContacts { points attending speaking } } }`),
  question(
    true,
    `${COVERAGE} wardTotal { complete sessions { total regular } voterContacts { attending } dialogues { citizens } }
     strict: wardTotal(policy: STRICT) { sessions { total } } wards { ward { id } answer { state } }`,
  ),
  question(
    true,
    `${COVERAGE} indicators(codes: ${JSON.stringify(Object.keys(INDICATORS))}) { code wards byWard { ward { id } value } }`,
  ),
];

/** What they are asked about. */
export const PERIODS = ['2020-9M', '2020-Q1', '2020-Q2', '2020-Q3', '2020-01-15/2020-08-20'] as const;
