import { CATALOGUE } from '../../indicators/catalogue';
import { type Figures, type Tally, tallyOf, WARD_GROUPS } from '../../indicators/tally.model';
import { lacksFigure, sumOfFigure, sumOfTiers } from '../report/totals';

/** The figures of one server, and when it counted them. */
export interface CountedAt {
  countedAt: Date;
  figures: Figures;
}

/** All that an issued report rests on. */
export interface ReportFigures {
  cityCouncil: CountedAt;
  citizenAffairs: CountedAt;
  /** By ward in force on any day of the period, in the order of codes; null where there is no accepted return. */
  wards: ReadonlyMap<string, Figures | null>;
}

/** One line of the catalogue as it is issued. */
interface IssuedLine {
  code: string;
  city: number | null;
  wards: number | null;
  total: number | null;
}

/** What an issued report says in figures, in the order in which it is written down and hashed. */
export interface IssuedFigures {
  countedAt: { cityCouncil: string; citizenAffairs: string };
  coverage: {
    expected: number;
    accepted: number;
    missing: string[];
    /** Figures that accepted returns do not have, by ward; left out where all have all. */
    lacking?: { ward: string; codes: string[] }[];
  };
  indicators: IssuedLine[];
  wards: { ward: string; figures: Figures | null }[];
}

/** Adds up what a report rests on: city tier, wards with an accepted return, both. */
export function issuedFigures({ cityCouncil, citizenAffairs, wards }: ReportFigures): IssuedFigures {
  const lines = [...wards].map(([ward, figures]) => ({ ward, figures }));
  const accepted = lines.flatMap(({ figures }) => (figures ? [tallyOf(figures, WARD_GROUPS)] : []));
  const missing = lines.flatMap(({ ward, figures }) => (figures ? [] : [ward]));
  const lacking = lines.flatMap(({ ward, figures }) => {
    const codes = figures ? lackedIn(tallyOf(figures, WARD_GROUPS)) : [];
    return codes.length > 0 ? [{ ward, codes }] : [];
  });
  const ofOwner = { 'city-council': cityCouncil.figures, 'citizen-affairs': citizenAffairs.figures };
  return {
    countedAt: {
      cityCouncil: cityCouncil.countedAt.toISOString(),
      citizenAffairs: citizenAffairs.countedAt.toISOString(),
    },
    coverage: { expected: lines.length, accepted: accepted.length, missing, ...(lacking.length > 0 && { lacking }) },
    indicators: CATALOGUE.map((indicator) => {
      const city = ofOwner[indicator.owner][indicator.code] ?? null;
      const sum = sumOfFigure(indicator, accepted);
      return { code: indicator.code, city, wards: sum, total: sumOfTiers(indicator, city, sum) };
    }),
    wards: lines,
  };
}

const lackedIn = (tally: Tally): string[] =>
  CATALOGUE.filter((indicator) => lacksFigure(tally, indicator)).map(({ code }) => code);
