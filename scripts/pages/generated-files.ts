import {
  generateOperations,
  generateWardOperations,
  OPERATIONS_FILE,
  REGISTERED_FILE,
  registeredOperations,
  WARD_OPERATIONS_FILE,
  WARD_RECORD_TYPES_FILE,
  WARD_RECORDS_FILE,
  wardRecords,
  wardRecordTypesText,
} from './operations';

/** The files of the pages that are written by a command, in an order in which each finds those it reads. */
export const generatedFiles: readonly { path: string; makeText: () => string | Promise<string> }[] = [
  { path: OPERATIONS_FILE, makeText: generateOperations },
  { path: REGISTERED_FILE, makeText: registeredOperations },
  { path: WARD_RECORDS_FILE, makeText: wardRecords },
  { path: WARD_OPERATIONS_FILE, makeText: generateWardOperations },
  { path: WARD_RECORD_TYPES_FILE, makeText: wardRecordTypesText },
];
