import { once } from 'node:events';

/** Waits before the first test file until whoever started jest says where PostgreSQL is, unless the environment does. */
export default async function awaitPostgres(): Promise<void> {
  if (process.env['TEST_POSTGRES_URL'] || !process.env['TEST_RUN_ID']) return;
  const [adminUrl] = (await once(process, 'message')) as [string];
  process.env['TEST_POSTGRES_URL'] = adminUrl;
  process.disconnect();
}
