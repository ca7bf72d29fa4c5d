import { useRoles } from '../app/roles';
import { Button } from '../design/button';
import { Choice } from '../design/choice';
import { SearchField } from '../design/search-field';
import { ResponsibleBodiesDocument } from '../graph/generated/graphql';
import { useGraph } from '../graph/use-graph';
import { compareNames } from '../language/search-names';
import { useWords } from '../language/use-words';
import { wardNameInTime } from '../language/ward-name';
import { WardNamesDocument } from '../graph/generated/graphql';
import style from './matters.module.css';
import { untilToday } from './all-wards';
import { type ChangeView, type MattersView, OF_CITY, OF_WARDS } from './matters-view';
import { STATE_GROUPS, statesOf } from './states';

/** What narrows the list. */
export function Filters({ view, change }: { view: MattersView; change: ChangeView }) {
  const { t } = useWords();
  const { isAnalyst } = useRoles();
  const isPetition = view.kind === 'petition';
  return (
    <div className={style.filters} role="search">
      <Choice
        label={t('recommendations.kind')}
        value={view.kind}
        options={(['recommendation', 'petition'] as const).map((value) => ({
          value,
          text: t(`recommendations.kinds.${value}`),
        }))}
        onChoose={(kind) => change({ kind, state: 'open', text: '' })}
      />
      <TierChoice view={view} change={change} />
      <Choice
        label={t('recommendations.state')}
        value={view.state}
        options={[
          ...STATE_GROUPS.map((value) => ({ value, text: t(`recommendations.groups.${value}`) })),
          ...statesOf(view.kind).map((value) => ({ value, text: `– ${t(`recommendations.states.${value}`)}` })),
        ]}
        onChoose={(state) => change({ state })}
      />
      {!(isPetition && isAnalyst) && <BodyChoice view={view} change={change} />}
      {!isPetition && (
        <SearchField
          label={t('recommendations.search')}
          hint={t('recommendations.search-hint')}
          value={view.text}
          onSearch={(text) => change({ text })}
        />
      )}
      <Button pressed={view.isOverdue} onPress={() => change({ isOverdue: !view.isOverdue })}>
        {t('recommendations.overdue-only')}
      </Button>
      <Button isQuiet onPress={() => change({ state: 'open', isOverdue: false, body: '', text: '' })}>
        {t('recommendations.clear')}
      </Button>
      {isPetition && <p className={style.hint}>{t('recommendations.sealed-hint')}</p>}
    </div>
  );
}

function TierChoice({ view, change }: { view: MattersView; change: ChangeView }) {
  const { t } = useWords();
  const { data } = useGraph(WardNamesDocument, { during: untilToday() });
  const known = data?.wards ?? [];
  const isKnown = [OF_CITY, OF_WARDS, ...known.map(({ wardId }) => wardId)].includes(view.tier);
  return (
    <Choice
      label={t('recommendations.tier')}
      value={view.tier}
      options={[
        { value: OF_CITY, text: t('recommendations.city') },
        { value: OF_WARDS, text: t('recommendations.wards') },
        ...known.map((ward) => ({ value: ward.wardId, text: `– ${wardNameInTime(ward)}` })),
        ...(isKnown ? [] : [{ value: view.tier, text: view.tier }]),
      ]}
      onChoose={(tier) => change({ tier })}
    />
  );
}

/** The bodies that owe something in the city tier; of the wards the body in the address, if there is one. */
function BodyChoice({ view, change }: { view: MattersView; change: ChangeView }) {
  const { t } = useWords();
  const { data } = useGraph(ResponsibleBodiesDocument, {});
  const names = new Set([
    ...(data?.responsibleBodies ?? []).map(({ name }) => name),
    ...(view.body ? [view.body] : []),
  ]);
  return (
    <Choice
      label={t('recommendations.body')}
      value={view.body}
      options={[
        { value: '', text: t('recommendations.every-body') },
        ...[...names].sort(compareNames).map((value) => ({ value, text: value })),
      ]}
      onChoose={(body) => change({ body })}
    />
  );
}
