/** Address of the superuser of the PostgreSQL that the tests share. Refuses to guess one. */
export function testAdminUrl(): string {
  const url = process.env['TEST_POSTGRES_URL'];
  if (!url) {
    throw new Error(
      'TEST_POSTGRES_URL is not set: run the tests with npm test (one file: npm test -- path), which starts a PostgreSQL for them.',
    );
  }
  return url;
}
