/** Whether a ratio keeps to an aim, and by how much it does not. */
export function verdictOn(ratio: number, aim: { atMost: number } | { atLeast: number }): string {
  const over = 'atMost' in aim ? ratio / aim.atMost : aim.atLeast / ratio;
  return over <= 1 ? 'met' : `missed by ${Math.round((over - 1) * 100)} %`;
}
