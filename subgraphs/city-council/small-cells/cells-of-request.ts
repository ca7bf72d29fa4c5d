import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { RemoteServers } from '../../../platform/calling/remote-servers';
import { createHttpAgent, type HttpCall } from '../../../platform/http/graphql-http';
import type { Incoming } from '../../../platform/http/graphql-server';
import { REQUEST_ID_HEADER } from '../../../platform/http/request-id';
import { readTimeout, RequestTime, TIMEOUT_HEADER } from '../../../platform/http/request-time';
import { PURPOSE_HEADER, readPurpose, writePurpose } from '../../../platform/http/stated-purpose';
import { ServiceTokens } from '../../../platform/identity/service-tokens';
import { type CrossingSetUp, NO_SET_UP } from '../../crossing/crossing-set-up';
import { type Period, todayInVietNam } from '../../indicators/period';
import { seesSmallCells } from '../../indicators/small-cells';
import type { Viewer } from '../../viewer/viewer';
import type { WardDirectory } from '../ward/ward-directory';
import { RawCells } from './raw-cells';
import { readReportCells, type ReportCells } from './report-cells.service';

/** How long wards are waited for where a caller does not say how long it waits. */
const STANDARD_MS = 5_000;

/** Of a caller's time, what is kept for finding out what is to be hidden, and for the way back. */
const SHARE_OF_THE_REST = 0.2;

/** Finds out what is shown of receptions and petitions over a period. */
export type CellsOf = (period: Period) => Promise<ReportCells>;

/** Who asks, for what, and what of this server is needed to answer. */
interface Asking {
  viewer: Viewer;
  request: Incoming['request'];
  directory: WardDirectory;
  now(): Date;
}

export interface CellsOfRequests {
  /** For one request: of each period once. Undefined for whoever sees all cells, for whom no ward is asked. */
  cellsFor(asking: Asking): CellsOf | undefined;
  /** Ends what is still asked when the server stops. */
  plugin<Context extends BaseContext>(): ApolloServerPlugin<Context>;
}

/** What the city council asks wards with; until it is told what it signs in as, it can ask none. */
export function openCells({ client, urlOf, tls }: CrossingSetUp = NO_SET_UP, issuer: string): CellsOfRequests {
  const agent = createHttpAgent(tls);
  const tokens = client && new ServiceTokens(issuer, client);
  const rawCells = new RawCells({ servers: new RemoteServers({ agent }), tokens, urlOf });
  return {
    cellsFor: (asking) => (seesSmallCells(asking.viewer) ? undefined : cellsOf(rawCells, asking)),
    plugin: () => ({
      serverWillStart: () => Promise.resolve({ serverWillStop: () => agent.destroy() }),
    }),
  };
}

function cellsOf(rawCells: RawCells, { request, directory, now }: Asking): CellsOf {
  const found = new Map<string, Promise<ReportCells>>();
  const today = todayInVietNam(now());
  const read = (period: Period) =>
    readReportCells(period, {
      today,
      wardsOf: async (days) => (await directory.wardsOf(days, today)).map(({ id }) => id),
      ask: (wanted) => rawCells.ask(wanted, callFor(request)),
    });
  return (period) => {
    const known = found.get(period.toString()) ?? read(period);
    found.set(period.toString(), known);
    return known;
  };
}

function callFor({ id, headers, stop }: Incoming['request']): HttpCall {
  const time = new RequestTime(readTimeout(headers[TIMEOUT_HEADER], STANDARD_MS), stop);
  const waitMs = Math.max(1, time.leftBefore(SHARE_OF_THE_REST));
  const purpose = readPurpose(headers[PURPOSE_HEADER]);
  return {
    headers: {
      [REQUEST_ID_HEADER]: id,
      [TIMEOUT_HEADER]: String(waitMs),
      ...(purpose ? { [PURPOSE_HEADER]: writePurpose(purpose) } : {}),
    },
    signal: time.within(waitMs),
  };
}
