import { Link } from 'react-router';
import { Notice } from '../../design/notice';
import { Page, Section } from '../../design/page';
import { ProblemNotice } from '../../graph/problem-notice';
import { useGraph } from '../../graph/use-graph';
import { useWords } from '../../language/use-words';
import { writeDay, writeSummary } from '../../language/write';
import { todayInVietNam } from '../../period/days-since';
import { parsePeriod } from '../../period/period';
import { periodText } from '../../period/period-text';
import { useOwnCouncil } from '../app/own-council';
import { TasksDocument, type TasksQuery } from '../graph/generated/graphql';
import { newRecordLink } from '../page-links';
import { WARD_PAGE_PATHS } from '../page-paths';
import { type MoreTasks, type Task, tasksOf, URGENCIES } from './tasks';
import style from './tasks.module.css';

/** What is recorded most often. */
const OFTEN = [
  'WardVoterContact',
  'WardReception',
  'WardPetition',
  'WardStandingMeeting',
  'WardSession',
  'WardSurveyVisit',
];

/** What waits for whoever works at the ward, each a click away from where it is done. */
export function TasksPage() {
  const { t } = useWords();
  const { name, recordKinds, archivedSince, archiveReason } = useOwnCouncil();
  const mayRecord = recordKinds?.some((kind) => kind.mayRecord) ?? false;
  return (
    <Page title={t('ward-app.pages.tasks')} lead={name}>
      {archivedSince && (
        <Notice kind="warn" title={t('tasks.archived')}>
          {archiveReason && <p>{archiveReason}</p>}
        </Notice>
      )}
      {mayRecord ? (
        <>
          <Waiting />
          <Often />
        </>
      ) : (
        <Section title={t('tasks.only-reading')}>
          <p>{t('tasks.only-reading-hint')}</p>
          <p>
            <Link to={WARD_PAGE_PATHS.kinds}>{t('ward-app.pages.kinds')}</Link>
          </p>
        </Section>
      )}
    </Page>
  );
}

function Waiting() {
  const { t } = useWords();
  const answer = useGraph(TasksDocument, {});
  const { data, problem } = answer;
  return (
    <>
      {problem && <ProblemNotice problem={problem} hasData={data !== undefined} onRetry={answer.askAgain} />}
      {!data && !problem && <p>{t('records.asking')}</p>}
      {data && <NotArrived count={data.council.dead?.totalCount ?? 0} />}
      {data && <Found data={data} isWhole={!problem} />}
    </>
  );
}

/** What was sent to the city and will not arrive by itself. */
function NotArrived({ count }: { count: number }) {
  const { t } = useWords();
  if (count === 0) return null;
  return (
    <Notice kind="bad" title={t('tasks.dead', { count })}>
      <p>{t('tasks.dead-hint')}</p>
    </Notice>
  );
}

function Found({ data, isWhole }: { data: TasksQuery; isWhole: boolean }) {
  const { t } = useWords();
  const { tasks, more } = tasksOf(data, todayInVietNam());
  if (tasks.length === 0 && isWhole)
    return (
      <Notice kind="good" title={t('tasks.nothing')}>
        <p>{t('tasks.nothing-hint')}</p>
      </Notice>
    );
  return URGENCIES.map((urgency) => {
    const own = tasks.filter((task) => task.urgency === urgency);
    if (own.length === 0) return null;
    return (
      <Section key={urgency} title={t(`tasks.${urgency}`)}>
        <TaskList tasks={own} more={more.filter((one) => one.urgency === urgency)} />
      </Section>
    );
  });
}

function TaskList({ tasks, more }: { tasks: readonly Task[]; more: readonly MoreTasks[] }) {
  const { t } = useWords();
  return (
    <ul className={style.tasks}>
      {tasks.map((task) => (
        <li key={task.link + task.what}>
          <Link to={task.link}>
            {'period' in task.about
              ? `${t(`tasks.what.${task.what}`)}: ${periodOf(task.about.period, t)}`
              : writeSummary(task.about.text)}
          </Link>
          {task.dueOn && (
            <span className={task.urgency === 'overdue' ? style.overdue : ''}>
              {t('records.due', { day: writeDay(task.dueOn) })}
            </span>
          )}
        </li>
      ))}
      {more.map(({ what, count, link }) => (
        <li key={what}>
          <Link to={link}>{t('tasks.more', { count, what: t(`tasks.what.${what}`) })}</Link>
        </li>
      ))}
    </ul>
  );
}

function Often() {
  const { t } = useWords();
  const { recordKinds } = useOwnCouncil();
  const kinds = OFTEN.flatMap(
    (name) => recordKinds?.filter((kind) => kind.name === name && kind.mutations.record) ?? [],
  );
  return (
    <Section title={t('tasks.record-now')}>
      <ul className={style.often}>
        {kinds.map(({ name, label }) => (
          <li key={name}>
            <Link to={newRecordLink(name)}>{label}</Link>
          </li>
        ))}
        <li>
          <Link to={WARD_PAGE_PATHS.kinds}>{t('tasks.all-kinds')}</Link>
        </li>
      </ul>
    </Section>
  );
}

function periodOf(text: string, t: Parameters<typeof periodText>[1]): string {
  const period = parsePeriod(text);
  return period ? periodText(period, t) : text;
}
