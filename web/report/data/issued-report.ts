import { BriefingReportsDocument, type BriefingReportsQuery, FrozenReportsDocument } from '../../graph/generated/graphql';
import type { EditedTexts } from '../text/report-texts';
import { type Ask, readPages } from './read-pages';
import type { Figure, LackingFigures, ReportData } from './report-data';

/** A draft or an issued report, as far as a list of them shows it. */
export type BriefingReportLine = NonNullable<BriefingReportsQuery['page']>['nodes'][number];

/** What was frozen when a report was issued, as city-council writes and hashes it. */
export interface FrozenReport {
  number: string;
  issuedOn: string;
  signerName: string;
  signerTitle: string;
  title: string;
  assessment: string | null;
  direction: string | null;
  proposals: string | null;
  countedAt: { cityCouncil: string };
  indicators: { code: string; city: number | null; wards: number | null; total: number | null }[];
  coverage?: { lacking?: { ward: string; codes: string[] }[] };
  wards: { ward: string; figures: Readonly<Record<string, number | null>> | null }[];
}

/** The reports on a period, newest first: the Standing Committee's own, so nobody else gets any. */
export async function readBriefingReports(ask: Ask, period: string): Promise<BriefingReportLine[]> {
  const lines = await readPages(async (after) => (await ask(BriefingReportsDocument, { after })).page);
  return lines.filter((line) => line.period === period);
}

/** Puts what an issued report froze in the place of the figures of today. */
export async function withIssuedFigures(data: ReportData, ask: Ask, line: BriefingReportLine): Promise<ReportData> {
  const draftedOn = `${line.draftedOn}/${line.draftedOn}`;
  const nodes = await readPages(async (after) => (await ask(FrozenReportsDocument, { draftedOn, after })).page);
  const node = nodes.find(({ id }) => id === line.id);
  if (!node?.frozen || !node.sha256) return data;
  return frozenData(data, JSON.parse(node.frozen) as FrozenReport, { sha256: node.sha256, state: node.state });
}

/** The report as it was issued. Its figures are the frozen ones; what it says in other words is of the records of today. */
export function frozenData(
  data: ReportData,
  frozen: FrozenReport,
  { sha256, state }: { sha256: string; state: BriefingReportLine['state'] },
): ReportData {
  const accepted = new Map(frozen.wards.map(({ ward, figures }) => [ward, figures]));
  const figures = frozen.indicators.map(({ code, ...values }): Figure => {
    const today = data.figures.get(code) ?? { code, label: code, unit: '', byWard: new Map<string, null>() };
    const byWard = new Map([...today.byWard.keys()].map((wardId) => [wardId, accepted.get(wardId)?.[code] ?? null]));
    return { ...today, ...values, byWard };
  });
  return {
    ...data,
    basis: 'ACCEPTED',
    asOf: frozen.countedAt.cityCouncil,
    figures: new Map(figures.map((figure) => [figure.code, figure])),
    wards: data.wards.filter(({ id }) => accepted.has(id)).map((ward) => ({
      ...ward,
      missing: accepted.get(ward.id) ? null : 'NOT_ACCEPTED',
      lacking: lackingOf(ward.id, frozen),
    })),
    signer: { name: frozen.signerName, title: frozen.signerTitle },
    issue: { number: frozen.number, on: frozen.issuedOn, sha256, isSuperseded: state === 'SUPERSEDED' },
  };
}

/** What a return does not say at all it is older than; what it says null of was not kept. */
function lackingOf(wardId: string, { coverage, wards }: FrozenReport): LackingFigures[] {
  const { codes = [] } = coverage?.lacking?.find(({ ward }) => ward === wardId) ?? {};
  const said = wards.find(({ ward }) => ward === wardId)?.figures;
  const byReason = Map.groupBy(codes, (code) => (said && code in said ? 'NOT_KEPT' : 'SCHEMA_BEHIND'));
  return [...byReason].map(([reason, some]) => ({ reason, codes: some }));
}

/** The texts that a draft or an issued report keeps; those that it leaves empty are made from records. */
export function textsKeptIn(
  line: Pick<BriefingReportLine, 'title' | 'assessment' | 'direction' | 'proposals'>,
): EditedTexts {
  const { title, assessment, direction, proposals } = line;
  return {
    title,
    sections: {
      ...(assessment !== null && { assessment }),
      ...(direction !== null && { direction }),
      ...(proposals !== null && { proposals }),
    },
  };
}
