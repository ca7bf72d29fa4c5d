import { Link, useNavigate } from 'react-router';
import { useSession } from '../../app/signed-in-as';
import { Section } from '../../design/page';
import { useWords } from '../../language/use-words';
import { type KindOfRecord, useOwnCouncil } from '../app/own-council';
import { valuesOf } from '../forms/form-fields';
import { RecordForm } from '../forms/record-form';
import { useWriting } from '../forms/use-writing';
import type { WholeRecord } from '../graph/record-operations';
import { type Act, listLink, recordLink } from '../page-links';
import { planOf } from './act-plan';
import type { Told } from './told';

/** The form for what is done with a record: of all its fields, of what a step asks for, or of a reason alone. */
export function ActForm(props: { kind: KindOfRecord; record: WholeRecord; act: Act; onChanged: () => void }) {
  const { t } = useWords();
  const { subject } = useSession();
  const { wardId } = useOwnCouncil();
  const navigate = useNavigate();
  const { kind, record, act, onChanged } = props;
  const write = useWriting(kind.name);
  const plan = planOf(act, { kind, record, t });
  const leave = () => {
    const told: Told = { done: plan.done, warnings: [] };
    onChanged();
    const isGone = plan.done === 'removed';
    void navigate(isGone ? listLink(kind.name) : recordLink(record), { state: { told } });
  };
  return (
    <Section title={plan.title} note={plan.hint} aside={<Link to={recordLink(record)}>{t('acts.not-now')}</Link>}>
      <RecordForm
        fields={plan.fields}
        initial={plan.initial}
        known={record}
        {...(act.act === 'correct' ? { valuesOf: (now: WholeRecord) => valuesOf(plan.fields, now) } : {})}
        draft={{ subject, wardId, form: `${act.act} ${'step' in act ? act.step : ''} ${record.id}` }}
        sendings={[
          {
            text: plan.button,
            save: (values, known = record) =>
              write(plan.mutation, { ...plan.input(values, known), id: record.id, expectedVersion: known.version }),
            onDone: leave,
          },
        ]}
      />
    </Section>
  );
}
