import { joinEmbeddedPostgres } from '../../platform/postgres/join-embedded-postgres';
import type { Role } from '../../subgraphs/viewer/viewer';
import { nearestName } from '../../platform/loading/nearest-name';
import { CommandRefused, WrongUsage } from '../hub/hub-command.errors';
import { wardFoldersOf } from '../hub/world-folder';
import { accountNameOf, passwordOf } from '../identity-provider/accounts';
import { addressIn } from '../identity-provider/running-address';
import { serviceClientOf } from '../identity-provider/service-clients';
import { identityFolderOf, readStartConfig, type StartConfig } from '../start/config';
import { signInAsService, signInByHttp } from './code-flow';

/** What keeps a token from being made. */
class TokenRefused extends CommandRefused {}

/** Whom a token is for. */
export interface Bearer {
  role: Role;
  /** For a ward officer, and for a ward's server. */
  wardId?: string | undefined;
}

/**
 * Signs somebody in at the hub that `npm start` runs, and gives the access token. Refuses with WrongUsage a ward that the role
 * does not have or lacks, and with CommandRefused where no hub runs.
 */
export async function accessToken(env: NodeJS.ProcessEnv, bearer: Bearer): Promise<string> {
  const config = readStartConfig(env);
  refuseUnfitWard(bearer, wardFoldersOf(config.dataFolder));
  return signIn(config, bearer);
}

function refuseUnfitWard({ role, wardId }: Bearer, wardIds: readonly string[]): void {
  const needsWard = role === 'ward-officer';
  if (wardId === undefined && !needsWard) return;
  if (!needsWard && role !== 'service')
    throw new WrongUsage({ vi: `Vai trò ${role} không thuộc xã, phường nào.`, en: `The role ${role} has no ward.` });
  if (wardId !== undefined && wardIds.includes(wardId)) return;
  const nearest = wardId === undefined ? undefined : nearestName(wardId, wardIds);
  const known = wardIds.join(', ');
  throw new WrongUsage({
    vi: `Hãy nêu một xã, phường cho vai trò ${role}${nearest ? `: ${nearest}?` : `; cần một trong: ${known}.`}`,
    en: `The role ${role} is of one ward${nearest ? `: ${nearest}?` : `; expected one of: ${known}.`}`,
  });
}

async function signIn(config: StartConfig, { role, wardId }: Bearer): Promise<string> {
  const issuer = addressIn(identityFolderOf(config));
  if (!issuer || !(await answers(issuer)))
    throw new TokenRefused({
      vi: `Không có hệ thống nào của ${config.dataFolder} đang chạy: hãy chạy npm start, hoặc nêu hệ thống khác bằng --world.`,
      en: `No hub of ${config.dataFolder} is running here: start it with npm start, or name another by --world.`,
    });
  const { secret } = joinEmbeddedPostgres(config.postgresFolder);
  if (role === 'service') {
    const { clientId, clientSecret } = serviceClientOf(secret, wardId ?? 'city-council');
    return signInAsService(issuer, clientId, clientSecret);
  }
  const name = accountNameOf(role, wardId ?? null) ?? ''; // a ward officer's ward has been asked for above
  return signInByHttp(issuer, name, passwordOf(secret, name));
}

/** A hub that was killed took nothing back of what it told. */
function answers(issuer: string): Promise<boolean> {
  return fetch(`${issuer}/.well-known/openid-configuration`).then(
    ({ ok }) => ok,
    () => false,
  );
}
