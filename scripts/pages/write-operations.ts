import { writeFileSync } from 'node:fs';
import {
  generateOperations,
  OPERATIONS_FILE,
  REGISTERED_FILE,
  registeredOperations,
  WARD_RECORDS_FILE,
  wardRecords,
} from './operations';

/** Writes the typed operations of the pages, the same as the gateway registers them, and which types are a ward's records. */
async function main(): Promise<void> {
  writeFileSync(OPERATIONS_FILE, await generateOperations());
  writeFileSync(REGISTERED_FILE, await registeredOperations());
  writeFileSync(WARD_RECORDS_FILE, wardRecords());
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
