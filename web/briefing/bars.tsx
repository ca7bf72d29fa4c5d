import { Bar, BarChart, CartesianGrid, LabelList, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useWords } from '../language/use-words';

/** Bars from the left, one below the other, each with its name and number; pressed, one may open what stands behind it. */
export function BarsAcross(props: {
  bars: { id: string; name: string; value: number }[];
  /** A colour of the tokens. */
  colour: string;
  onOpen?: (id: string) => void;
}) {
  const { number } = useWords();
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
          cursor={onOpen ? 'pointer' : undefined}
          onClick={(_, index) => bars[index] && onOpen?.(bars[index].id)}
        >
          <LabelList dataKey="value" position="right" fill="var(--ink)" formatter={written(number)} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}

/** Two bars beside each other, the city's and the wards', in groups along the bottom. */
export function BarsUp(props: {
  groups: { name: string; city: number | null; wards: number | null }[];
  names: { city: string; wards: string };
}) {
  const { number } = useWords();
  return (
    <ResponsiveContainer width="100%" height={280}>
      <BarChart data={props.groups} margin={{ left: 0, right: 8, top: 8, bottom: 4 }} barGap={2}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="name" tick={TICK} tickLine={false} axisLine={{ stroke: 'var(--line-strong)' }} />
        <YAxis width={44} tick={TICK} tickLine={false} axisLine={false} allowDecimals={false} tickFormatter={number} />
        <Tooltip cursor={{ fill: 'var(--sunken)' }} contentStyle={TOOLTIP} formatter={written(number)} />
        <Legend iconType="square" iconSize={10} formatter={(text: string) => <span className="legend">{text}</span>} />
        <Bar dataKey="city" name={props.names.city} fill="var(--chart-city)" isAnimationActive={false} />
        <Bar dataKey="wards" name={props.names.wards} fill="var(--chart-wards)" isAnimationActive={false} />
      </BarChart>
    </ResponsiveContainer>
  );
}

const TICK = { fill: 'var(--soft)', fontSize: 13 };

const TOOLTIP = { background: 'var(--paper)', border: '1px solid var(--line-strong)', borderRadius: 6 };

/** Recharts hands over whatever the data has; here it is numbers. */
function written(number: (value: number) => string) {
  return (value: unknown) => (typeof value === 'number' ? number(value) : '');
}
