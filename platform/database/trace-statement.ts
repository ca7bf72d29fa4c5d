import type { Span } from '../tracing/span';

type Statement = string | { text: string; name?: string };

/**
 * Runs a statement as a step of a request. Told of it are its verb, the first table in it and the name it was prepared under:
 * neither its text nor a value.
 */
export async function traceStatement<T>(span: Span, statement: Statement, run: () => Promise<T>): Promise<T> {
  const { text, name } = typeof statement === 'string' ? { text: statement, name: undefined } : statement;
  const { verb, table } = outlineOf(text);
  const step = span.begin(table ? `${verb} ${table}` : verb, 'ASKING', {
    'db.system.name': 'postgresql',
    'db.operation.name': verb,
    ...(table ? { 'db.collection.name': table } : {}),
    ...(name ? { 'hai_cap.statement': name } : {}),
  });
  try {
    const result = await run();
    step.end();
    return result;
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (typeof code === 'string') step.note({ 'db.response.status_code': code });
    step.end(true);
    throw error;
  }
}

/** Values in quotes are no part of it, whatever they look like. */
function outlineOf(text: string): { verb: string; table: string | undefined } {
  const plain = text.replace(/'(?:[^']|'')*'/g, "''");
  const verb = /^\s*(\w+)/.exec(plain)?.[1]?.toUpperCase() ?? 'SQL';
  const table = /\b(?:from|into|update)\s+(?:only\s+)?"?([a-z_][a-z0-9_]*)"?(?!\s*\()/i.exec(plain)?.[1];
  return { verb, table };
}
