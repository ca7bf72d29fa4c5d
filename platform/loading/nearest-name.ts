/** The known name that a mistyped one was most likely meant to be; undefined when none is near. */
export function nearestName(typed: string, known: Iterable<string>): string | undefined {
  const most = Math.ceil(typed.length / 3);
  let nearest: { name: string; distance: number } | undefined;
  for (const name of known) {
    const distance = editDistance(simplified(typed), simplified(name));
    if (distance <= most && distance < (nearest?.distance ?? Infinity)) nearest = { name, distance };
  }
  return nearest?.name;
}

const simplified = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');

/** Levenshtein's distance: how many letters to put in, take out or exchange. */
function editDistance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const exchanged = (above[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(exchanged, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above.at(-1) ?? 0;
}
