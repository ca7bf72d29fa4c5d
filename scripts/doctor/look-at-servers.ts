import { connect } from 'node:net';
import type { Dispatcher } from 'undici';
import { ask, clockFinding } from './asked';
import { type Finding, notLooked, well, wrong } from './finding';

const READY = { vi: 'sẵn sàng', en: 'is ready' };

/** How the gateway is, and by its account every server below it; and whether its pages are built. */
export async function lookAtGateway(agent: Dispatcher, origin: string): Promise<Finding[]> {
  const where = `gateway ${origin}`;
  const health = await ask(agent, `${origin}/health/ready`);
  if (!health) return [await silent(where, origin)];
  const parts = partsIn(health.text);
  if (!parts) return [taken(where)];
  const below = parts.map(({ name, status }) =>
    status === 'ready' ? well(`gateway → ${name}`, READY.vi, READY.en) : unreached(name),
  );
  const pages = await ask(agent, `${origin}/`);
  return [
    well(where, 'trả lời', 'answers'),
    ...below,
    pagesFinding(where, pages?.status),
    ...clockFinding(where, health.aheadS),
  ];
}

/** How one subgraph server is by its own account; `url` is that of its /graphql. */
export async function lookAtServer(agent: Dispatcher, name: string, url: string): Promise<Finding[]> {
  const { origin } = new URL(url);
  const where = `${name} ${origin}`;
  const health = await ask(agent, `${origin}/health/ready`);
  if (!health) return [await silent(where, origin)];
  const parts = partsIn(health.text);
  if (!parts) return [taken(where)];
  const state = health.status === 200 ? well(where, READY.vi, READY.en) : withoutDatabase(where);
  return [state, ...clockFinding(where, health.aheadS)];
}

async function silent(where: string, origin: string): Promise<Finding> {
  if (await isListening(origin)) return taken(where);
  return wrong(
    where,
    { vi: 'không chạy: không ai nghe ở địa chỉ này', en: 'does not run: nobody listens at this address' },
    {
      vi: 'Khởi động máy chủ và đọc dòng cuối của nhật ký; nếu nó ở nơi khác, sửa địa chỉ.',
      en: 'Start the server and read the last line of its log; if it is elsewhere, correct the address.',
    },
  );
}

const taken = (where: string): Finding =>
  wrong(
    where,
    {
      vi: 'có chương trình nghe ở cổng này nhưng không trả lời như máy chủ của Hai Cấp',
      en: 'a program listens at this port that does not answer as a server of Hai Cấp',
    },
    {
      vi: 'Cổng có thể bị chương trình khác chiếm, hoặc máy chủ bị treo: tìm bằng ss -ltnp, rồi dừng nó hoặc đổi cổng.',
      en: 'Another program may have the port, or the server hangs: find it by ss -ltnp, and end it or change the port.',
    },
  );

const unreached = (name: string): Finding =>
  wrong(
    `gateway → ${name}`,
    {
      vi: 'gateway không hỏi được, hoặc nó báo chưa sẵn sàng',
      en: 'the gateway cannot ask it, or it says that it is not ready',
    },
    {
      vi: 'Số liệu của nó đang thiếu trong báo cáo. Xem nó có chạy, cơ sở dữ liệu của nó có trả lời và mạng từ gateway tới nó.',
      en: 'Its figures are missing in reports. See whether it runs, its database answers, and the network from the gateway to it.',
    },
  );

const withoutDatabase = (where: string): Finding =>
  wrong(
    where,
    { vi: 'chạy, nhưng cơ sở dữ liệu của nó không trả lời', en: 'runs, but its database does not answer' },
    { vi: 'Kiểm tra PostgreSQL ở DATABASE_URL của nó.', en: 'Check the PostgreSQL at its DATABASE_URL.' },
  );

function pagesFinding(where: string, status: number | undefined): Finding {
  if (status === 200) return well(where, 'có các trang', 'has its pages');
  if (status === undefined)
    return notLooked(
      where,
      {
        vi: 'chưa đưa trang nào kịp, vì có thể đang dựng các trang',
        en: 'gave no page in time, for it may be building them',
      },
      { vi: 'Hỏi lại sau một phút.', en: 'Look again in a minute.' },
    );
  return wrong(
    where,
    { vi: 'chưa có các trang', en: 'has no pages' },
    { vi: 'Chạy npm run build, rồi khởi động lại gateway.', en: 'Run npm run build, and start the gateway again.' },
  );
}

/** Undefined where it is no account of a server's health. */
function partsIn(text: string): { name: string; status: string }[] | undefined {
  try {
    const { parts } = JSON.parse(text) as { parts?: { name: string; status: string }[] }; // as platform/http/health.ts tells it
    return Array.isArray(parts) ? parts : undefined;
  } catch {
    return undefined;
  }
}

function isListening(origin: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(origin);
  return new Promise((resolve) => {
    const socket = connect(Number(port || (protocol === 'https:' ? 443 : 80)), hostname.replace(/^\[|\]$/g, ''));
    const end = (is: boolean) => {
      socket.destroy();
      resolve(is);
    };
    socket.setTimeout(2_000, () => end(false));
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}
