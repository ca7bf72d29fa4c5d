/** How commander refuses a command line, after "error: ", and the same in Vietnamese. */
const REFUSALS: readonly [said: RegExp, vi: (...names: string[]) => string][] = [
  [/^missing required argument '(.+)'/, (name) => `thiếu đối số ${name}`],
  [/^too many arguments/, () => 'thừa đối số'],
  [/^unknown command '(.+)'/, (name) => `không có lệnh ${name}`],
  [/^unknown option '(.+)'/, (flag) => `không có tùy chọn ${flag}`],
  [/^option '(.+)' argument missing/, (flag) => `tùy chọn ${flag} thiếu giá trị`],
  [/^required option '(.+)' not specified/, (flag) => `thiếu tùy chọn ${flag}`],
  [/^option '(.+)' cannot be used with option '(.+)'/, (one, other) => `không dùng ${one} cùng với ${other}`],
  [/^option '(.+)' argument '(.*)' is invalid/, (flag, value) => `giá trị ${value} của ${flag} không dùng được`],
  [
    /^command-argument value '(.*)' is invalid for argument '(.+)'/,
    (value, name) => `giá trị ${value} của đối số ${name} không dùng được`,
  ],
];

const SUGGESTION = /\(Did you mean (?:one of )?(.+)\?\)/;

/** What commander says of a wrong command line, in Vietnamese and in English. */
export function usageRefusal(text: string): string {
  const english = text.replace(/^error: /, '').replace(SUGGESTION, '(có phải / did you mean: $1?)');
  for (const [said, vi] of REFUSALS) {
    const match = said.exec(english);
    if (match) return `Gọi sai cách: ${vi(...match.slice(1))}. / wrong usage: ${english}`;
  }
  return `Gọi sai cách / wrong usage: ${english}`;
}
