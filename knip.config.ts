import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'subgraphs/*/main.ts',
    'platform/explorer/page/main.tsx',
    'web/report/page/report-view.tsx',
    'web/main.tsx',
    'web/own-ward/main.tsx',
    'scripts/pages/{write-operations,check-operations,explorer-main}.ts',
    '{scripts,bench,test}/**/main.ts',
    '**/*.fixture.ts',
  ],
  project: ['**/*.{ts,mts,tsx}'],
  ignore: ['web/**/generated/**'],
  // The types and refusals that an exported function names are exported with it.
  ignoreExportsUsedInFile: true,
  // The values of an enum are published by its registration, whether code names each of them or not.
  rules: { enumMembers: 'off' },
  ignoreDependencies: [
    'monaco-editor', // bundled by name for the explorer's page, as entry points of its workers
    'monaco-graphql',
    '@fontsource/be-vietnam-pro', // named by the pages' style sheet
    '@graphql-codegen/client-preset', // named by its short name
    '@graphql-mesh/transport-http', // Hive's gateway, which tests run, loads it by name
  ],
};

export default config;
