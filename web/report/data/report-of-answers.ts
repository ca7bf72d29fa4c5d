import type { ReportCouncilQuery, ReportFiguresQuery } from '../../graph/generated/graphql';
import { shared } from './read-pages';
import { type Days, daysInForceWords } from '../words/period-words';
import type { ReportData, ReportedCity, ReportedOversight, ReportedRound, Signer } from './report-data';
import type {
  ConferenceAnswer,
  ContactNode,
  OversightNode,
  RoundNode,
  SurveyNode,
  TaskNode,
} from './report.answers';

/** The records behind the city tier's figures. */
export interface Behind {
  contacts: ContactNode[];
  rounds: RoundNode[];
  oversights: OversightNode[];
  surveys: SurveyNode[];
  tasks: TaskNode[];
}

/** What the graph answered for one report. */
export interface Answers {
  days: Days;
  plans: Days;
  figures: ReportFiguresQuery;
  council: ReportCouncilQuery;
  conference: ConferenceAnswer | undefined;
  behind: Behind;
}

/** The briefing conference that reviews exactly this period. */
export function conferenceOf({ conferences }: ReportCouncilQuery, period: string): ConferenceAnswer | undefined {
  return shared(conferences?.nodes).find(({ reviews }) => reviews === period);
}

/** Puts the answers of the graph together: what was asked apart stands beside what it belongs to. */
export function reportData({ days, plans, figures: { report }, council, conference, behind }: Answers): ReportData {
  const missing = new Map(report.coverage.missing.map(({ ward, reason }) => [ward.wardId, reason]));
  const lacking = Map.groupBy(report.coverage.lacking, ({ ward }) => ward.wardId);
  return {
    period: days,
    plans,
    basis: report.basis,
    asOf: report.coverage.asOf,
    city: cityOf(council, days),
    figures: new Map(
      report.indicators.map(({ byWard, ...figure }) => {
        return [figure.code, { ...figure, byWard: new Map(byWard.map(({ wardId, value }) => [wardId, value])) }];
      }),
    ),
    wards: report.wards.map(({ wardId, ward, inForce }) => ({
      ...{ id: wardId, kind: ward.kind, name: `${ward.name}${inForce ? daysInForceWords(inForce, days) : ''}` },
      ...{ missing: missing.get(wardId) ?? null, lacking: lacking.get(wardId) ?? [] },
    })),
    rounds: roundsOf(behind, days),
    contacts: shared(behind.contacts).map(({ round, ward, attending, speaking, recommendations }) => {
      const counts = { attending, speaking, recommendations: recommendations?.totalCount ?? 0 };
      return { roundId: round?.id ?? null, wardId: ward?.wardId ?? null, ...counts };
    }),
    oversights: oversightsOf(behind, days),
    questions: questionsOf(council),
    tasks: tasksOf(behind, conference),
    conferenceOn: conference?.heldOn ?? null,
    signer: conference ? { name: conference.chairName, title: conference.chairTitle } : signerOf(council, days),
    issue: null,
  };
}

const isIn = (day: string, from: string, to: string | null): boolean => from <= day && (to === null || day < to);

function cityOf({ city }: ReportCouncilQuery, { to }: Days): ReportedCity {
  const { name: councilName, terms, committees, deputyGroups, workProgrammes } = city.council;
  return {
    name: city.name,
    councilName,
    term: terms?.nodes.find(({ startsOn, endsOn }) => isIn(to, startsOn, endsOn))?.ordinal ?? null,
    committees: (committees?.nodes ?? [])
      .filter(({ inForceFrom, inForceTo }) => isIn(to, inForceFrom, inForceTo))
      .map(({ name }) => name),
    groups: (deputyGroups?.nodes ?? []).map(({ name }) => name),
    hasQuarterlyProgrammes: (workProgrammes?.nodes ?? []).some(
      ({ body, quarter }) => body === 'COMMITTEE' && quarter !== null,
    ),
  };
}

/** Whoever led the Standing Committee at the end of the period: its chair, or else a vice-chair. */
function signerOf({ city }: ReportCouncilQuery, { to }: Days): Signer | null {
  const posts = (city.council.posts?.nodes ?? []).filter(({ heldFrom, heldTo }) => isIn(to, heldFrom, heldTo));
  const post = posts.find(({ title }) => /^Chủ tịch/i.test(title)) ?? posts.find(({ title }) => /^Phó Chủ tịch/i.test(title));
  return post ? { name: post.holderName, title: post.title } : null;
}

function roundsOf({ contacts, rounds }: Behind, { from, to }: Days): ReportedRound[] {
  const found = new Map<string, ReportedRound>();
  for (const { round } of shared(contacts)) {
    if (!round || found.has(round.id)) continue;
    const digests = shared(rounds.find(({ id }) => id === round.id)?.digests);
    const sent = digests.filter(({ sentOn }) => from <= sentOn && sentOn <= to);
    found.set(round.id, { ...round, digests: sent.length });
  }
  return [...found.values()].toSorted((a, b) => a.startsOn.localeCompare(b.startsOn));
}

/** As GS.01 and GS.02 are counted: completed in the period, or begun and not completed at its end. */
function oversightsOf({ oversights, surveys }: Behind, { from, to }: Days): ReportedOversight[] {
  const reported = shared(oversights).flatMap(({ scopeFrom, scopeTo, overseenUnits, sharedAt: _, ...oversight }) => {
    const { completedOn } = oversight;
    const isCompleted = completedOn !== null && from <= completedOn && completedOn <= to;
    const isInProgress = oversight.startedOn <= to && (completedOn === null || completedOn > to);
    if (!isCompleted && !isInProgress) return [];
    const units = overseenUnits.map(({ name, ward }) => ({ name, wardId: ward?.wardId ?? null }));
    const surveyPoints = shared(surveys).filter((survey) => survey.oversight?.id === oversight.id).length;
    return [{ ...oversight, isCompleted, scope: { from: scopeFrom, to: scopeTo }, units, surveyPoints }];
  });
  return reported.toSorted((a, b) => Number(b.isCompleted) - Number(a.isCompleted));
}

/** Those of the conference, or without one all that are planned. */
function tasksOf({ tasks }: Behind, conference: ConferenceAnswer | undefined): string[] {
  return shared(tasks)
    .filter((task) => !conference || task.conference?.id === conference.id)
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .map(({ title }) => title);
}

function questionsOf({ city: { council } }: ReportCouncilQuery): ReportData['questions'] {
  return {
    interpellations: shared(council.interpellations?.nodes).map(({ subject, addressee, answeredOn }) => {
      return { subject, answeredBy: addressee, on: answeredOn };
    }),
    hearings: shared(council.explanationHearings?.nodes).map(({ subject, explainedBy, heldOn }) => {
      return { subject, answeredBy: explainedBy, on: heldOn };
    }),
  };
}
