import { useClient } from 'urql';
import { Panel } from '../design/panel';
import type { FormField } from '../editing/entry-field';
import { RecordForm, type Values } from '../editing/record-form';
import { useKey } from '../editing/use-key';
import { writeRecord } from '../editing/write-record';
import { CorrectTaskDocument, RecordTaskDocument, type TaskFactsFragment } from '../graph/generated/graphql';
import { useWords } from '../language/use-words';
import { type ConferenceOfPage, daysOf } from './conference-facts';

/** A form for a task of a conference: a new one, planned for its whole time unless told, or one that is corrected. */
export function TaskForm(props: {
  conference: ConferenceOfPage;
  task?: TaskFactsFragment;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useWords();
  const client = useClient();
  const keyOf = useKey();
  const { conference, task, onClose, onDone } = props;
  const save = (values: Values, known: TaskFactsFragment | undefined) => {
    const entered = enteredOf(values);
    if (!known) {
      const input = { ...entered, conferenceId: conference.id, isDraft: false };
      return writeRecord(client, RecordTaskDocument, { ...input, idempotencyKey: keyOf(input) });
    }
    const input = { ...entered, id: known.id, expectedVersion: known.version };
    return writeRecord(client, CorrectTaskDocument, { ...input, idempotencyKey: keyOf(input) });
  };
  return (
    <Panel title={t(task ? 'conference.edit-task' : 'conference.add-task')} onClose={onClose}>
      <RecordForm<TaskFactsFragment>
        fields={useFields()}
        initial={task ? valuesOf(task) : firstValues(conference)}
        {...(task ? { known: task } : {})}
        {...{ valuesOf, save, onDone }}
      />
    </Panel>
  );
}

function useFields(): FormField[] {
  const { t } = useWords();
  return [
    { name: 'ordinal', kind: 'number', label: t('conference.task-fields.ordinal') },
    { name: 'title', kind: 'line', label: t('conference.task-fields.title') },
    { name: 'assignedTo', kind: 'line', label: t('conference.task-fields.assignedTo'), isOptional: true },
    { name: 'plannedFrom', kind: 'day', label: t('conference.task-fields.plannedFrom') },
    { name: 'plannedTo', kind: 'day', label: t('conference.task-fields.plannedTo') },
  ];
}

const valuesOf = ({ ordinal, title, assignedTo, plannedFrom, plannedTo }: TaskFactsFragment) => ({
  ...{ ordinal: String(ordinal), title, assignedTo: assignedTo ?? '', plannedFrom, plannedTo },
});

function firstValues({ plans, tasks }: ConferenceOfPage): Values {
  const [plannedFrom, plannedTo] = daysOf(plans);
  const last = Math.max(0, ...tasks.map(({ ordinal }) => ordinal));
  return { ordinal: String(last + 1), plannedFrom, plannedTo };
}

/** As the mutations take it; what is no number is told as one that cannot be a place. */
function enteredOf(values: Values) {
  const { ordinal, title = '', assignedTo = '', plannedFrom = '', plannedTo = '' } = values;
  const place = Number.parseInt(ordinal ?? '', 10);
  return {
    ...{ ordinal: Number.isNaN(place) ? 0 : place, title: title.trim(), assignedTo: assignedTo.trim() || null },
    ...{ plannedFrom, plannedTo },
  };
}
