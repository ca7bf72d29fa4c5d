/** The figures of one group of a tally by name. */
export type Group = Record<string, number | null>;

/** Figures by group, such as `sessions: { total: 3 }`. */
export type Tally = Record<string, Group>;

/** A ward as the directory has it. */
export interface WardLine {
  ward: { id: string; code: string; name: string; kind: string };
  tally: Tally | null;
}

/** What both sides of the comparison answer: the tallies of the briefing query, and which wards they rest on. */
export interface ReportFigures {
  period: string;
  coverage: {
    expected: number;
    answered: number;
    complete: boolean;
    missing: { ward: { id: string }; reason: string }[];
  };
  city: Tally;
  wards: WardLine[];
  wardTotal: Tally;
}

/** Figures that city-council counts for the city tier. */
export const COUNCIL_FIGURES = `sessions { total regular thematic urgentMatters }
  standingMeetings { total regular extraordinary extended }
  resolutions { total }
  oversight { completed inProgress overseenUnits }
  surveys { points }`;

/** Figures that citizen-affairs counts for the city tier. */
export const CITIZEN_FIGURES = `voterContacts { rounds points attending speaking recommendations digests }
  receptions { turns citizens }
  petitions { received transferred returned answered guided filed pending }
  dialogues { total citizens }`;

/** Figures of a ward's line. */
export const WARD_FIGURES = `sessions { total }
  standingMeetings { total }
  voterContacts { points attending speaking recommendations }
  receptions { turns citizens }
  petitions { received }`;

/** Figures that are added up over the wards, by group. */
export const TOTAL_FIGURES = {
  sessions: ['total'],
  voterContacts: ['points', 'attending'],
  petitions: ['received'],
} as const;

/** The period of the bench: in 2020 the made-up worlds have their records. */
export const PERIOD = '2020-9M';
