import { Button } from '../design/button';
import table from '../design/table.module.css';
import type { TaskFactsFragment } from '../graph/generated/graphql';
import { useWords } from '../language/use-words';
import { writeDay } from '../language/write';
import { daysSince } from '../period/days-since';
import type { OpenTask } from './conference-facts';
import style from './conference.module.css';

interface TaskTableProps {
  tasks: TaskFactsFragment[];
  isEditable: boolean;
  onOpen: (open: OpenTask) => void;
}

/** The tasks in their order. */
export function TaskTable({ tasks, isEditable, onOpen }: TaskTableProps) {
  const { t } = useWords();
  return (
    <table className={`${table.table} ${style.tasks}`}>
      <thead>
        <tr>
          <th scope="col">{t('conference.task-fields.ordinal')}</th>
          <th scope="col">{t('conference.task-fields.title')}</th>
          <th scope="col">{t('conference.task-fields.assignedTo')}</th>
          <th scope="col">{t('conference.task-state')}</th>
          <th scope="col">{t('conference.deadline')}</th>
          {isEditable && (
            <th scope="col">
              <span className="visually-hidden">{t('conference.change')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <TaskRow key={task.id} {...{ task, isEditable, onOpen }} />
        ))}
      </tbody>
    </table>
  );
}

function TaskRow({
  task,
  isEditable,
  onOpen,
}: { task: TaskFactsFragment } & Pick<TaskTableProps, 'isEditable' | 'onOpen'>) {
  const { t } = useWords();
  const { ordinal, title, assignedTo, state, startedOn, doneOn } = task;
  const since = state === 'DONE' ? doneOn : startedOn;
  return (
    <tr>
      <td>{ordinal}</td>
      <th scope="row">{title}</th>
      <td data-label={t('conference.task-fields.assignedTo')}>
        {assignedTo ?? <span className={style.soft}>{t('conference.not-entered')}</span>}
      </td>
      <td data-label={t('conference.task-state')}>
        <span>{t(`conference.task-states.${state}`)}</span>
        {since && <small className={style.soft}>{t('conference.on', { day: writeDay(since) })}</small>}
      </td>
      <td data-label={t('conference.deadline')} className={table.day}>
        <span>{writeDay(task.plannedTo)}</span>
        <Late task={task} />
      </td>
      {isEditable && (
        <td className={style.actions}>
          <TaskActions task={task} onOpen={onOpen} />
        </td>
      )}
    </tr>
  );
}

/** How many days the time of a task is over that is not done. */
function Late({ task: { state, plannedTo } }: { task: TaskFactsFragment }) {
  const { t, number } = useWords();
  const days = state === 'DONE' ? 0 : daysSince(plannedTo);
  return days > 0 && <small className={style.late}>{t('recommendations.days-overdue', { days: number(days) })}</small>;
}

function TaskActions({ task, onOpen }: { task: TaskFactsFragment; onOpen: (open: OpenTask) => void }) {
  const { t } = useWords();
  const step = task.state === 'PLANNED' ? 'start' : task.state === 'IN_PROGRESS' ? 'finish' : undefined;
  return (
    <>
      {step && (
        <Button label={`${t(`conference.${step}`)}: ${task.title}`} onPress={() => onOpen({ what: step, task })}>
          {t(`conference.${step}`)}
        </Button>
      )}{' '}
      <Button label={`${t('conference.change')}: ${task.title}`} onPress={() => onOpen({ what: 'edit', task })}>
        {t('conference.change')}
      </Button>
    </>
  );
}
