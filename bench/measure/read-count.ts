/** A whole number that an option gives; refuses any other text. */
export function readCount(name: string, text: string, least: number): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= least) return count;
  throw new Error(`${name} ${text}: expected a number, at least ${least}`);
}
