import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useClient } from 'urql';
import { Button } from '../../design/button';
import { Notice } from '../../design/notice';
import { Page, Section } from '../../design/page';
import table from '../../design/table.module.css';
import { useKey } from '../../editing/use-key';
import { writeRecord } from '../../editing/write-record';
import { ProblemNotice } from '../../graph/problem-notice';
import { useGraph } from '../../graph/use-graph';
import { sentenceOf } from '../../language/sentence';
import { useWords } from '../../language/use-words';
import { writeDay } from '../../language/write';
import { todayInVietNam } from '../../period/days-since';
import { comparedWith, parsePeriod, type Period, writePeriod } from '../../period/period';
import { PeriodChooser } from '../../period/period-chooser';
import { periodText } from '../../period/period-text';
import { useKind } from '../app/own-council';
import { ReturnsDocument, type ReturnsQuery, StartReturnDocument } from '../graph/generated/graphql';
import { returnLink } from '../page-links';

type Line = NonNullable<ReturnsQuery['council']['returns']>['nodes'][number];

/** The ward's returns, and where one is begun. */
export function ReturnsPage() {
  const { t } = useWords();
  const answer = useGraph(ReturnsDocument, {});
  const returns = answer.data?.council.returns?.nodes;
  const mayWrite = useKind('WardReturn')?.mayRecord ?? false;
  return (
    <Page title={t('ward-app.pages.returns')} lead={t('returns.lead')}>
      {answer.problem && (
        <ProblemNotice problem={answer.problem} hasData={returns !== undefined} onRetry={answer.askAgain} />
      )}
      {mayWrite && returns && <Begin returns={returns} />}
      <Section title={t('returns.list')}>
        {!returns && !answer.problem && <p>{t('records.asking')}</p>}
        {returns && <ReturnTable returns={returns} />}
      </Section>
    </Page>
  );
}

/** Begins a return for a period, or leads to the one that there is. */
function Begin({ returns }: { returns: readonly Line[] }) {
  const { t } = useWords();
  const client = useClient();
  const navigate = useNavigate();
  const keyOf = useKey();
  const [address, setAddress] = useSearchParams();
  const [fault, setFault] = useState<string>();
  const period = parsePeriod(address.get('period') ?? '') ?? lastQuarter();
  const known = returns.find((one) => isOf(one, period));
  const begin = async () => {
    const input = { period: writePeriod(period) };
    const written = await writeRecord(client, StartReturnDocument, { ...input, idempotencyKey: keyOf(input) });
    if (written.state === 'written') void navigate(returnLink(written.record.id));
    else
      setFault(
        written.state === 'refused' ? sentenceOf(written.faults[0]?.message ?? '') : t(`editing.${written.state}`),
      );
  };
  return (
    <Section title={t('returns.begin')} note={t('returns.begin-hint')}>
      <p>
        <PeriodChooser
          period={period}
          onChoose={(chosen) =>
            setAddress({ period: writePeriod(chosen) }, { replace: true, preventScrollReset: true })
          }
        />
      </p>
      {fault && <Notice kind="bad" title={fault} />}
      <p>
        {known ? (
          <Link className="main-link" to={returnLink(known.id)}>
            {t('returns.open', { period: periodText(period, t) })}
          </Link>
        ) : (
          <Button isMain onPress={() => void begin()}>
            {t('returns.see-figures', { period: periodText(period, t) })}
          </Button>
        )}
      </p>
    </Section>
  );
}

function ReturnTable({ returns }: { returns: readonly Line[] }) {
  const { t, instant } = useWords();
  const states = useKind('WardReturn')?.states ?? [];
  if (returns.length === 0) return <p>{t('returns.none')}</p>;
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('returns.period')}</th>
            <th scope="col">{t('records.state')}</th>
            <th scope="col">{t('returns.submitted')}</th>
          </tr>
        </thead>
        <tbody>
          {returns.map((one) => (
            <tr key={one.id}>
              <td>
                <Link to={returnLink(one.id)}>{textOf(one, t)}</Link>
              </td>
              <td>{states.find(({ value }) => value === one.state)?.label ?? one.state}</td>
              <td>{one.submittedAt ? instant(one.submittedAt) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function textOf({ period }: Line, t: Parameters<typeof periodText>[1]): string {
  const days = parsePeriod(period);
  return days ? periodText(days, t) : writeDay(period);
}

const isOf = ({ period }: Line, { from, to }: Period): boolean => period === `${from}/${to}`;

/** The quarter that has ended last. */
function lastQuarter(): Period {
  const [year = '', month = ''] = todayInVietNam().split('-');
  const now = parsePeriod(`${year}-Q${Math.ceil(Number(month) / 3)}`)!; // every month lies in a quarter
  return comparedWith(now, 'before');
}
