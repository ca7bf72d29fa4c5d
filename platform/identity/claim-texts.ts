/**
 * The texts of a claim, whether it is one text or a list; none where it is missing or of another form. `name` is the
 * claim's name or, for nested claims, a path with dots. A claim's whole name comes first: names may have dots in them.
 */
export function claimTexts(claims: Readonly<Record<string, unknown>>, name: string): string[] {
  const step = (at: unknown, key: string) => (isObject(at) ? at[key] : undefined);
  const value = claims[name] ?? name.split('.').reduce<unknown>(step, claims);
  return (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
