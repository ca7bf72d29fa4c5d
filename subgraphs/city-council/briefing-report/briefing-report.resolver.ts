import { FieldResolver, Resolver, Root } from 'type-graphql';
import { withListSize } from '../../../platform/graphql/list-sizes';
import { MOST_FIGURES, returnFigures } from '../../coordination/coordination.model';
import { notKeptIn } from '../../indicators/records-from';
import { WARD_GROUPS } from '../../indicators/tally.model';
import { BriefingReport } from './briefing-report.model';
import { IssuedIndicator, IssuedWard } from './issued-figures.model';
import type { IssuedFigures } from './issued-report';

@Resolver(() => BriefingReport)
export class BriefingReportResolver {
  @FieldResolver(() => [IssuedIndicator], {
    description: 'Chỉ tiêu: every indicator as it was issued; empty in a draft, whose figures are those of the report.',
  })
  indicators(@Root() report: BriefingReport): IssuedIndicator[] {
    const { indicators = [], coverage } = issuedIn(report) ?? {};
    const lacked = new Set(coverage?.lacking?.flatMap(({ codes }) => codes));
    return indicators.map((line) => Object.assign(new IssuedIndicator(), line, { isPartial: lacked.has(line.code) }));
  }

  @FieldResolver(() => [IssuedWard], {
    description: 'Biểu số liệu của xã, phường: the accepted return of each ward as it was issued; empty in a draft.',
  })
  byWard(@Root() report: BriefingReport): IssuedWard[] {
    return (issuedIn(report)?.wards ?? []).map(({ ward: wardId, figures }) =>
      Object.assign(new IssuedWard(), {
        ...{ wardId, isMissing: figures === null },
        figures: figures ? returnFigures(figures, []) : [],
        notKept: figures ? notKeptIn(figures, WARD_GROUPS) : [],
      }),
    );
  }
}

withListSize(BriefingReportResolver, 'BriefingReport.indicators', MOST_FIGURES);
withListSize(BriefingReportResolver, 'BriefingReport.byWard', 168);

function issuedIn({ frozen }: BriefingReport): IssuedFigures | null {
  return frozen === null ? null : (JSON.parse(frozen) as IssuedFigures); // as issuing wrote it
}
