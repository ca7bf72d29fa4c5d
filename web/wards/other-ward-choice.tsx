import { Choice } from '../design/choice';
import { WardDirectoryDocument } from '../graph/generated/graphql';
import { useGraph } from '../graph/use-graph';
import { useWords } from '../language/use-words';
import { wardNameInTime } from '../language/ward-name';
import type { Period } from '../period/period';

/** Chooses the ward that is put beside this one: any other that is in force on any day of the period. */
export function OtherWardChoice(props: {
  id: string;
  period: Period;
  beside: string;
  onChoose: (wardId: string) => void;
}) {
  const { t } = useWords();
  const { id, period, beside } = props;
  const { data } = useGraph(WardDirectoryDocument, { during: `${period.from}/${period.to}` });
  const others = (data?.wards ?? []).filter((ward) => ward.wardId !== id);
  const isListed = beside === '' || others.some((ward) => ward.wardId === beside);
  return (
    <Choice
      label={t('ward.side-by-side')}
      value={isListed ? beside : ''}
      options={[
        { value: '', text: t('ward.alone') },
        ...others.map((ward) => ({ value: ward.wardId, text: wardNameInTime(ward) })),
      ]}
      onChoose={props.onChoose}
    />
  );
}
