import { useRef } from 'react';
import { useClient } from 'urql';
import { useKey } from '../../editing/use-key';
import { writeRecord, type Written } from '../../editing/write-record';
import { type WholeRecord, writeQuestion } from '../graph/record-operations';

/**
 * Writes records of a type by one of its mutations. The same input again after a silence writes it once; again after it was
 * written it is another record, which somebody has entered twice.
 */
export function useWriting(kind: string): (mutation: string, input: object) => Promise<Written<WholeRecord>> {
  const client = useClient();
  const keyOf = useKey();
  const writtenSoFar = useRef(0);
  return async (mutation, input) => {
    const idempotencyKey = keyOf({ mutation, nth: writtenSoFar.current, ...input });
    const written = await writeRecord(client, writeQuestion(kind, mutation), { ...input, idempotencyKey });
    if (written.state === 'written') writtenSoFar.current += 1;
    return written;
  };
}
