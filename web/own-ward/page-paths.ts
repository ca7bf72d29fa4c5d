/**
 * The addresses of the pages of a ward's officers, below the ward's path where wards share a server. The ward's server serves the
 * pages at these and nowhere else; a part that begins with a colon stands for any text.
 */
export const WARD_PAGE_PATHS = {
  tasks: '/',
  kinds: '/records',
  records: '/records/:kind',
  newRecord: '/records/:kind/new',
  record: '/records/:kind/:id',
  returns: '/returns',
  aReturn: '/returns/:id',
  signIn: '/sign-in',
} as const;
