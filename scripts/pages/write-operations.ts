import { writeFileSync } from 'node:fs';
import { generatedFiles } from './generated-files';

/** Writes what the pages have that follows from their .graphql files, the schemas and the declarations of kinds. */
async function main(): Promise<void> {
  for (const { path, makeText } of generatedFiles) writeFileSync(path, await makeText());
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
