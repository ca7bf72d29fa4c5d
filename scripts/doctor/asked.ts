import { type Dispatcher, request } from 'undici';
import { type Finding, well, wrong } from './finding';

/** Whoever has not answered by then is taken for silent. */
const PATIENCE_MS = 5_000;

/** Clocks that differ by more make tokens too old or too new. */
const MOST_SKEW_S = 30;

/** What came of asking an address; undefined where nobody answered in time. */
export interface Asked {
  status: number;
  text: string;
  /** How far the other's clock is ahead, in seconds; undefined where it does not tell the time. */
  aheadS: number | undefined;
}

/** Asks an address, over connections as the gateway makes them. Never throws. */
export async function ask(
  agent: Dispatcher,
  url: string,
  { body, headers = {} }: { body?: string; headers?: Record<string, string> } = {},
): Promise<Asked | undefined> {
  try {
    const answer = await request(url, {
      dispatcher: agent,
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await answer.body.text();
    const { date } = answer.headers;
    const at = typeof date === 'string' ? Date.parse(date) : NaN;
    return { status: answer.statusCode, text, aheadS: Number.isNaN(at) ? undefined : (at - Date.now()) / 1_000 };
  } catch {
    return undefined; // who asks says what that means; the reason holds addresses
  }
}

/** Whether the clock of what was asked agrees with this machine's. */
export function clockFinding(where: Finding['where'], aheadS: number | undefined): Finding[] {
  if (aheadS === undefined) return [];
  const seconds = Math.round(Math.abs(aheadS));
  if (seconds <= MOST_SKEW_S) return [well(where, 'đồng hồ khớp với máy này', 'its clock agrees with this machine’s')];
  const direction = aheadS > 0 ? (['nhanh', 'ahead'] as const) : (['chậm', 'behind'] as const);
  return [
    wrong(
      where,
      {
        vi: `đồng hồ ${direction[0]} ${seconds} giây so với máy này`,
        en: `its clock is ${seconds} s ${direction[1]} of this machine’s`,
      },
      {
        vi: 'Bật đồng bộ thời gian (NTP) trên cả hai máy: mã truy cập có thể bị coi là hết hạn.',
        en: 'Let both machines keep their time by NTP: tokens may be taken for expired.',
      },
    ),
  ];
}
