import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createHttpAgent } from '../../platform/http/graphql-http';
import type { Output } from '../hub/changing-line';
import { CommandRefused } from '../hub/hub-command.errors';
import { runTokenCommand } from '../token/token-command';
import { type Finding, findingText, notLooked, type Said } from './finding';
import { hubToLookAt, type LookedAtHub } from './hub-to-look-at';
import { lookAtCertificate } from './look-at-certificate';
import { lookAtDatabase } from './look-at-databases';
import { lookAtMachine } from './look-at-machine';
import { lookAtProvider } from './look-at-provider';
import { lookAtRedis } from './look-at-redis';
import { lookAtSchema } from './look-at-schema';
import { lookAtGateway, lookAtServer } from './look-at-servers';

const USAGE = 'Cách dùng / usage: npm run doctor -- [--gateway <địa chỉ / address>] [--en]';
const COMMITTED = join(__dirname, '../../schema/ward-council.graphql');

/** What the command reads and writes. */
export interface DoctorCommand {
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  out: Output;
  err: Output;
}

/** Looks at a running hub from outside and says what is wrong, where, and what to do. Changes nothing. Gives the exit code: 1 where something is wrong. */
export async function runDoctor({ args, env, out, err }: DoctorCommand): Promise<0 | 1> {
  try {
    const { gateway, language } = readArguments(args);
    const hub = hubToLookAt(env, gateway);
    const findings = await lookAt({ ...hub, token: hub.token ?? (await tokenOfStart(hub, env)) });
    for (const finding of findings) out.write(`${findingText(finding, language)}\n`);
    const wrongs = findings.filter(({ state }) => state === 'WRONG').length;
    out.write(`\n${wrongs === 0 ? ALL_WELL[language] : foundText(wrongs, language)}\n`);
    return wrongs === 0 ? 0 : 1;
  } catch (error) {
    err.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

const ALL_WELL: Said = { vi: 'Mọi thứ đều ổn.', en: 'All is well.' };

const foundText = (count: number, language: keyof Said): string =>
  language === 'vi' ? `Có ${count} chỗ cần sửa.` : `${count} things are to be mended.`;

function readArguments(args: readonly string[]): { gateway: string | undefined; language: keyof Said } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { gateway: { type: 'string' }, en: { type: 'boolean' } },
    });
    const gateway = values.gateway === undefined ? undefined : new URL(values.gateway).origin;
    return { gateway, language: values.en ? 'en' : 'vi' };
  } catch (error) {
    throw error instanceof TypeError ? new CommandRefused(USAGE) : error; // parseArgs and URL refuse with a TypeError
  }
}

/** Of the hub of `npm start` somebody can be signed in who may look at schemas. */
async function tokenOfStart({ isEmbedded, issuer }: LookedAtHub, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  if (!isEmbedded || issuer === null) return undefined;
  let token = '';
  const code = await runTokenCommand({
    args: ['standing-committee'],
    env,
    out: { write: (text) => (token += text) },
    err: { write: () => undefined },
  });
  return code === 0 ? token.trim() : undefined;
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
  'đăng nhập / sign-in',
  { vi: 'không biết ở đâu', en: 'it is not known where it is' },
  { vi: 'Đặt OIDC_ISSUER như ở các máy chủ.', en: 'Set OIDC_ISSUER as the servers have it.' },
);

const SCHEMAS_UNKNOWN = notLooked(
  'lược đồ / schema',
  { vi: 'chưa xem các máy chủ xã, phường', en: 'the wards’ servers were not looked at' },
  {
    vi: 'Đặt WARD_COUNCIL_URLS và ACCESS_TOKEN của Thường trực HĐND.',
    en: 'Set WARD_COUNCIL_URLS and an ACCESS_TOKEN of the Standing Committee.',
  },
);
