import { useCallback, useEffect, useState } from 'react';
import { gatherReport } from '../data/gather-report';
import { type BriefingReportLine, readBriefingReports, withIssuedFigures } from '../data/issued-report';
import type { Ask } from '../data/read-pages';
import type { ReportData } from '../data/report-data';

/** Which report is looked at. */
export interface ReportChoice {
  period: string;
  basis: ReportData['basis'];
  /** A draft or an issued report; null for a new one. */
  reportId: string | null;
}

/** A report as far as it is there. */
export type Loaded =
  | { state: 'asking' }
  | { state: 'failed' }
  | { state: 'ready'; data: ReportData; versions: BriefingReportLine[]; version: BriefingReportLine | null };

/** Asks for a report whenever another one is chosen, and again when told. */
export function useReport(
  ask: Ask,
  { period, basis, reportId }: ReportChoice,
): { loaded: Loaded; askAgain: () => void } {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'asking' });
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setLoaded({ state: 'asking' });
    load(ask, { period, basis, reportId }).then(
      (ready) => isWanted && setLoaded(ready),
      () => isWanted && setLoaded({ state: 'failed' }),
    );
    return () => {
      isWanted = false;
    };
  }, [ask, period, basis, reportId, times]);
  return { loaded, askAgain: useCallback(() => setTimes((before) => before + 1), []) };
}

async function load(ask: Ask, { period, basis, reportId }: ReportChoice): Promise<Loaded> {
  const data = await gatherReport(ask, { period, basis });
  const versions = await readBriefingReports(ask, `${data.period.from}/${data.period.to}`);
  const version = versions.find(({ id }) => id === reportId) ?? null;
  const isIssued = version !== null && version.state !== 'DRAFT';
  return { state: 'ready', data: isIssued ? await withIssuedFigures(data, ask, version) : data, versions, version };
}
