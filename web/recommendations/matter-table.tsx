import type { ReactNode } from 'react';
import { Button } from '../design/button';
import table from '../design/table.module.css';
import type { PetitionLineFragment, RecommendationLineFragment } from '../graph/generated/graphql';
import { bodyName } from '../language/tier-words';
import { useWords } from '../language/use-words';
import { wardName } from '../language/ward-name';
import { writeDay } from '../language/write';
import type { usePages } from '../records/use-pages';
import { daysSince } from '../period/days-since';
import style from './matters.module.css';
import { PETITION_STATES, RECOMMENDATION_STATES } from './states';

/** One line of a list, of either kind and tier. */
export type MatterLine = (RecommendationLineFragment | PetitionLineFragment) & {
  ward?: { name: string; nameEn: string } | null;
};

interface MatterTableProps {
  matters: {
    totalCount: number;
    nodes: MatterLine[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
  /** Whether a column says in which ward, and one with whom it is. */
  hasWards: boolean;
  hasBodies?: boolean;
  pages: ReturnType<typeof usePages>;
  onOpen: (id: string) => void;
}

/** A page of a list: what it is about, how far it is, with whom, for how long. */
export function MatterTable({ matters, hasWards, hasBodies = true, pages, onOpen }: MatterTableProps) {
  const { t, number } = useWords();
  const { totalCount, nodes, pageInfo } = matters;
  return (
    <>
      <p role="status">
        {t(totalCount === 0 ? 'recommendations.none' : 'recommendations.count', { number: number(totalCount) })}
      </p>
      {totalCount > 0 && (
        <table className={`${table.table} ${style.matters}`}>
          <Head isPetition={'kind' in (nodes[0] ?? {})} {...{ hasWards, hasBodies }} />
          <tbody>
            {nodes.map((line) => (
              <Row key={line.id} {...{ line, hasWards, hasBodies }} onOpen={() => onOpen(line.id)} />
            ))}
          </tbody>
        </table>
      )}
      <p className={style.pages}>
        {pages.before.length > 0 && <Button onPress={pages.back}>{t('records.page-before')}</Button>}{' '}
        {pageInfo.hasNextPage && (
          <Button onPress={() => pages.turn(pageInfo.endCursor)}>{t('records.page-after')}</Button>
        )}
      </p>
    </>
  );
}

function Head(props: { isPetition: boolean; hasWards: boolean; hasBodies: boolean }) {
  const { isPetition, hasWards, hasBodies } = props;
  const { t } = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">{t(isPetition ? 'recommendations.petition-kind' : 'recommendations.content')}</th>
        {hasWards && <th scope="col">{t(isPetition ? 'recommendations.about' : 'recommendations.where')}</th>}
        <th scope="col">{t('recommendations.state')}</th>
        {hasBodies && <th scope="col">{t('recommendations.waits-for')}</th>}
        <th scope="col">{t(isPetition ? 'recommendations.received' : 'recommendations.raised')}</th>
        <th scope="col">{t('recommendations.due')}</th>
      </tr>
    </thead>
  );
}

function Row(props: { line: MatterLine; hasWards: boolean; hasBodies: boolean; onOpen: () => void }) {
  const { t } = useWords();
  const { line, hasWards, hasBodies, onOpen } = props;
  const isPetition = 'kind' in line;
  const since = isPetition ? line.receivedOn : line.raisedOn;
  const label = (name: 'about' | 'where' | 'state' | 'waits-for' | 'received' | 'raised' | 'due') => ({
    'data-label': t(`recommendations.${name}`),
  });
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link" onClick={onOpen}>
          {isPetition ? t(`recommendations.petition-kinds.${line.kind}`) : line.content}
        </button>
      </th>
      {hasWards && <td {...label(isPetition ? 'about' : 'where')}>{line.ward ? wardName(line.ward) : '–'}</td>}
      <td {...label('state')}>{t(`recommendations.states.${line.state}`)}</td>
      {hasBodies && (
        <td {...label('waits-for')}>
          <BodyOf line={line} />
        </td>
      )}
      <td {...label(isPetition ? 'received' : 'raised')} className={table.day}>
        <Since day={since} isOpen={isOpen(line)} />
      </td>
      <td {...label('due')} className={table.day}>
        <Due line={line} />
      </td>
    </tr>
  );
}

function BodyOf({ line }: { line: MatterLine }): ReactNode {
  const { t } = useWords();
  if ('kind' in line) return line.handledBy ? bodyName(line.handledBy) : '–';
  const { responsibleBody, competentLevel } = line;
  return (
    <>
      {responsibleBody ? (
        bodyName(responsibleBody)
      ) : (
        <span className={style.soft}>{t('recommendations.nobody-yet')}</span>
      )}
      {competentLevel && (
        <small className={style.soft}>
          {t('recommendations.level', { level: t(`recommendations.levels.${competentLevel}`) })}
        </small>
      )}
    </>
  );
}

/** A day, and how long ago it was where something is still waited for. */
function Since({ day, isOpen: isWaiting }: { day: string; isOpen: boolean }) {
  const { t, number } = useWords();
  return (
    <>
      <span>{writeDay(day)}</span>
      {isWaiting && (
        <small className={style.soft}>{t('recommendations.open-for', { days: number(daysSince(day)) })}</small>
      )}
    </>
  );
}

/** A deadline, and how many days it is over where it is. */
function Due({ line: { dueOn, daysOverdue } }: { line: MatterLine }) {
  const { t, number } = useWords();
  if (!dueOn) return <span className={style.soft}>–</span>;
  return (
    <>
      <span>{writeDay(dueOn)}</span>
      {daysOverdue !== null && daysOverdue > 0 && (
        <small className={style.late}>{t('recommendations.days-overdue', { days: number(daysOverdue) })}</small>
      )}
    </>
  );
}

function isOpen(line: MatterLine): boolean {
  const open: readonly string[] = 'kind' in line ? PETITION_STATES.open : RECOMMENDATION_STATES.open;
  return open.includes(line.state);
}
