/** Test files that run after all others and with nothing beside them, by what they need the machine for. */
export const ALONE: Readonly<Record<string, string>> = {
  'test/fault-run.test.ts': 'Every answer is held to its deadline, of which a busy process would take a part.',
  'test/pages-are-quick.test.ts': 'Pages are held to the time in which people see them.',
};
