import { startEmbeddedPostgres } from './embedded-postgres';

/**
 * A program that the tests run, interrupt and kill: serves the data folder of its first argument, prints the server's
 * address, and at SIGINT stops it and ends with the code 7.
 */
async function main(): Promise<void> {
  const log = { debug: () => undefined, info: () => undefined, error: console.error };
  const server = await startEmbeddedPostgres({ dataFolder: process.argv[2]!, log, settings: { fsync: 'off' } });
  process.once('SIGINT', () => void server.stop().then(() => process.exit(7)));
  console.log(server.adminUrl);
}

void main();
