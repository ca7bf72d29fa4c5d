import { useParams } from 'react-router';
import { Page } from '../design/page';
import { ProblemNotice } from '../graph/problem-notice';
import { useWords } from '../language/use-words';
import { wardName } from '../language/ward-name';
import type { Period } from '../period/period';
import { PeriodChooser } from '../period/period-chooser';
import { periodText } from '../period/period-text';
import { usePeriod } from '../period/use-period';
import { FigureRecords } from '../records/figure-records';
import { Columns } from './columns';
import { OtherWardChoice } from './other-ward-choice';
import { ServerNotice } from './server-notice';
import { UnitNotice } from './unit-notice';
import { UnknownWard } from './unknown-ward';
import { type ShownWard, useWard } from './use-ward';
import { WardColumn } from './ward-column';
import { WardFigures } from './ward-figures';
import { type ChangeWardView, useWardView, type WardView } from './ward-view';
import { WardYear } from './ward-year';

/** One ward: its council, its figures and records, what the city follows there, and its server; alone, or beside another ward. */
export function WardPage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const { view, change } = useWardView();
  const { period, choosePeriod, latest } = usePeriod();
  const beside = view.other === id ? '' : view.other;
  const [one, other] = [useWard(id, period), useWard(beside, period)];
  if (one.ward === null) return <UnknownWard />;
  const wards = other.ward ? [one, other] : [one];
  const failed = [one, other, latest].find(({ problem }) => problem);
  return (
    <Page
      title={titleOf(wards, t)}
      lead={period ? periodText(period, t) : ' '}
      tools={
        period && (
          <>
            <PeriodChooser period={period} onChoose={choosePeriod} />
            <OtherWardChoice {...{ id, period, beside, onChoose: change.putBeside }} />
          </>
        )
      }
    >
      {failed?.problem && (
        <ProblemNotice problem={failed.problem} hasData={one.hasAnswered} onRetry={failed.askAgain} />
      )}
      <Columns
        wards={wards}
        of={(shown) => (
          <>
            {shown.ward && <UnitNotice ward={shown.ward} days={period ? `${period.from}/${period.to}` : ''} />}
            <ServerNotice shown={shown} />
          </>
        )}
      />
      {period && <Sections {...{ wards, period, view, change }} />}
    </Page>
  );
}

/** What is to be read of the wards: what they keep themselves, and what the city knows. */
function Sections(props: { wards: ShownWard[]; period: Period; view: WardView; change: ChangeWardView }) {
  const { period, view, change } = props;
  const own = props.wards.filter(({ access }) => access === 'all');
  const hasName = props.wards.length > 1;
  return (
    <>
      {own.length > 0 && (
        <>
          <WardFigures wards={own} onOpen={change.openFigure} />
          <WardYear {...{ wards: own, period, code: view.chart, change }} />
        </>
      )}
      <Columns
        wards={props.wards.filter(({ access }) => access !== 'none')}
        of={(shown) => <WardColumn {...{ shown, period, contact: view.contact, change, hasName }} />}
      />
      {view.figure && (
        <FigureRecords {...{ figure: view.figure, period, onOpen: change.openFigure, onClose: change.closeFigure }} />
      )}
    </>
  );
}

function titleOf([one, other]: ShownWard[], t: ReturnType<typeof useWords>['t']): string {
  if (!one?.ward) return t('wards.title');
  if (!other?.ward) return wardName(one.ward);
  return t('ward.compared-with', { one: wardName(one.ward), other: wardName(other.ward) });
}
