import { cacheExplorerBundle } from '../../platform/explorer/explorer-bundle';

/** Bundles the explorer's page for the servers of this checkout. */
cacheExplorerBundle().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
