import { useEffect, useMemo, useState } from 'react';
import { Button } from '../../design/button';
import { textsKeptIn } from '../data/issued-report';
import type { Ask } from '../data/read-pages';
import type { ReportData } from '../data/report-data';
import { reportDocument } from '../model/compose-report';
import { madeTexts } from '../text/made-texts';
import { type EditedTexts, withEdits } from '../text/report-texts';
import { editingOf } from './editing';
import { figureLinks } from './figure-link';
import { showPaperFonts } from './paper-fonts';
import { ReportActions } from './report-actions';
import { ReportPaper } from './report-paper';
import './report-view.css';
import { type Language, REPORT_WORDS } from './report-words';
import { type Loaded, useReport } from './use-report';
import { VersionChoice } from './version-choice';

/** The official report of a period: its paper to read, write into and take away. */
export function ReportView({ ask, period, language }: { ask: Ask; period: string; language: Language }) {
  const words = REPORT_WORDS[language];
  const [basis, setBasis] = useState<ReportData['basis']>('LIVE');
  const [reportId, setReportId] = useState<string | null>(null);
  const { loaded, askAgain } = useReport(ask, { period, basis, reportId });
  useEffect(showPaperFonts, []);
  return (
    <div className="report-view">
      <VersionChoice {...{ words, basis, loaded, reportId }} onBasis={setBasis} onReport={setReportId} />
      {loaded.state === 'asking' && <p role="status">{words.asking}</p>}
      {loaded.state === 'failed' && (
        <p role="alert">
          {words.failed} <Button onPress={askAgain}>{words.again}</Button>
        </p>
      )}
      {loaded.state === 'ready' && (
        <ReadyReport
          key={`${loaded.version?.id} ${loaded.version?.version} ${basis}`}
          {...{ ask, loaded, words }}
          onKept={(id) => {
            setReportId(id);
            askAgain();
          }}
        />
      )}
    </div>
  );
}

function ReadyReport(props: {
  ask: Ask;
  loaded: Extract<Loaded, { state: 'ready' }>;
  words: (typeof REPORT_WORDS)[Language];
  onKept: (id: string) => void;
}) {
  const { ask, words, onKept } = props;
  const { data, version } = props.loaded;
  const [edited, setEdited] = useState<EditedTexts>(() => (version ? textsKeptIn(version) : {}));
  const { texts, report } = useMemo(() => {
    const whole = withEdits(madeTexts(data), edited);
    return { texts: whole, report: reportDocument(data, whole) };
  }, [data, edited]);
  const isIssued = data.issue !== null;
  return (
    <>
      <ReportActions {...{ ask, data, report, texts, edited, version, words, onKept }} onReset={() => setEdited({})} />
      <p className="report-hint">{isIssued ? words.frozen : words.hint}</p>
      <ReportPaper
        report={report}
        linkOf={figureLinks(data.period)}
        editing={isIssued ? undefined : editingOf(texts, edited, setEdited)}
      />
    </>
  );
}
