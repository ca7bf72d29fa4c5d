import { type AuditResult, auditServer } from 'graphql-http';
import type { Restartable } from '../scripts/hub/restartable';
import type { TestHub } from './support/hub';
import { sharedHub } from './support/shared-hub';
import { hacTrang } from './support/world';

let hub: TestHub;
beforeAll(async () => {
  hub = await sharedHub(hacTrang.folder);
}, 60_000);

/** What the audits of "GraphQL over HTTP" would have otherwise, by the audit's id, and why every server of ours does so. */
const EXPLAINED: Record<string, string> = {
  '572B': `Text that is no GraphQL is answered 400 also where the client accepts application/json, as Apollo Server does:
    status 200 would be there for middlemen that hold a 400 for their own, and hides a client's mistake from its logs.`,
  FDE2: 'An operation that is not valid is answered 400, for the same reason.',
  '7B9B': 'Variables that are not of their types are answered 400, for the same reason.',
};

const SERVERS: [name: string, server: () => Restartable][] = [
  ['the gateway', () => hub.gateway],
  ['city-council', () => hub.cityCouncil],
  ['citizen-affairs', () => hub.citizenAffairs],
  ['ward-council', () => hub.ward('gio-lanh')],
];

async function audit(server: Restartable): Promise<AuditResult[]> {
  const token = await hub.issuer.token('standing-committee');
  return auditServer({
    url: `${server.url}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, {
        ...init,
        // Without the second one, Apollo Server takes what has no JSON in it for a form that another site sends.
        headers: { ...init.headers, authorization: `Bearer ${token}`, 'apollo-require-preflight': 'true' },
      }),
  });
}

test.each(SERVERS)(
  '%s keeps to GraphQL over HTTP, and each thing it does in a way of its own is explained',
  async (_, server) => {
    const results = await audit(server());

    const broken = results.filter(({ status }) => status === 'error');
    expect(broken.map(({ id, name, ...rest }) => [id, name, 'reason' in rest && rest.reason])).toEqual([]);
    const remarks = results.filter(({ status }) => status === 'warn' || status === 'notice');
    expect(remarks.map(({ id }) => id).sort()).toEqual(Object.keys(EXPLAINED).sort());
    expect(results.length).toBeGreaterThan(50);
  },
);
