import { CATALOGUE } from '../../subgraphs/indicators/catalogue';
import { Panel } from '../design/panel';
import { FigureByWardDocument } from '../graph/generated/graphql';
import { ProblemNotice } from '../graph/problem-notice';
import { useGraph } from '../graph/use-graph';
import { indicatorText, unitText } from '../language/indicator-text';
import { useWords } from '../language/use-words';
import { wardName } from '../language/ward-name';
import type { Period } from '../period/period';
import { periodText } from '../period/period-text';
import table from '../design/table.module.css';
import type { OpenedFigure, OpenFigure } from './opened-figure';
import { RecordsOfCity, RecordsOfWard } from './record-list';

interface FigureRecordsProps {
  figure: OpenedFigure;
  /** The page's period. */
  period: Period;
  onOpen: OpenFigure;
  onClose: () => void;
}

/** The records behind a figure, in a panel; behind a sum over wards, the figure of each ward and the way to its records. */
export function FigureRecords({ figure: { code, of, within }, period, onOpen, onClose }: FigureRecordsProps) {
  const { t } = useWords();
  const indicator = CATALOGUE.find((known) => known.code === code);
  if (!indicator) return null;
  const days = within ?? period;
  const asked = { period: `${days.from}/${days.to}`, code };
  return (
    <Panel title={indicatorText(indicator)} note={`${unitText(indicator)} · ${periodText(days, t)}`} onClose={onClose}>
      {of === 'city' && <RecordsOfCity asked={asked} />}
      {of === 'wards' && <WardsOfFigure asked={asked} onOpen={(wardId) => onOpen(code, wardId, within)} />}
      {of !== 'city' && of !== 'wards' && (
        <RecordsOfWard asked={{ ...asked, wardId: of }} onBack={() => onOpen(code, 'wards', within)} />
      )}
    </Panel>
  );
}

function WardsOfFigure(props: { asked: { period: string; code: string }; onOpen: (wardId: string) => void }) {
  const { t, number } = useWords();
  const { data, problem, askAgain } = useGraph(FigureByWardDocument, props.asked);
  const indicator = data?.report.indicators[0];
  return (
    <>
      {problem && <ProblemNotice problem={problem} hasData={!!data} onRetry={askAgain} />}
      {!indicator && !problem && <p>{t('records.asking')}</p>}
      {indicator && (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('records.ward')}</th>
              <th scope="col" className={table.number}>
                {t('records.figure')}
              </th>
            </tr>
          </thead>
          <tbody>
            {indicator.byWard.map(({ ward, value }) => (
              <tr key={ward.wardId}>
                <th scope="row">
                  <button type="button" className="link" onClick={() => props.onOpen(ward.wardId)}>
                    {wardName(ward)}
                  </button>
                </th>
                <td className={table.number}>{value === null ? t('records.unknown') : number(value)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('records.total')}</th>
              <td className={table.number}>{indicator.wards === null ? '–' : number(indicator.wards)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </>
  );
}
