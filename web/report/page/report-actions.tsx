import { useState } from 'react';
import { Button } from '../../design/button';
import { type BriefingReportLine, textsKeptIn } from '../data/issued-report';
import type { Ask } from '../data/read-pages';
import type { ReportData } from '../data/report-data';
import { hasUnkeptTexts, saveDraft } from '../data/save-draft';
import type { ReportDocument } from '../model/report-document';
import type { EditedTexts, ReportTexts } from '../text/report-texts';
import { downloadReport, type Format, FORMATS } from './download';
import { figureLinks } from './figure-link';
import { IssueForm } from './issue-form';
import type { ReportWords } from './report-words';

interface ReportActionsProps {
  ask: Ask;
  data: ReportData;
  report: ReportDocument;
  texts: ReportTexts;
  edited: EditedTexts;
  version: BriefingReportLine | null;
  words: ReportWords;
  onReset: () => void;
  /** Told which draft was saved or issued. */
  onKept: (id: string) => void;
}

/** Takes the report away as a file, prints it, keeps its texts, issues it. */
export function ReportActions(props: ReportActionsProps) {
  const { data, report, edited, version, words, onReset, onKept } = props;
  const [told, setTold] = useState('');
  const [isIssuing, setIsIssuing] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const run = async (act: () => Promise<string>) => {
    setIsBusy(true);
    setTold(words.writing);
    setTold(await act().catch(() => words.failed));
    setIsBusy(false);
  };
  const download = async (format: Format) => {
    const { from, to } = data.period;
    const linkOf = figureLinks(data.period, location.origin);
    await downloadReport(report, format, { name: `bao-cao-${from}-${to}`, linkOf });
    return '';
  };
  const isEdited = Object.keys(edited.sections ?? {}).length + Object.keys(edited).length > 0;
  return (
    <div className="report-actions">
      {FORMATS.map((format) => (
        <Button key={format} isDisabled={isBusy} onPress={() => void run(() => download(format))}>
          {words[format]}
        </Button>
      ))}
      <Button onPress={() => print()}>{words.print}</Button>
      {data.issue === null && (
        <Button isMain isDisabled={isBusy} onPress={() => void run(() => save(props))}>
          {words.save}
        </Button>
      )}
      {version?.state === 'DRAFT' && isSaved(edited, version) && (
        <Button isDisabled={isBusy} onPress={() => setIsIssuing(true)}>
          {words.issue}…
        </Button>
      )}
      {data.issue === null && isEdited && <Button onPress={onReset}>{words.reset}</Button>}
      <span role="status">{told}</span>
      {data.issue === null && hasUnkeptTexts(edited) && <p className="report-hint">{words.unkept}</p>}
      {isIssuing && version && (
        <IssueForm draft={version} words={words} onClose={() => setIsIssuing(false)} onIssued={onKept} />
      )}
    </div>
  );
}

/** Whether the draft holds all that it has room for: it is issued as it was saved. */
function isSaved({ title, sections }: EditedTexts, draft: BriefingReportLine): boolean {
  const kept = textsKeptIn(draft);
  return JSON.stringify([title, sections]) === JSON.stringify([kept.title, kept.sections]);
}

async function save({ ask, data, texts, edited, version, words, onKept }: ReportActionsProps): Promise<string> {
  const { from, to } = data.period;
  const order = { period: `${from}/${to}`, title: texts.title, edited, draft: version };
  const outcome = await saveDraft(ask, { ...order, idempotencyKey: crypto.randomUUID() });
  if ('faults' in outcome) return outcome.faults.join(' ');
  onKept(outcome.id);
  return words.saved;
}
