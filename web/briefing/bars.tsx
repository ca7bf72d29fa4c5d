import {
  Bar,
  BarChart,
  type BarShapeProps,
  CartesianGrid,
  LabelList,
  Legend,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useWords } from '../language/use-words';
import { PressableBar } from './pressable-bar';

/** Bars from the left, one below the other, each with its name and number; pressed, one may open what stands behind it. */
export function BarsAcross<Id extends string>(props: {
  /** A value that is not known has no bar, and no number. */
  bars: { id: Id; name: string; value: number | null }[];
  /** A colour of the tokens. */
  colour: string;
  onOpen?: (id: Id) => void;
}) {
  const { number } = useWords();
  const opening = useOpening();
  const { bars, onOpen } = props;
  return (
    <ResponsiveContainer width="100%" height={bars.length * 28 + 12}>
      <BarChart data={bars} layout="vertical" margin={{ left: 4, right: 44, top: 4, bottom: 4 }}>
        <XAxis type="number" hide domain={[0, 'dataMax']} />
        <YAxis type="category" dataKey="name" width={170} axisLine={false} tickLine={false} tick={TICK} interval={0} />
        <Bar
          dataKey="value"
          fill={`var(${props.colour})`}
          isAnimationActive={false}
          barSize={16}
          minPointSize={1}
          shape={(place: BarShapeProps) => {
            const bar = bars[place.index];
            return (
              <PressableBar
                place={place}
                {...opening(bar?.name ?? '', bar?.value, bar && onOpen?.bind(null, bar.id))}
              />
            );
          }}
        >
          <LabelList dataKey="value" position="right" fill="var(--ink)" formatter={written(number)} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}

/** Whose bars stand beside each other in every group: what they are known by, their name, and a colour of the tokens. */
export interface Series {
  id: string;
  name: string;
  colour: string;
}

/** A group of bars along the bottom: a value for each series, null where it is not known. */
export interface Group {
  name: string;
  values: Readonly<Record<string, number | null>>;
}

/** Bars beside each other, in groups along the bottom; pressed, one may open what stands behind it. */
export function BarsUp(props: {
  groups: readonly Group[];
  series: readonly Series[];
  onOpen?: (group: number, series: string) => void;
}) {
  const { number } = useWords();
  const opening = useOpening();
  const { groups, series, onOpen } = props;
  return (
    <ResponsiveContainer width="100%" height={280}>
      <BarChart data={[...groups]} margin={{ left: 0, right: 8, top: 8, bottom: 4 }} barGap={2}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="name" tick={TICK} tickLine={false} axisLine={{ stroke: 'var(--line-strong)' }} />
        <YAxis width={44} tick={TICK} tickLine={false} axisLine={false} allowDecimals={false} tickFormatter={number} />
        <Tooltip cursor={{ fill: 'var(--sunken)' }} contentStyle={TOOLTIP} formatter={written(number)} />
        <Legend iconType="square" iconSize={10} formatter={(text: string) => <span className="legend">{text}</span>} />
        {series.map(({ id, name, colour }) => (
          <Bar
            key={id}
            dataKey={({ values }: Group) => values[id]}
            name={name}
            fill={`var(${colour})`}
            isAnimationActive={false}
            shape={(place: BarShapeProps) => {
              const { index } = place;
              const group = groups[index];
              const value = group?.values[id];
              return (
                <PressableBar
                  place={place}
                  {...opening(`${name}, ${group?.name ?? ''}`, value, onOpen?.bind(null, index, id))}
                />
              );
            }}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

/** What a bar says and does: one that counts nothing opens nothing. */
function useOpening() {
  const { t, number } = useWords();
  return (name: string, value: number | null | undefined, open: (() => void) | undefined) => ({
    label: t('briefing.open-figure', { name, value: number(value ?? 0) }),
    onOpen: value ? open : undefined,
  });
}

const TICK = { fill: 'var(--soft)', fontSize: 13 };

const TOOLTIP = { background: 'var(--paper)', border: '1px solid var(--line-strong)', borderRadius: 6 };

/** Recharts hands over whatever the data has; here it is numbers. */
function written(number: (value: number) => string) {
  return (value: unknown) => (typeof value === 'number' ? number(value) : '');
}
