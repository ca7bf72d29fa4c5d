import type { Logger } from '../logging/logger';

/**
 * Takes the owner's address out of a server's environment once it has been read: what the server starts, or is made to
 * tell, holds no password that is above its own role. Warns in production, where the tables are brought up to date by
 * `npm run migrate` beforehand and the server is better never told; what the process was started with can still be seen
 * from outside it.
 */
export function forgetOwnerAddress(env: NodeJS.ProcessEnv, log: Pick<Logger, 'warn'>): void {
  // A server of several wards is told each one's under the ward's name.
  const names = Object.keys(env).filter((name) => /(^|_)DATABASE_OWNER_URL$/.test(name));
  const isThere = names.some((name) => env[name]?.trim());
  for (const name of names) delete env[name];
  if (isThere && env['NODE_ENV'] === 'production')
    log.warn('DATABASE_OWNER_URL is set: run npm run migrate with it instead, and give the server DATABASE_URL alone');
}
