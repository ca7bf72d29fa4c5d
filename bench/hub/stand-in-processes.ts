import { serveElsewhere } from './serve-elsewhere';
import type { StandInManner } from './stand-in-wards';

/** Wards of one process: a process listens on so many ports without running out of file handles. */
const WARDS_A_PROCESS = 900;

export interface StandInProcesses {
  /** By ward id, addresses of /graphql. */
  wards: Map<string, string>;
  behave(manner: StandInManner): Promise<void>;
}

/** Starts stand-ins of wards in as few processes as hold them, two at least; `stack` ends them. */
export async function startStandInProcesses(
  wardIds: readonly string[],
  manner: StandInManner,
  stack: AsyncDisposableStack,
): Promise<StandInProcesses> {
  const size = Math.min(WARDS_A_PROCESS, Math.ceil(wardIds.length / 2));
  const wards = new Map<string, string>();
  const processes: { ask(question: { ask: 'MANNER'; manner: StandInManner }): Promise<unknown> }[] = [];
  for (let from = 0; from < wardIds.length; from += size) {
    const served = await serveElsewhere(
      { serve: 'STAND_INS', wardIds: wardIds.slice(from, from + size), manner },
      stack,
    );
    for (const [wardId, url] of served.wards) wards.set(wardId, url);
    processes.push(served);
  }
  return {
    wards,
    behave: async (next) => void (await Promise.all(processes.map(({ ask }) => ask({ ask: 'MANNER', manner: next })))),
  };
}
