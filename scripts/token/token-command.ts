import { joinEmbeddedPostgres } from '../../platform/postgres/join-embedded-postgres';
import { type Role, ROLES } from '../../subgraphs/viewer/viewer';
import { wardFoldersOf } from '../hub/world-folder';
import { accountNameOf, passwordOf } from '../identity-provider/accounts';
import { addressIn } from '../identity-provider/running-address';
import { serviceClientOf } from '../identity-provider/service-clients';
import { identityFolderOf, readStartConfig, type StartConfig } from '../start/config';
import { signInAsService, signInByHttp } from './code-flow';

/** What the command reads and writes. */
export interface TokenCommand {
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  out: { write(text: string): unknown };
  err: { write(text: string): unknown };
}

/** What keeps a token from being made. */
class TokenRefused extends Error {}

/** `npm run token -- <role> [wardId]`: prints an access token of the hub that `npm start` runs. Gives the exit code. */
export async function runTokenCommand({ args, env, out, err }: TokenCommand): Promise<0 | 1> {
  try {
    const config = readStartConfig(env);
    const wanted = readArguments(args, wardFoldersOf(config.dataFolder));
    out.write(`${await signIn(config, wanted)}\n`);
    return 0;
  } catch (error) {
    err.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

interface Wanted {
  role: Role;
  wardId: string | null;
}

function readArguments(args: readonly string[], wardIds: readonly string[]): Wanted {
  const [roleName, wardId = null, ...more] = args;
  const role = ROLES.find((known) => known === roleName);
  if (!role || more.length > 0)
    throw new TokenRefused(`Cách dùng / usage: npm run --silent token -- <${ROLES.join('|')}> [ward id]`);
  const needsWard = role === 'ward-officer';
  const mayHaveWard = needsWard || role === 'service';
  if (wardId === null && !needsWard) return { role, wardId };
  if (wardId !== null && !mayHaveWard)
    throw new TokenRefused(`Vai trò ${role} không thuộc xã, phường nào. / The role ${role} has no ward.`);
  if (wardId === null || !wardIds.includes(wardId))
    throw new TokenRefused(
      `Hãy nêu một xã, phường cho vai trò ${role}. / The role ${role} is of one ward; expected one of: ${wardIds.join(', ')}.`,
    );
  return { role, wardId };
}

async function signIn(config: StartConfig, { role, wardId }: Wanted): Promise<string> {
  const issuer = addressIn(identityFolderOf(config));
  if (!issuer || !(await answers(issuer)))
    throw new TokenRefused('Không có hệ thống nào đang chạy. / No hub is running here: start it with npm start.');
  const { secret } = joinEmbeddedPostgres(config.postgresFolder);
  if (role === 'service') {
    const { clientId, clientSecret } = serviceClientOf(secret, wardId ?? 'city-council');
    return signInAsService(issuer, clientId, clientSecret);
  }
  const name = accountNameOf(role, wardId) ?? ''; // a ward officer's ward has been asked for above
  return signInByHttp(issuer, name, passwordOf(secret, name));
}

/** A hub that was killed took nothing back of what it told. */
function answers(issuer: string): Promise<boolean> {
  return fetch(`${issuer}/.well-known/openid-configuration`).then(
    ({ ok }) => ok,
    () => false,
  );
}
