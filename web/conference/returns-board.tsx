import { Section } from '../design/page';
import table from '../design/table.module.css';
import { ReturnsBoardOfDocument, type ReturnsBoardOfQuery } from '../graph/generated/graphql';
import { ProblemNotice } from '../graph/problem-notice';
import { useGraph } from '../graph/use-graph';
import { useWords } from '../language/use-words';
import { wardName } from '../language/ward-name';
import { writeDay } from '../language/write';
import style from './conference.module.css';

type Board = NonNullable<ReturnsBoardOfQuery['returnsBoard']>;

/** In the order in which somebody has to see to them. */
const STATES = ['LATE', 'NOT_STARTED', 'DRAFT', 'RETURNED', 'SUBMITTED', 'ACCEPTED'] as const;

/** How far each ward is with its return for the period that the conference reviews. */
export function ReturnsBoard({ period }: { period: string }) {
  const { t, number } = useWords();
  const { data, problem, isAsking, askAgain } = useGraph(ReturnsBoardOfDocument, { period });
  const board = data?.returnsBoard;
  const counts = board && { accepted: number(board.accepted), expected: number(board.expected) };
  return (
    <Section title={t('conference.board')} note={counts && t('conference.board-note', counts)}>
      {problem && <ProblemNotice problem={problem} hasData={!!board} onRetry={askAgain} />}
      {!board && isAsking && <p>{t('conference.asking')}</p>}
      {board && (
        <>
          <StateCounts board={board} />
          <BoardTable board={board} />
        </>
      )}
    </Section>
  );
}

function StateCounts({ board: { lines } }: { board: Board }) {
  const { t, number } = useWords();
  return (
    <ul className={style.counts}>
      {STATES.map((state) => {
        const count = lines.filter((line) => line.state === state).length;
        return (
          <li key={state} className={count === 0 ? style.soft : ''}>
            <strong>{number(count)}</strong> {t(`conference.return-states.${state}`)}
          </li>
        );
      })}
    </ul>
  );
}

function BoardTable({ board: { lines } }: { board: Board }) {
  const { t, instant } = useWords();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('records.ward')}</th>
          <th scope="col">{t('conference.task-state')}</th>
          <th scope="col">{t('conference.since')}</th>
          <th scope="col">{t('conference.deadline')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ ward, state, since, dueOn }) => (
          <tr key={ward.wardId}>
            <th scope="row">{wardName(ward)}</th>
            <td>
              <span className={`${style.state} ${style[state.toLowerCase()] ?? ''}`}>
                {t(`conference.return-states.${state}`)}
              </span>
            </td>
            <td>{since ? instant(since) : '–'}</td>
            <td className={table.day}>{dueOn ? writeDay(dueOn) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
