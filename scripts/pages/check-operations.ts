import { readFileSync } from 'node:fs';
import {
  generateOperations,
  OPERATIONS_FILE,
  REGISTERED_FILE,
  registeredOperations,
  WARD_RECORDS_FILE,
  wardRecords,
} from './operations';

/** Whether the committed operations are those that the pages' .graphql files and the schema give. Gives the exit code. */
async function main(): Promise<number> {
  const isTyped = readFileSync(OPERATIONS_FILE, 'utf8') === (await generateOperations());
  const isRegistered = readFileSync(REGISTERED_FILE, 'utf8') === (await registeredOperations());
  if (isTyped && isRegistered && readFileSync(WARD_RECORDS_FILE, 'utf8') === wardRecords()) return 0;
  console.error('The operations of the pages are not what the .graphql files of web/ give: npm run operations');
  return 1;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
