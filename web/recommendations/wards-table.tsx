import { useRoles } from '../app/roles';
import table from '../design/table.module.css';
import { Notice } from '../design/notice';
import { WardsWithPetitionsDocument, WardsWithRecommendationsDocument } from '../graph/generated/graphql';
import { type Answer, useGraph } from '../graph/use-graph';
import { useWords } from '../language/use-words';
import { wardNameInTime } from '../language/ward-name';
import { ListSection } from './city-list';
import { hasCeased } from '../wards/in-force';
import { untilToday, type WardInTime, withCeasedBelow } from './all-wards';
import { Count } from './count';
import { type ChangeView, type MattersView, petitionFilter, recommendationFilter } from './matters-view';
import style from './matters.module.css';
import { PETITION_STATES, RECOMMENDATION_STATES } from './states';

interface WardsTableProps {
  view: MattersView;
  change: ChangeView;
}

interface Counted {
  totalCount: number;
}

/** A ward with what it has; its council is null where it did not answer, or is not for whoever asks. */
interface WardLine extends WardInTime {
  name: string;
  nameEn: string;
  council: { matching: Counted | null; open: Counted | null; overdue: Counted | null } | null;
}

/** Each ward with how much it has that meets the filters, is open, and is overdue. */
export function WardsTable(props: WardsTableProps) {
  return props.view.kind === 'petition' ? <OfPetitions {...props} /> : <OfRecommendations {...props} />;
}

function OfRecommendations({ view, change }: WardsTableProps) {
  const asked = { during: untilToday(), filter: recommendationFilter(view), open: [...RECOMMENDATION_STATES.open] };
  const answer = useGraph(WardsWithRecommendationsDocument, asked);
  return <Table {...{ view, change, answer }} wards={answer.data?.wards} />;
}

function OfPetitions({ view, change }: WardsTableProps) {
  const asked = { during: untilToday(), filter: petitionFilter(view), open: [...PETITION_STATES.open] };
  const answer = useGraph(WardsWithPetitionsDocument, asked);
  return <Table {...{ view, change, answer }} wards={answer.data?.wards} />;
}

const COLUMNS = ['matching', 'open', 'overdue'] as const;

function Table(props: WardsTableProps & { answer: Answer<unknown>; wards: readonly WardLine[] | undefined }) {
  const { t, number } = useWords();
  const { isWardOfficer } = useRoles();
  const { change, answer } = props;
  const shown = props.wards?.filter((ward) => !hasCeased(ward) || hasMatters(ward));
  const wards = withCeasedBelow((isWardOfficer ? ownOf(shown) : shown) ?? []);
  const silent = wards.filter(({ council }) => !council?.matching).length;
  const total = (column: (typeof COLUMNS)[number]) =>
    wards.reduce((sum, { council }) => sum + (council?.[column]?.totalCount ?? 0), 0);
  return (
    <ListSection title={t('recommendations.wards-title')} answer={answer} isThere={!!shown}>
      <p className={style.hint}>{t('recommendations.wards-note')}</p>
      {silent > 0 && !answer.isAsking && (
        <Notice kind="warn">{t('recommendations.silent-wards', { number: number(silent) })}</Notice>
      )}
      {shown && (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('recommendations.ward')}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className={table.number}>
                  {t(`recommendations.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {wards.map((ward) => (
              <WardRow key={ward.wardId} ward={ward} change={change} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('recommendations.total')}</th>
              {COLUMNS.map((column) => (
                <td key={column} className={table.number}>
                  {number(total(column))}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      )}
    </ListSection>
  );
}

/** A ward that has ceased and has nothing left that is looked for needs no row; one that does not answer does. */
const hasMatters = ({ council }: WardLine): boolean =>
  !council?.matching || COLUMNS.some((column) => (council[column]?.totalCount ?? 0) > 0);

/** An officer of a ward is answered about that ward alone; where it does not answer, nothing says which it is. */
function ownOf(wards: readonly WardLine[] | undefined): readonly WardLine[] | undefined {
  const own = wards?.filter(({ council }) => council?.matching);
  return own && own.length > 0 ? own : wards;
}

/** Where each column leads to, besides the ward. */
const LEADS_TO: Record<(typeof COLUMNS)[number], Partial<MattersView>> = {
  matching: {},
  open: { state: 'open', isOverdue: false, body: '', text: '' },
  overdue: { state: 'all', isOverdue: true, body: '', text: '' },
};

function WardRow({ ward, change }: { ward: WardLine; change: ChangeView }) {
  const { t } = useWords();
  const { wardId, council } = ward;
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link" onClick={() => change({ tier: wardId })}>
          {wardNameInTime(ward)}
        </button>
        {!council?.matching && <small className={style.soft}>{t('recommendations.silent')}</small>}
      </th>
      {COLUMNS.map((column) => (
        <td key={column} className={table.number}>
          <Count
            name={`${wardNameInTime(ward)}, ${t(`recommendations.${column}`)}`}
            value={council?.[column]?.totalCount}
            isLate={column === 'overdue'}
            onOpen={() => change({ ...LEADS_TO[column], tier: wardId })}
          />
        </td>
      ))}
    </tr>
  );
}
