import { Link } from 'react-router';
import { Figure } from '../briefing/figure';
import type { WardOfReport } from '../briefing/sort-wards';
import { SinceWhen } from '../coverage/since-when';
import table from '../design/table.module.css';
import type { CoverageOfFiguresFragment } from '../graph/generated/graphql';
import { figureIn, WARD_INDICATORS } from '../indicators/figure-paths';
import { indicatorText } from '../language/indicator-text';
import { useWords } from '../language/use-words';
import { wardName } from '../language/ward-name';
import type { Period } from '../period/period';
import type { OpenFigure } from '../records/opened-figure';
import { type ReturnLine, ReturnState } from './return-state';
import { InForce } from './in-force';
import style from './ward-list.module.css';
import { wardPath } from './ward-path';

type Missing = CoverageOfFiguresFragment['missing'][number];

interface WardListProps {
  /** Undefined until they are known. */
  wards: WardOfReport[] | undefined;
  period: Period;
  coverage: CoverageOfFiguresFragment | undefined;
  /** The board of returns; undefined where it is not known, or not for this account. */
  returns: (ReturnLine & { ward: { wardId: string } })[] | undefined;
  onOpen: OpenFigure;
}

/** What a council is asked for first: sessions, contacts with voters, what these recommended and what of it is late, citizens, petitions. */
const MAIN_CODES = ['KH.01', 'TX.01', 'TX.02', 'TX.04', 'TX.06d', 'TD.01', 'DT.01'];
const MAIN_INDICATORS = WARD_INDICATORS.filter(({ code }) => MAIN_CODES.includes(code));

/** Every ward in a row: the way to its page, its server, its return of the period, and its main figures. */
export function WardList({ wards, period, coverage, returns, onOpen }: WardListProps) {
  const { t } = useWords();
  const missingById = new Map(coverage?.missing.map((one) => [one.ward.wardId, one]));
  const returnById = new Map(returns?.map((line) => [line.ward.wardId, line]));
  const days = `${period.from}/${period.to}`;
  return (
    <div className={table.scroll} role="region" aria-label={t('wards.region')} tabIndex={0}>
      <table className={`${table.table} ${style.list}`}>
        <thead>
          <tr>
            <th scope="col">{t('wards.ward')}</th>
            <th scope="col">{t('wards.server')}</th>
            {returns && <th scope="col">{t('wards.return')}</th>}
            {MAIN_INDICATORS.map((indicator) => (
              <th key={indicator.code} scope="col" className={table.number}>
                {indicatorText(indicator)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {wards?.map((line) => (
            <WardRow
              key={line.ward.wardId}
              {...{ line, days, onOpen, hasReturns: !!returns }}
              missing={missingById.get(line.ward.wardId)}
              returned={returnById.get(line.ward.wardId)}
            />
          ))}
          {!wards && (
            <tr>
              <td>{t('wards.asking')}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function WardRow(props: {
  line: WardOfReport;
  days: string;
  missing: Missing | undefined;
  hasReturns: boolean;
  returned: ReturnLine | undefined;
  onOpen: OpenFigure;
}) {
  const { t } = useWords();
  const { line, missing, returned } = props;
  const { ward, tally, inForce } = line;
  return (
    <tr>
      <th scope="row">
        <Link to={wardPath(ward.wardId, props.days)}>{wardName(ward)}</Link>
        <InForce inForce={inForce} days={props.days} />
      </th>
      <td className={missing ? style.missing : style.answers}>
        {missing ? t(`coverage.reasons.${missing.reason}`) : t('wards.answers')}
        {missing && <SinceWhen server={missing.ward.server} />}
      </td>
      {props.hasReturns && <td className={style.return}>{returned ? <ReturnState line={returned} /> : '–'}</td>}
      {MAIN_INDICATORS.map((indicator) => (
        <td key={indicator.code} className={table.number}>
          <Figure
            value={figureIn(tally, indicator)}
            isAsked={false}
            name={`${indicatorText(indicator)}, ${wardName(ward)}`}
            onOpen={() => props.onOpen(indicator.code, ward.wardId)}
          />
        </td>
      ))}
    </tr>
  );
}
