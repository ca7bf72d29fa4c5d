import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router';

/** Changes parts of the address; `null` takes a part out. `isStep` says whether the way back leads to the view before. */
export type ChangeAddress = (changes: Readonly<Record<string, string | null>>, isStep?: boolean) => void;

/** What stands in the address behind the path, and how to change it. The function is always the same one. */
export function useAddress(): [URLSearchParams, ChangeAddress] {
  const [params, setParams] = useSearchParams();
  const latest = useRef(setParams);
  latest.current = setParams;
  const [change] = useState(
    (): ChangeAddress =>
      (changes, isStep = false) =>
        latest.current((now) => changed(now, changes), { replace: !isStep, preventScrollReset: true }),
  );
  return [params, change];
}

function changed(now: URLSearchParams, changes: Readonly<Record<string, string | null>>): URLSearchParams {
  const next = new URLSearchParams(now);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return next;
}
