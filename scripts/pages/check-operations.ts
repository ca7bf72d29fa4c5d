import { readFileSync } from 'node:fs';
import { generatedFiles } from './generated-files';

/** Whether the committed operations are those that the pages' .graphql files and the schemas give. Gives the exit code. */
async function main(): Promise<number> {
  let isCurrent = true;
  for (const { path, makeText } of generatedFiles) {
    if (readFileSync(path, 'utf8') === (await makeText())) continue;
    isCurrent = false;
    console.error(`${path} is not what the .graphql files of web/ and the schemas give: npm run operations`);
  }
  return isCurrent ? 0 : 1;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
