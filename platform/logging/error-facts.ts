/** What is logged of an error. */
export interface ErrorFacts {
  type: string;
  message: string;
  code?: string;
  /** Of a database's refusal: names of what is in the database, never values. */
  table?: string;
  column?: string;
  constraint?: string;
  /** Where it was thrown; of a database's refusal without the message, which stands at the head of every stack. */
  stack?: string;
}

type Inside = Record<string, unknown>;

/**
 * What may be logged of whatever was thrown. An error carries more than its message: the failed statement's parameters, the
 * driver's own error, the row that PostgreSQL quotes in `detail`. Its message quotes values too (`invalid input syntax for
 * type date: "..."`), so of a database's refusal the code and the names tell what it was, and nothing else does.
 */
export function errorFacts(thrown: unknown): ErrorFacts {
  const error = originOf(thrown);
  if (!(error instanceof Error)) return { type: typeof error, message: 'What was thrown is no error.' };
  const inside = error as Error & Inside; // drivers say more in properties of their own
  if (!isDatabaseRefusal(inside))
    return { type: typeOf(error), message: error.message, ...texts(inside, ['code']), ...texts(inside, ['stack']) };
  return {
    type: typeOf(error),
    message: 'The database refused a statement.',
    ...texts(inside, ['code', 'table', 'column', 'constraint']),
    ...framesOf(error),
  };
}

/** Behind the wrappers of GraphQL, which says where in an answer it was, and of TypeORM, which adds the parameters. */
function originOf(thrown: unknown): unknown {
  let error = thrown;
  for (let depth = 0; depth < MOST_WRAPPERS; depth++) {
    const { originalError, driverError } = Object(error) as Inside;
    const within = driverError ?? originalError;
    if (!(within instanceof Error)) return error;
    error = within;
  }
  return error;
}

/** One wrapper may be inside another, and an error inside itself. */
const MOST_WRAPPERS = 10;

/** PostgreSQL says of everything that it refuses how severe it is; nobody else does. */
function isDatabaseRefusal({ severity }: Inside): boolean {
  return typeof severity === 'string';
}

/** Those of its properties that are texts. */
function texts(error: Inside, names: readonly (keyof ErrorFacts)[]): Partial<ErrorFacts> {
  return Object.fromEntries(names.flatMap((name) => (typeof error[name] === 'string' ? [[name, error[name]]] : [])));
}

/** The stack after the message; none where the message is not at its head, for then it may be anywhere. */
function framesOf({ stack = '', message }: Error): Partial<ErrorFacts> {
  const at = stack.indexOf(message);
  const frames = at < 0 ? [] : stack.slice(at + message.length).match(/^ {4}at .+$/gm);
  return frames?.length ? { stack: frames.join('\n') } : {};
}

function typeOf(error: Error): string {
  return error.constructor.name || error.name;
}
