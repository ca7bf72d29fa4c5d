import { memo, type MouseEvent, useCallback, useMemo, useRef } from 'react';
import type { IndicatorDefinition } from '../../subgraphs/indicators/catalogue';
import { useNavigate } from 'react-router';
import { Button } from '../design/button';
import { Section } from '../design/page';
import type { WardFiguresQuery } from '../graph/generated/graphql';
import { figureIn, isPart, WARD_INDICATORS } from '../indicators/figure-paths';
import { useWords } from '../language/use-words';
import { wardName } from '../language/ward-name';
import type { OpenFigure } from '../records/opened-figure';
import { InForce } from '../wards/in-force';
import { wardPath } from '../wards/ward-path';
import { type BriefingView, OF_WARDS } from './briefing-view';
import { sortWards, type WardOfReport } from './sort-wards';
import { HeadCells, type Sorting } from './ward-table-head';
import style from './ward-table.module.css';

type Report = WardFiguresQuery['report'];

interface WardTableProps {
  report: Report | undefined;
  /** The totals of the period compared with. */
  before: object | null | undefined;
  view: BriefingView;
  change: {
    sortBy: (by: string, isDescending: boolean) => void;
    showAllColumns: (all: boolean) => void;
    openFigure: OpenFigure;
  };
}

/** Wards that a table has room for before it is known how many there are. */
const ROWS_AWAITED = 8;

/** Every ward in a row, its figures in columns to sort by, and their totals, which stay in sight. */
export function WardTable({ report, before, view, change }: WardTableProps) {
  const { t } = useWords();
  const columns = view.hasAllColumns ? WARD_INDICATORS : MAIN_INDICATORS;
  const wards = useMemo(
    () => sortWards(report?.wards ?? [], view.sort),
    [report, view.sort?.by, view.sort?.isDescending],
  );
  const onClick = useOpening(change.openFigure);
  const period = report?.period ?? '';
  const reasons = reasonsOf(report);
  const sorting: Sorting = { sort: view.sort, sortBy: change.sortBy };
  const isAll = view.hasAllColumns;
  return (
    <Section
      isBelow
      title={t('ward-table.title')}
      note={t('ward-table.note')}
      aside={
        <Button onPress={() => change.showAllColumns(!isAll)}>
          {t(isAll ? 'ward-table.main-columns' : 'ward-table.all-columns')}
        </Button>
      }
    >
      <div className={style.scroll} role="region" aria-label={t('ward-table.region')} tabIndex={0}>
        <table className={style.table} onClick={onClick}>
          <thead>
            <tr>
              <HeadCells columns={columns} sorting={sorting} />
            </tr>
          </thead>
          <tbody>
            {wards.map((ward) => (
              <WardRow key={ward.ward.wardId} {...{ ward, columns, period }} {...reasons.get(ward.ward.wardId)} />
            ))}
            {!report && <AwaitedRows columns={columns.length} />}
          </tbody>
          <TotalRows {...{ report, before, columns }} />
        </table>
      </div>
    </Section>
  );
}

/** Why wards are missing, or lack some of their figures, by ward. */
function reasonsOf(report: Report | undefined): ReadonlyMap<string, WardGap> {
  const { missing = [], lacking = [] } = report?.coverage ?? {};
  return new Map<string, WardGap>([
    ...lacking.map(({ ward, reason }) => [ward.wardId, { reason, isMissing: false }] as const),
    ...missing.map(({ ward, reason }) => [ward.wardId, { reason, isMissing: true }] as const),
  ]);
}

interface WardGap {
  reason: Report['coverage']['missing'][number]['reason'];
  isMissing: boolean;
}

const MAIN_INDICATORS = WARD_INDICATORS.filter((indicator) => !isPart(indicator));

/** One listener for thousands of numbers and for the wards' names: each says in its data which figure it opens, or where it leads. */
function useOpening(openFigure: (code: string, of: string) => void) {
  const navigate = useNavigate();
  const latest = useRef({ openFigure, navigate });
  latest.current = { openFigure, navigate };
  return useCallback((event: MouseEvent) => {
    const pressed = event.target as HTMLElement; // the target of a click is an element
    const { code, of } = pressed.closest<HTMLElement>('[data-code]')?.dataset ?? {};
    if (code && of) latest.current.openFigure(code, of);
    const path = pressed.closest('tbody th a')?.getAttribute('href');
    if (!path || event.ctrlKey || event.metaKey || event.shiftKey) return; // then the browser opens it elsewhere
    event.preventDefault();
    void latest.current.navigate(path);
  }, []);
}

interface WardRowProps {
  ward: WardOfReport;
  columns: readonly IndicatorDefinition[];
  /** As the report has it. */
  period: string;
  /** Why the ward is missing, or lacks figures, if it does. */
  reason?: WardGap['reason'];
  isMissing?: boolean;
}

/** Drawn again only when its own figures change: sorting moves rows and draws none. */
const WardRow = memo(({ ward: { ward, tally, inForce }, columns, period, reason, isMissing }: WardRowProps) => {
  const { t, number } = useWords();
  return (
    <tr className={isMissing ? style.missing : ''}>
      <th scope="row">
        <a href={wardPath(ward.wardId, period)}>{wardName(ward)}</a>
        <InForce inForce={inForce} days={period} />
        {reason && <small>{t(`coverage.reasons.${reason}`)}</small>}
        {tally && tally.suppressed.length > 0 && <small>{t('ward-table.suppressed')}</small>}
      </th>
      {columns.map((indicator) => (
        <td key={indicator.code}>
          <CellFigure value={figureIn(tally, indicator)} code={indicator.code} of={ward.wardId} write={number} />
        </td>
      ))}
    </tr>
  );
});

/** There are thousands: `write` is found once a row. */
function CellFigure(props: { value: number | null; code: string; of: string; write: (value: number) => string }) {
  const { value, code, of, write } = props;
  if (!value) return <span className={style.none}>{value === 0 ? '0' : '–'}</span>;
  return (
    <button type="button" data-code={code} data-of={of}>
      {write(value)}
    </button>
  );
}

function TotalRows(props: Pick<WardTableProps, 'report' | 'before'> & { columns: readonly IndicatorDefinition[] }) {
  const { t, number } = useWords();
  const { report, before, columns } = props;
  const counts = report && { answered: report.coverage.answered, expected: report.coverage.expected };
  return (
    <tfoot>
      <tr className={report && !report.coverage.complete ? style.partial : ''}>
        <th scope="row">{counts ? t('ward-table.total-of', counts) : t('ward-table.total')}</th>
        {columns.map((indicator) => (
          <td key={indicator.code} className={report?.wardTotal?.partial.includes(indicator.code) ? style.partial : ''}>
            <CellFigure
              value={figureIn(report?.wardTotal, indicator)}
              code={indicator.code}
              of={OF_WARDS}
              write={number}
            />
          </td>
        ))}
      </tr>
      {before && (
        <tr className={style.before}>
          <th scope="row">{t('ward-table.total-before')}</th>
          {columns.map((indicator) => {
            const figure = figureIn(before, indicator);
            return <td key={indicator.code}>{figure === null ? '–' : number(figure)}</td>;
          })}
        </tr>
      )}
    </tfoot>
  );
}

function AwaitedRows({ columns }: { columns: number }) {
  return Array.from({ length: ROWS_AWAITED }, (_, index) => (
    <tr key={index}>
      <th scope="row">…</th>
      <td colSpan={columns} />
    </tr>
  ));
}
