import { writeFileSync } from 'node:fs';
import { generateOperations, OPERATIONS_FILE } from './operations';

generateOperations().then(
  (text) => writeFileSync(OPERATIONS_FILE, text),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
