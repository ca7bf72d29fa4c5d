import { figuresRequested, readPayload, refuseUnlessFromCity } from '../../coordination/payloads';
import type { CrossingHandler } from '../../crossing/crossing-handler';
import { createTallyCounter } from '../../indicators/kept/tally-counter';
import { CITIZEN_FIGURES } from './citizen-figures';

/** Counts the city tier's figures for a report that the city council is to issue, and sends them back. */
export const answerFigures: CrossingHandler = async (payload, arrival, { tx, now, send }) => {
  refuseUnlessFromCity(arrival);
  const { reportId, period } = readPayload(arrival.kind, figuresRequested, payload);
  const counted = await createTallyCounter(tx.dataSource, CITIZEN_FIGURES)(tx, now)(period);
  const figures = Object.fromEntries(Object.entries(counted).filter(([, value]) => value !== null));
  await send({
    kind: 'FIGURES_SENT',
    to: 'city-council',
    payload: { reportId, countedAt: now, figures },
    about: { type: 'BriefingReport', id: reportId },
    isUrgent: true,
  });
};
