import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { withTestPostgres } from '../runner/test-postgres';
import { startPagesHub } from '../support/pages';
import { takeScreenshots } from './take-screenshots';

const FOLDER = join(__dirname, '../../docs/screenshots');

/** Takes the pictures of all pages anew, of the demonstration world. */
async function main(adminUrl: string): Promise<void> {
  process.env.TEST_POSTGRES_URL = adminUrl;
  const pages = await startPagesHub();
  try {
    rmSync(FOLDER, { recursive: true, force: true });
    await takeScreenshots(pages, FOLDER, (file) => console.log(file));
  } finally {
    await pages.stop();
  }
}

withTestPostgres(main).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
