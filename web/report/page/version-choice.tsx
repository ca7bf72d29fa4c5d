import { Choice } from '../../design/choice';
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
      <Choice
        label={words.basis}
        value={basis}
        options={(['LIVE', 'ACCEPTED'] as const).map((value) => ({ value, text: words.bases[value] }))}
        onChoose={onBasis}
      />
      {versions.length > 0 && (
        <Choice
          label={words.version}
          value={reportId ?? ''}
          options={[
            { value: '', text: words.newReport },
            ...versions.map((version) => ({ value: version.id, text: nameOf(version, words) })),
          ]}
          onChoose={(id) => onReport(id || null)}
        />
      )}
    </div>
  );
}

function nameOf({ state, number, draftedOn }: BriefingReportLine, words: ReportWords): string {
  if (state === 'DRAFT') return `${words.draft} ${shortDate(draftedOn)}`;
  return `${words.issued} ${number ?? ''}${state === 'SUPERSEDED' ? ` (${words.superseded})` : ''}`;
}
