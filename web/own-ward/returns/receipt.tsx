import { Button } from '../../design/button';
import { Notice } from '../../design/notice';
import { Section } from '../../design/page';
import { useGraph } from '../../graph/use-graph';
import { useWords } from '../../language/use-words';
import type { Period } from '../../period/period';
import { periodText } from '../../period/period-text';
import { useKind, useOwnCouncil } from '../app/own-council';
import { ReturnOnItsWayDocument, type WholeReturnFragment } from '../graph/generated/graphql';
import { FigureTable } from './figure-table';
import style from './returns.module.css';
import { useFigures } from './use-figures';

/** How often it is looked whether the city has the return by now. */
const EVERY_MS = 10_000;

/** What was handed in, by whom, when and with which fingerprint, to be kept or printed; and whether the city has it. */
export function Receipt({ current, period }: { current: WholeReturnFragment; period: Period }) {
  const { t, instant } = useWords();
  const { name } = useOwnCouncil();
  const states = useKind('WardReturn')?.states ?? [];
  const { figures } = useFigures(current, period);
  const facts = [
    [t('returns.receipt.council'), name],
    [t('returns.period'), periodText(period, t)],
    [t('records.state'), states.find(({ value }) => value === current.state)?.label ?? current.state],
    ...(current.submittedAt
      ? [
          [t('returns.receipt.submission'), String(current.submission)],
          [t('returns.receipt.at'), instant(current.submittedAt)],
          [t('returns.receipt.by'), current.submittedBy ?? ''],
        ]
      : []),
    ...(current.comment ? [[t('returns.comment.whole'), current.comment]] : []),
    ...(current.decisionNote ? [[t('returns.receipt.decision'), current.decisionNote]] : []),
  ];
  return (
    <>
      {current.state === 'SUBMITTED' && <OnItsWay id={current.id} />}
      <Section
        title={t('returns.receipt.title')}
        aside={<Button onPress={() => print()}>{t('returns.receipt.print')}</Button>}
      >
        <dl className={style.facts}>
          {facts.map(([term, value]) => (
            <Fact key={term} term={term ?? ''} value={value ?? ''} />
          ))}
          {current.sha256 && (
            <>
              <dt>SHA-256</dt>
              <dd className={style.sha}>{current.sha256}</dd>
            </>
          )}
        </dl>
        <FigureTable figures={figures} />
      </Section>
    </>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** Whether the city has what was handed in; where it does not, that it goes there by itself. */
function OnItsWay({ id }: { id: string }) {
  const { t, instant } = useWords();
  const answer = useGraph(ReturnOnItsWayDocument, {}, { everyMs: EVERY_MS });
  const own = answer.data?.council.crossings?.nodes.filter(({ about }) => about?.id === id) ?? [];
  const latest = own.reduce<(typeof own)[number] | undefined>(
    (last, one) => (!last || one.createdAt > last.createdAt ? one : last),
    undefined,
  );
  if (!latest) return null;
  switch (latest.state) {
    case 'DELIVERED':
      return (
        <Notice
          kind="good"
          title={t('returns.way.delivered', { at: latest.deliveredAt ? instant(latest.deliveredAt) : '' })}
        />
      );
    case 'DEAD':
      return (
        <Notice kind="bad" title={t('returns.way.dead')}>
          <p>{t('returns.way.dead-hint')}</p>
        </Notice>
      );
    default:
      return (
        <Notice kind="warn" title={t('returns.way.waiting')}>
          <p>{t('returns.way.waiting-hint')}</p>
        </Notice>
      );
  }
}
