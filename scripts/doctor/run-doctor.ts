import type { Language, Sentence } from '../../platform/language/sentence';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHttpAgent } from '../../platform/http/graphql-http';
import { type CommandContext, DONE, FAILED } from '../cli/command-line';
import { accessToken } from '../token/access-token';
import { type Finding, findingText, notLooked } from './finding';
import { hubToLookAt, type LookedAtHub } from './hub-to-look-at';
import { lookAtCertificate } from './look-at-certificate';
import { lookAtDatabase } from './look-at-databases';
import { lookAtMachine } from './look-at-machine';
import { lookAtProvider } from './look-at-provider';
import { lookAtRedis } from './look-at-redis';
import { lookAtSchema } from './look-at-schema';
import { lookAtGateway, lookAtServer } from './look-at-servers';

const COMMITTED = join(__dirname, '../../schema/ward-council.graphql');

/** What the command may be told. */
export interface DoctorOptions {
  /** The origin of the gateway. */
  gateway?: string | undefined;
  language: Language;
}

/** Looks at a running hub from outside and says what is wrong, where, and what to do. Changes nothing. Gives the exit code. */
export async function runDoctor({ env, out }: CommandContext, { gateway, language }: DoctorOptions): Promise<number> {
  const hub = hubToLookAt(env, gateway);
  const findings = await lookAt({ ...hub, token: hub.token ?? (await tokenOfStart(hub, env)) });
  for (const finding of findings) out.write(`${findingText(finding, language)}\n`);
  const wrongs = findings.filter(({ state }) => state === 'WRONG').length;
  out.write(`\n${wrongs === 0 ? ALL_WELL[language] : foundText(wrongs, language)}\n`);
  return wrongs === 0 ? DONE : FAILED;
}

const ALL_WELL: Sentence = { vi: 'Mọi thứ đều ổn.', en: 'All is well.' };

const foundText = (count: number, language: Language): string =>
  language === 'vi' ? `Có ${count} chỗ cần sửa.` : `${count} things are to be mended.`;

/** Of the hub of `npm start` somebody can be signed in who may look at schemas. */
async function tokenOfStart({ isEmbedded, issuer }: LookedAtHub, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  if (!isEmbedded || issuer === null) return undefined;
  return accessToken(env, { role: 'standing-committee' }).catch(() => undefined); // it is looked at without one then
}

async function lookAt(hub: LookedAtHub): Promise<Finding[]> {
  const agent = createHttpAgent(hub.tls);
  const servers = [...hub.servers];
  const looks = [
    lookAtMachine(process.versions.node, hub.dataFolder),
    hub.issuer === null ? Promise.resolve([PROVIDER_UNKNOWN]) : lookAtProvider(agent, hub.issuer, hub.jwksUrl),
    hub.redisUrl === undefined ? Promise.resolve([]) : lookAtRedis(hub.redisUrl).then((finding) => [finding]),
    lookAtGateway(agent, hub.gateway),
    ...servers.map(([name, url]) => lookAtServer(agent, name, url)),
    ...[['gateway', hub.gateway] as const, ...servers].map(([name, url]) => lookAtCertificate(name, url)),
    ...hub.databases.map(lookAtDatabase),
    lookAtSchemas(agent, hub),
  ];
  try {
    return (await Promise.all(looks)).flat();
  } finally {
    await agent.close();
  }
}

function lookAtSchemas(agent: Parameters<typeof lookAtSchema>[0], { servers, token }: LookedAtHub): Promise<Finding[]> {
  const wards = [...servers].filter(([name]) => name.startsWith('ward-council/'));
  if (wards.length === 0 || token === undefined) return Promise.resolve([SCHEMAS_UNKNOWN]);
  const committed = readFileSync(COMMITTED, 'utf8');
  return Promise.all(wards.map(([name, url]) => lookAtSchema(agent, { name, url, committed, token })));
}

const PROVIDER_UNKNOWN = notLooked(
  { vi: 'đăng nhập', en: 'sign-in' },
  { vi: 'không biết ở đâu', en: 'it is not known where it is' },
  { vi: 'Đặt OIDC_ISSUER như ở các máy chủ.', en: 'Set OIDC_ISSUER as the servers have it.' },
);

const SCHEMAS_UNKNOWN = notLooked(
  { vi: 'lược đồ', en: 'schema' },
  { vi: 'chưa xem các máy chủ xã, phường', en: 'the wards’ servers were not looked at' },
  {
    vi: 'Đặt WARD_COUNCIL_URLS và ACCESS_TOKEN của Thường trực HĐND.',
    en: 'Set WARD_COUNCIL_URLS and an ACCESS_TOKEN of the Standing Committee.',
  },
);
