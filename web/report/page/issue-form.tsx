import { useClient } from 'urql';
import { Panel } from '../../design/panel';
import type { FormField } from '../../editing/entry-field';
import { RecordForm, type Values } from '../../editing/record-form';
import { useKey } from '../../editing/use-key';
import { writeRecord } from '../../editing/write-record';
import { IssueReportDocument } from '../../graph/generated/graphql';
import { todayInVietNam } from '../../period/days-since';
import type { BriefingReportLine } from '../data/issued-report';
import type { ReportWords } from './report-words';

type Issued = Pick<BriefingReportLine, 'id' | 'version'>;

/** Issues a draft under a number: its texts as they were saved, and the figures that were accepted of the wards. */
export function IssueForm(props: {
  draft: BriefingReportLine;
  words: ReportWords;
  onClose: () => void;
  onIssued: (id: string) => void;
}) {
  const client = useClient();
  const keyOf = useKey();
  const { draft, words, onClose, onIssued } = props;
  const save = (values: Values, { id, version }: Issued = draft) => {
    const { number = '', issuedOn = '', signerName = '', signerTitle = '' } = values;
    const input = {
      ...{ id, expectedVersion: version, issuedOn, issueIncomplete: values['issueIncomplete'] === 'yes' },
      ...{ number: number.trim(), signerName: signerName.trim(), signerTitle: signerTitle.trim() },
    };
    return writeRecord(client, IssueReportDocument, { ...input, idempotencyKey: keyOf(input) });
  };
  return (
    <Panel title={words.issue} note={words.issueHint} onClose={onClose}>
      <RecordForm<Issued>
        fields={fieldsOf(words)}
        initial={{ issuedOn: todayInVietNam() }}
        known={draft}
        save={save}
        onDone={({ id }) => onIssued(id)}
      />
    </Panel>
  );
}

const fieldsOf = ({ issueFields }: ReportWords): FormField[] => [
  { name: 'number', kind: 'line', label: issueFields.number, hint: '27/BC-HĐND' },
  { name: 'issuedOn', kind: 'day', label: issueFields.issuedOn },
  { name: 'signerName', kind: 'line', label: issueFields.signerName },
  { name: 'signerTitle', kind: 'line', label: issueFields.signerTitle },
  { name: 'issueIncomplete', kind: 'tick', label: issueFields.issueIncomplete, isOptional: true },
];
