import type { KeyboardEvent } from 'react';
import style from './pressable-bar.module.css';

/** Where a bar is drawn, as the chart gives it. */
interface BarPlace {
  x: number;
  y: number;
  width: number;
  height: number;
  fill?: string;
}

/** A bar that opens what stands behind it, by the mouse and by the keyboard alike; without `onOpen` it is only drawn. */
export function PressableBar(props: { place: BarPlace; label: string; onOpen: (() => void) | undefined }) {
  const { place, label, onOpen } = props;
  const { x, y, width, height, fill } = place;
  const bar = <rect {...{ x, y, width, height, fill }} />;
  if (!onOpen) return bar;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onOpen();
  };
  return (
    <g role="button" tabIndex={0} aria-label={label} className={style.pressable} onClick={onOpen} onKeyDown={onKeyDown}>
      {bar}
    </g>
  );
}
