import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

const web = join(__dirname, '../../web');

/** The HTML files that pages begin with: those of the gateway, those of a ward, and the list of wards that share a server. */
const PAGES = ['index.html', 'ward.html', 'ward-list.html'];

/** How the pages are built into a folder: file names carry a hash of their content, and nothing stands inside the HTML. */
export function viteOptions(outDir: string): InlineConfig {
  return {
    root: web,
    base: '/',
    configFile: false,
    logLevel: 'warn',
    plugins: [react({})],
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0, // the policy allows no data: addresses
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rollupOptions: { input: PAGES.map((name) => join(web, name)), output: { chunkFileNames } },
      chunkSizeWarningLimit: 1_000, // the budgets are in the tests
    },
  };
}

/** A chunk is named after one of its modules, whichever: the one with the chart library always as what it is, for the budgets leave it out. */
function chunkFileNames({ moduleIds }: { moduleIds: string[] }): string {
  const hasCharts = moduleIds.some((id) => id.includes('/node_modules/recharts/'));
  return hasCharts ? 'assets/charts-[hash].js' : 'assets/[name]-[hash].js';
}
