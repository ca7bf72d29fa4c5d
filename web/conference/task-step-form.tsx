import { useClient } from 'urql';
import { Panel } from '../design/panel';
import { RecordForm, type Values } from '../editing/record-form';
import { useKey } from '../editing/use-key';
import { writeRecord } from '../editing/write-record';
import { FinishTaskDocument, StartTaskDocument, type TaskFactsFragment } from '../graph/generated/graphql';
import { useWords } from '../language/use-words';
import { todayInVietNam } from '../period/days-since';

/** Says on which day work on a task began, or it was done. */
export function TaskStepForm(props: {
  step: 'start' | 'finish';
  task: TaskFactsFragment;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useWords();
  const client = useClient();
  const keyOf = useKey();
  const { step, task, onClose, onDone } = props;
  const day = step === 'start' ? 'startedOn' : 'doneOn';
  const save = (values: Values, known: TaskFactsFragment | undefined) => {
    const { id, version } = known ?? task;
    const target = { id, expectedVersion: version };
    const on = values[day] ?? '';
    const idempotencyKey = keyOf({ ...target, step, on });
    if (step === 'start') return writeRecord(client, StartTaskDocument, { ...target, startedOn: on, idempotencyKey });
    return writeRecord(client, FinishTaskDocument, { ...target, doneOn: on, idempotencyKey });
  };
  return (
    <Panel title={t(`conference.${step}`)} note={task.title} onClose={onClose}>
      <RecordForm<TaskFactsFragment>
        fields={[{ name: day, kind: 'day', label: t(`conference.task-fields.${day}`) }]}
        initial={{ [day]: todayInVietNam() }}
        known={task}
        {...{ save, onDone }}
      />
    </Panel>
  );
}
