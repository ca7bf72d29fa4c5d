import type { BriefingReportLine } from '../data/issued-report';
import type { ReportData } from '../data/report-data';
import { shortDate } from '../words/period-words';
import type { ReportWords } from './report-words';
import type { Loaded } from './use-report';

/** What the figures of wards rest on, and which draft or issued report is shown. */
export function VersionChoice(props: {
  words: ReportWords;
  loaded: Loaded;
  basis: ReportData['basis'];
  reportId: string | null;
  onBasis: (basis: ReportData['basis']) => void;
  onReport: (id: string | null) => void;
}) {
  const { words, loaded, basis, reportId, onBasis, onReport } = props;
  const versions = loaded.state === 'ready' ? loaded.versions : [];
  return (
    <div className="report-choices">
      <label>
        {words.basis}{' '}
        <select value={basis} onChange={({ target }) => onBasis(target.value === 'ACCEPTED' ? 'ACCEPTED' : 'LIVE')}>
          <option value="LIVE">{words.bases.LIVE}</option>
          <option value="ACCEPTED">{words.bases.ACCEPTED}</option>
        </select>
      </label>
      {versions.length > 0 && (
        <label>
          {words.version}{' '}
          <select value={reportId ?? ''} onChange={({ target }) => onReport(target.value || null)}>
            <option value="">{words.newReport}</option>
            {versions.map((version) => (
              <option key={version.id} value={version.id}>
                {nameOf(version, words)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

function nameOf({ state, number, draftedOn }: BriefingReportLine, words: ReportWords): string {
  if (state === 'DRAFT') return `${words.draft} ${shortDate(draftedOn)}`;
  return `${words.issued} ${number ?? ''}${state === 'SUPERSEDED' ? ` (${words.superseded})` : ''}`;
}
