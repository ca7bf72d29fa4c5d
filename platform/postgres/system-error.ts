/** The code of an error that the operating system gave, such as "ENOENT"; undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  // Not `instanceof Error`: errors of Node's own modules are of another realm where code runs in a sandbox.
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
