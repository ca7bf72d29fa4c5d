import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from './compose';
import { SCHEMA_FOLDER, schemaFiles } from './schema-files';
import { SUBGRAPH_SDL } from './subgraphs';

/** Writes the schema folder from the code; writes nothing when the subgraphs do not compose. */
function main(): number {
  const composition = compose(SUBGRAPH_SDL);
  if (!composition.composes) {
    console.error(`The subgraphs do not compose, nothing was written:`);
    for (const error of composition.errors) console.error(`- ${error.message}`);
    return 1;
  }

  mkdirSync(SCHEMA_FOLDER, { recursive: true });
  const files = schemaFiles(SUBGRAPH_SDL, composition);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(SCHEMA_FOLDER, name), text);
  console.log(`Written to schema/: ${Object.keys(files).join(', ')}`);
  return 0;
}

process.exitCode = main();
