import { readFileSync } from 'node:fs';
import { generateOperations, OPERATIONS_FILE } from './operations';

/** Whether the committed operations are those that the pages' .graphql files and the schema give. Gives the exit code. */
async function main(): Promise<number> {
  const wanted = await generateOperations();
  if (readFileSync(OPERATIONS_FILE, 'utf8') === wanted) return 0;
  console.error('web/graph/generated/graphql.ts is not what the .graphql files of web/ give: npm run operations');
  return 1;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
