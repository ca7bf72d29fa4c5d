/**
 * The addresses of the pages, in the order of the navigation bar. The gateway serves the pages at these and nowhere else; a part
 * that begins with a colon stands for any text.
 */
export const PAGE_PATHS = {
  briefing: '/',
  wards: '/wards',
  ward: '/wards/:id',
  recommendations: '/recommendations',
  conference: '/conference',
  report: '/report',
  data: '/data',
  signIn: '/sign-in',
} as const;
