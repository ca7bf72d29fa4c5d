import type { ReactNode } from 'react';
import style from './button.module.css';

/** A button; the main one of a page stands out. `pressed` makes it a switch that is on or off, `isSubmit` the one that sends its form. */
export function Button(props: {
  children: ReactNode;
  onPress?: () => void;
  isMain?: boolean;
  isQuiet?: boolean;
  isDisabled?: boolean;
  isSubmit?: boolean;
  pressed?: boolean;
  label?: string;
}) {
  const kind = props.isMain ? style.main : props.isQuiet ? style.quiet : '';
  return (
    <button
      type={props.isSubmit ? 'submit' : 'button'}
      className={`${style.button} ${kind}`}
      onClick={props.onPress}
      disabled={props.isDisabled}
      aria-pressed={props.pressed}
      aria-label={props.label}
      title={props.label}
    >
      {props.children}
    </button>
  );
}
