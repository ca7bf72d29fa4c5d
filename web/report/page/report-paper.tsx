import type { LinkOf } from '../model/link-of';
import { type ReportDocument, titleLines } from '../model/report-document';
import { linesOf } from '../text/report-texts';
import { EditableLine } from './editable-line';
import type { Editing } from './editing';
import { PaperBody } from './paper-body';
import { PaperTable } from './paper-table';
import './report-paper.css';

/** The report as it will lie on paper; lines can be written into where `editing` is given. */
export function ReportPaper(props: { report: ReportDocument; linkOf: LinkOf; editing?: Editing | undefined }) {
  const { report, linkOf, editing } = props;
  const wide = report.tables.filter(({ isWide }) => isWide);
  const upright = report.tables.filter(({ isWide }) => !isWide);
  return (
    <div className="paper" lang="vi">
      <article className="paper-sheet" aria-label={report.head.title}>
        <PaperHead report={report} editing={editing} />
        <PaperBody report={report} linkOf={linkOf} editing={editing} />
        <PaperSignature report={report} editing={editing} />
      </article>
      <article className="paper-sheet" aria-label={report.tablesTitle}>
        <p className="paper-bold paper-centre">{report.tablesTitle}</p>
        <p className="paper-italic paper-centre">{report.tablesSubtitle}</p>
        {upright.map((table) => (
          <PaperTable key={table.number} table={table} linkOf={linkOf} />
        ))}
      </article>
      <article className="paper-sheet paper-wide" aria-label={wide.map(({ title }) => title).join()}>
        {wide.map((table) => (
          <PaperTable key={table.number} table={table} linkOf={linkOf} />
        ))}
        {report.closing.map((line) => (
          <p key={line} className="paper-note">
            {line}
          </p>
        ))}
      </article>
    </div>
  );
}

function PaperHead({ report: { head, warnings }, editing }: { report: ReportDocument; editing: Editing | undefined }) {
  return (
    <header>
      <div className="paper-head">
        <div>
          {head.issuer.map((line) => (
            <p key={line} className="paper-bold">
              {line}
            </p>
          ))}
          <hr className="paper-rule-issuer" />
          <p className="paper-number">{head.number}</p>
          {head.mark && <p className="paper-bold">{head.mark}</p>}
        </div>
        <div>
          <p className="paper-bold">{head.country}</p>
          <p className="paper-bold paper-motto">{head.motto}</p>
          <hr className="paper-rule-motto" />
          <EditableLine
            className="paper-italic paper-date"
            label="Địa danh, ngày"
            onChange={editing?.ofText('placeAndDate')}
          >
            {head.placeAndDate}
          </EditableLine>
        </div>
      </div>
      <p className="paper-bold paper-centre paper-kind">{head.kind}</p>
      <EditableLine
        className="paper-bold paper-centre paper-title"
        label="Trích yếu"
        onChange={editing?.ofText('title')}
      >
        {titleLines(head.title).join(' ')}
      </EditableLine>
      <hr className="paper-rule-title" />
      {warnings.map((warning) => (
        <p key={warning} className="paper-warning" role="alert">
          {warning}
        </p>
      ))}
    </header>
  );
}

function PaperSignature(props: { report: ReportDocument; editing: Editing | undefined }) {
  const { recipients, signature } = props.report;
  return (
    <footer className="paper-signature">
      <div>
        <p className="paper-recipients-heading">Nơi nhận:</p>
        <EditableLine className="paper-recipients" label="Nơi nhận" onChange={props.editing?.ofText('recipients')}>
          {recipients.join('\n')}
        </EditableLine>
      </div>
      <div>
        <EditableLine
          className="paper-signer"
          label="Quyền hạn, chức vụ"
          onChange={props.editing?.ofText('signerLines')}
        >
          {linesOf(signature.lines.join('\n')).join('\n')}
        </EditableLine>
        <EditableLine className="paper-signer-name" label="Người ký" onChange={props.editing?.ofText('signerName')}>
          {signature.name}
        </EditableLine>
      </div>
    </footer>
  );
}
