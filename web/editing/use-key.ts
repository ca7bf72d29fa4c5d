import { useRef } from 'react';

/** Gives the idempotency key of an input: the same while it is the same, so that sending it again after a silence writes it once. */
export function useKey(): (input: object) => string {
  const last = useRef({ text: '', key: '' });
  return (input) => {
    const text = JSON.stringify(input);
    if (last.current.text !== text) last.current = { text, key: crypto.randomUUID() };
    return last.current.key;
  };
}
