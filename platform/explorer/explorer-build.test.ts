import { buildExplorerFiles } from './explorer-build';

test('GraphiQL still has every phrase that is put into Vietnamese', async () => {
  const { unusedPhrases } = await buildExplorerFiles(process.cwd());

  expect(unusedPhrases).toEqual([]);
}, 30_000);
