import { useState } from 'react';
import { type ChangeAddress, useAddress } from '../address/use-address';
import { figureChanges, openedFigure, type OpenedFigure } from '../records/opened-figure';

/** What a ward's page shows, besides its ward and its period. It stands in the address, so that it can be sent to a colleague. */
export interface WardView {
  /** The ward beside it; empty where there is none. */
  other: string;
  /** The indicator that the chart shows. */
  chart: string;
  figure: OpenedFigure | undefined;
  /** The voter contact whose recommendations are open, by its id. */
  contact: string | undefined;
}

const FIRST_CHART = 'TX.01';

/** The view in the address, and how to change parts of it. */
export function useWardView() {
  const [params, changeAddress] = useAddress();
  const [change] = useState(() => changesBy(changeAddress));
  return { view: readView(params), change };
}

/** How parts of the view are changed. */
export type ChangeWardView = ReturnType<typeof changesBy>;

function changesBy(change: ChangeAddress) {
  return {
    putBeside: (wardId: string) => change({ with: wardId === '' ? null : wardId }),
    chart: (code: string) => change({ chart: code }),
    openContact: (id: string) => change({ contact: id, figure: null, of: null, within: null }, true),
    closeContact: () => change({ contact: null }, true),
    ...figureChanges(change),
  };
}

function readView(params: URLSearchParams): WardView {
  return {
    other: params.get('with') ?? '',
    chart: params.get('chart') ?? FIRST_CHART,
    figure: openedFigure(params),
    contact: params.get('contact') ?? undefined,
  };
}
