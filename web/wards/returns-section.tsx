import { Section } from '../design/page';
import table from '../design/table.module.css';
import { type CouncilOfWardQuery, ReturnStatesDocument } from '../graph/generated/graphql';
import { useGraph } from '../graph/use-graph';
import { useWords } from '../language/use-words';
import { parsePeriod, type Period } from '../period/period';
import { periodText } from '../period/period-text';
import { ReturnState } from './return-state';
import { type Named, titleWith } from './section-title';
import style from './sections.module.css';

type Council = NonNullable<NonNullable<CouncilOfWardQuery['ward']>['council']>;
type Return = NonNullable<Council['returns']>['nodes'][number];

/** How far the ward's return of the period is, as the city has it, and the returns of any period that the ward itself keeps. */
export function ReturnsSection(props: {
  id: string;
  period: Period;
  named: Named;
  /** From the ward's server: undefined while it does not give them. */
  returns: Return[] | undefined;
}) {
  const { t } = useWords();
  const { id, period, named, returns } = props;
  const { data, problem } = useGraph(ReturnStatesDocument, { period: `${period.from}/${period.to}` });
  const board = data?.returnsBoard;
  const line = board?.lines.find(({ ward }) => ward.wardId === id);
  return (
    <Section title={titleWith(t('ward.returns.title'), named)}>
      <div className={style.gap}>
        <p>
          <strong>{periodText(period, t)}</strong>:{' '}
          {line ? <ReturnState line={line} /> : t(lineMissing(problem !== undefined, !!board))}
        </p>
        {!returns && <p className={style.soft}>{t('ward.council.not-known')}</p>}
        {returns?.length === 0 && <p className={style.soft}>{t('ward.returns.none')}</p>}
        {returns && returns.length > 0 && <ReturnTable returns={returns} />}
      </div>
    </Section>
  );
}

function lineMissing(isRefused: boolean, isAnswered: boolean) {
  if (isRefused) return 'ward.returns.not-for-account';
  return isAnswered ? 'ward.returns.not-on-board' : 'records.asking';
}

function ReturnTable({ returns }: { returns: Return[] }) {
  const { t, instant } = useWords();
  return (
    <div className={table.scroll} role="region" aria-label={t('ward.returns.earlier')} tabIndex={0}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('ward.returns.period')}</th>
            <th scope="col">{t('ward.returns.state')}</th>
            <th scope="col">{t('ward.returns.submitted')}</th>
            <th scope="col">{t('ward.returns.decided')}</th>
          </tr>
        </thead>
        <tbody>
          {returns.map(({ id, period, state, submittedAt, decidedAt, decisionNote }) => (
            <tr key={id}>
              <td>{periodOf(period, t)}</td>
              <td>
                {t(`ward.returns.states.${state}`)}
                {decisionNote !== null && <small className={style.small}>{decisionNote}</small>}
              </td>
              <td className={table.day}>{submittedAt === null ? '–' : instant(submittedAt)}</td>
              <td className={table.day}>{decidedAt === null ? '–' : instant(decidedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function periodOf(text: string, t: Parameters<typeof periodText>[1]): string {
  const period = parsePeriod(text);
  return period ? periodText(period, t) : text;
}
