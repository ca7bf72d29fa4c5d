import { useState } from 'react';
import { Link, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { useSession } from '../../app/signed-in-as';
import { Notice } from '../../design/notice';
import { Page, Section } from '../../design/page';
import type { EntryWarning } from '../../editing/write-record';
import { useWords } from '../../language/use-words';
import { writeSummary } from '../../language/write';
import { todayInVietNam } from '../../period/days-since';
import { NoSuchPage } from '../app/no-such-page';
import { type KindOfRecord, useKind, useOwnCouncil } from '../app/own-council';
import type { Values } from '../forms/entered-value';
import { fillable, inputOf } from '../forms/form-fields';
import { RecordForm, type Sending } from '../forms/record-form';
import { useWriting } from '../forms/use-writing';
import type { WholeRecord } from '../graph/record-operations';
import { listLink, recordLink } from '../page-links';
import { type Told, Warnings } from './told';

/** A form for a new record; what its address says of fields stands in them already. */
export function NewRecordPage() {
  const kind = useKind(useParams().kind ?? '');
  const { search } = useLocation();
  return kind?.mutations.record && kind.mayRecord ? (
    <NewRecord key={kind.name + search} kind={kind} mutation={kind.mutations.record} />
  ) : (
    <NoSuchPage />
  );
}

function NewRecord({ kind, mutation }: { kind: KindOfRecord; mutation: string }) {
  const { t } = useWords();
  const { subject } = useSession();
  const { wardId } = useOwnCouncil();
  const navigate = useNavigate();
  const write = useWriting(kind.name);
  const [address] = useSearchParams();
  const [before, setBefore] = useState<{ record: WholeRecord; warnings: EntryWarning[] }>();
  const fields = fillable(kind.fields.filter(({ isLate }) => !isLate));
  const given: Values = Object.fromEntries(address);
  const canBeDraft = kind.mutations.share !== null;
  const saveAs = (isDraft: boolean) => (values: Values) =>
    write(mutation, { ...inputOf(fields, values, todayInVietNam()), ...(canBeDraft ? { isDraft } : {}) });
  const show: Sending['onDone'] = (record, warnings) => {
    const told: Told = { done: 'recorded', warnings };
    void navigate(recordLink(record), { state: { told } });
  };
  const goOn: Sending['onDone'] = (record, warnings, again) => {
    setBefore({ record, warnings });
    again(given);
  };
  return (
    <Page
      title={t('records.record-one', { kind: kind.label })}
      lead={<Link to={listLink(kind.name)}>{t('records.back-to', { kind: kind.label })}</Link>}
    >
      {before && (
        <>
          <Notice kind="good" title={t('records.done.recorded')}>
            <Link to={recordLink(before.record)}>{writeSummary(before.record.summary)}</Link>
          </Notice>
          <Warnings warnings={before.warnings} record={before.record} />
        </>
      )}
      <Section title={t('records.what-happened')}>
        <RecordForm
          fields={fields}
          initial={given}
          draft={{ subject, wardId, form: `new ${kind.name}` }}
          sendings={[
            { text: t('editing.save'), save: saveAs(false), onDone: show },
            { text: t('form.save-and-next'), save: saveAs(false), onDone: goOn },
            ...(canBeDraft ? [{ text: t('form.save-draft'), save: saveAs(true), onDone: show }] : []),
          ]}
        />
      </Section>
    </Page>
  );
}
