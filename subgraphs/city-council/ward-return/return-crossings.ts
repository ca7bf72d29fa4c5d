import { BadInput } from '../../../platform/errors/domain-error';
import { sha256Of, thawFigures } from '../../coordination/frozen-figures';
import {
  PayloadRefused,
  readPayload,
  requestAcknowledged,
  returnStarted,
  returnSubmitted,
  wardThatSent,
} from '../../coordination/payloads';
import { ReturnAtOdds } from '../../coordination/returns-at-odds';
import type { CrossingHandler } from '../../crossing/crossing-handler';
import { Period } from '../../indicators/period';
import { CollectedReturnState } from './collected-return.kind';
import { noteReturn } from './collected-return.service';
import { returnRequest } from './return-request.kind';

const { NOT_STARTED, DRAFT, SUBMITTED, ACCEPTED } = CollectedReturnState;

/** What a ward handed in is not what its hash says, or is another ward's or another period's. */
export class ReturnForged extends BadInput {
  constructor(wardId: string) {
    super(
      {
        vi: 'Số liệu của báo cáo không khớp với mã SHA-256, xã, phường hoặc kỳ.',
        en: 'The figures do not match their SHA-256, ward or period.',
      },
      { ward: wardId },
    );
  }
}

/** Keeps that a ward has taken note of a request, if it is still the one that counts. */
export const takeInAcknowledgement: CrossingHandler = async (payload, arrival, sight) => {
  const wardId = wardThatSent(arrival);
  const { requestId, acknowledgedAt } = readPayload(arrival.kind, requestAcknowledged, payload);
  const request = await sight.tx.findOneBy(returnRequest.record, { id: requestId });
  if (!request) throw new PayloadRefused(arrival.kind);
  const key = { wardId, period: Period.parse(request.period) };
  const change = { acknowledgedAt };
  await noteReturn(key, (known) => (known.requestId === requestId ? change : null), sight);
};

/** Keeps that a ward has begun, unless it is known to be further. */
export const takeInStart: CrossingHandler = async (payload, arrival, sight) => {
  const wardId = wardThatSent(arrival);
  const { period, startedAt } = readPayload(arrival.kind, returnStarted, payload);
  const change = { state: DRAFT, since: startedAt };
  const key = { wardId, period };
  await noteReturn(key, ({ state }) => (state === NOT_STARTED ? change : null), sight);
};

/**
 * Takes in what a ward handed in, once its hash, ward and period are found right. Of two submissions the later counts,
 * in whichever order they come. Refuses with ReturnForged, and with ReturnAtOdds another one under a number that was used, or
 * after one was accepted.
 */
export const takeInReturn: CrossingHandler = async (payload, arrival, sight) => {
  const wardId = wardThatSent(arrival);
  const { period, returnId: _, figures, ...said } = readPayload(arrival.kind, returnSubmitted, payload);
  const thawed = thawFigures(figures);
  const isOurs = thawed.ward === wardId && thawed.period.toString() === period.toString();
  if (!isOurs || sha256Of(figures) !== said.sha256) throw new ReturnForged(wardId);
  const change = { ...said, frozen: figures, state: SUBMITTED, since: said.submittedAt };
  await noteReturn(
    { wardId, period },
    ({ submission = 0, state, sha256 }) => {
      const isLater = said.submission > submission;
      const isOther = said.submission === submission && said.sha256 !== sha256;
      if (isOther || (isLater && state === ACCEPTED)) throw new ReturnAtOdds(period);
      return isLater ? change : null;
    },
    sight,
  );
};
