import type { Period } from '../../period/period';

/** The figures of a period by the codes of their indicators; null where one is not known. */
export type Figures = ReadonlyMap<string, number | null>;

/** Something about figures that is worth a second look before they are handed in. */
export interface Oddity {
  /** The figure to open. */
  code: string;
  /** A key of the words in `odd`, and what belongs in its gaps. */
  why: 'speakers' | 'people' | 'no-meeting' | 'no-session' | 'no-contact' | 'nothing-raised' | 'overdue' | 'jump';
  value: number;
  other: number;
}

const QUARTER_DAYS = 89;
const HALF_DAYS = 180;

/** A figure that is so many times what it was before, or the other way round, is looked at; small ones jump anyway. */
const JUMP = 3;
const LARGE = 10;

/** What looks odd about the figures of a period; `before` are those of the period of the same length before it. */
export function odditiesOf(figures: Figures, before: Figures, period: Period): Oddity[] {
  const days = (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000 + 1;
  return [
    ...moreThan(figures, 'TX.03', 'TX.02', (speaking, attending) => odd('TX.03', 'speakers', speaking, attending)),
    ...moreThan(figures, 'TD.01', 'TD.02', (turns, people) => odd('TD.02', 'people', people, turns)),
    ...(days >= QUARTER_DAYS
      ? [...noneOf(figures, 'PH.01', 'no-meeting'), ...noneOf(figures, 'TX.01', 'no-contact')]
      : []),
    ...(days >= HALF_DAYS ? noneOf(figures, 'KH.01', 'no-session') : []),
    ...((figures.get('TX.01') ?? 0) > 0 ? noneOf(figures, 'TX.04', 'nothing-raised', figures.get('TX.01') ?? 0) : []),
    ...((figures.get('TX.06d') ?? 0) > 0 ? [odd('TX.06d', 'overdue', figures.get('TX.06d') ?? 0)] : []),
    ...[...figures.keys()].map((code) => jumpOf(code, figures, before)).filter((one) => one !== false),
  ];
}

/** What is told where one figure is larger than another that holds it. */
function moreThan(
  figures: Figures,
  part: string,
  whole: string,
  tell: (part: number, whole: number) => Oddity,
): Oddity[] {
  const [one, other] = [figures.get(part), figures.get(whole)];
  return typeof one === 'number' && typeof other === 'number' && one > other ? [tell(one, other)] : [];
}

const noneOf = (figures: Figures, code: string, why: Oddity['why'], other = 0): Oddity[] =>
  figures.get(code) === 0 ? [odd(code, why, 0, other)] : [];

const odd = (code: string, why: Oddity['why'], value = 0, other = 0): Oddity => ({ code, why, value, other });

function jumpOf(code: string, figures: Figures, before: Figures): Oddity | false {
  const [now, was] = [figures.get(code), before.get(code)];
  if (typeof now !== 'number' || typeof was !== 'number' || Math.max(now, was) < LARGE) return false;
  const isJump = now > was * JUMP || was > now * JUMP;
  return isJump && odd(code, 'jump', now, was);
}
