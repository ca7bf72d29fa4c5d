import { readFile } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { build, type Plugin, stop } from 'esbuild';
import { vietnamesePhrases } from './vietnamese-phrases';

const scripts = {
  page: join(__dirname, 'page', 'main.tsx'),
  'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
  'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
  'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
};

/** What the editors are written in: Fira Code, which GraphiQL asks for, has no Vietnamese letters. As in explorer.css. */
const editorFont = "'JetBrains Mono', ui-monospace, Consolas, Menlo, monospace";

/**
 * Bundles the explorer's page from the npm packages below `root`: file names and bytes.
 * `unusedPhrases` are those of `vietnamesePhrases` that GraphiQL's source does not have.
 */
export async function buildExplorerFiles(root: string) {
  const unusedPhrases: string[] = [];
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: scripts,
    outdir: join(root, 'unused'), // nothing is written, but esbuild wants a place to name
    write: false,
    bundle: true,
    splitting: true, // the formatter and its parsers are fetched when first used
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.ttf': 'file', '.woff': 'empty', '.woff2': 'file' }, // every browser that runs the page reads woff2
    entryNames: '[name]',
    plugins: [inVietnamese(unusedPhrases), withSystemFonts, withoutRepeatedStyles],
    logLevel: 'silent',
  }).finally(stop); // its process holds hundreds of megabytes, and would stay as long as the server
  const files = new Map(outputFiles.map(({ path, contents }) => [basename(path), Buffer.from(contents)]));
  return { files, unusedPhrases };
}

function inVietnamese(unusedPhrases: string[]): Plugin {
  const read = async (path: string) => {
    let source = await readFile(path, 'utf8');
    const file = path.split(sep).join('/');
    const name = Object.keys(vietnamesePhrases).find((known) => file.endsWith(`/node_modules/${known}`));
    for (const [english, vietnamese] of Object.entries(vietnamesePhrases[name ?? ''] ?? {})) {
      if (!source.includes(english)) unusedPhrases.push(`${name}: ${english}`);
      source = source.replaceAll(english, vietnamese);
    }
    return source.replace('"\\"Fira Code\\""', JSON.stringify(editorFont));
  };
  return {
    name: 'in-vietnamese',
    setup: ({ onLoad }) =>
      onLoad({ filter: /[\\/]node_modules[\\/](graphiql|@graphiql)[\\/].*\.js$/ }, async ({ path }) => ({
        contents: await read(path),
        loader: 'js',
      })),
  };
}

/** GraphiQL's style sheet carries its fonts as data: URLs: half a megabyte without Vietnamese letters. Left out. */
const withSystemFonts: Plugin = {
  name: 'with-system-fonts',
  setup: ({ onLoad, resolve }) =>
    onLoad({ filter: /[\\/]graphiql[\\/]dist[\\/]style\.css$/ }, async ({ path }) => {
      const icons = await resolve('monaco-editor/esm/vs/base/browser/ui/codicons/codicon/codicon.ttf', {
        kind: 'url-token',
        resolveDir: __dirname,
      });
      const sheet = (await readFile(path, 'utf8')).replace(/@font-face\s*\{[^}]*\}/g, '');
      const iconFace = `@font-face{font-display:block;font-family:codicon;src:url(${JSON.stringify(icons.path)})}`;
      return { contents: iconFace + sheet, loader: 'css' };
    }),
};

/** The editor's modules import their own style sheets, which GraphiQL's style sheet already holds. */
const withoutRepeatedStyles: Plugin = {
  name: 'without-repeated-styles',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]monaco-editor[\\/].*\.css$/ }, () => ({ contents: '', loader: 'empty' })),
};
