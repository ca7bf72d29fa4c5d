import { writeFileSync } from 'node:fs';
import { generateOperations, OPERATIONS_FILE, REGISTERED_FILE, registeredOperations } from './operations';

/** Writes the typed operations of the pages, and the same as the gateway registers them. */
async function main(): Promise<void> {
  writeFileSync(OPERATIONS_FILE, await generateOperations());
  writeFileSync(REGISTERED_FILE, await registeredOperations());
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
