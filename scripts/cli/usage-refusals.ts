import type { Language } from '../../platform/language/sentence';

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

/** Why a value is not taken, which its command says in its own language. */
const REASON = / is invalid(?: for argument '[^']*')?\. (.+)/s;

/** What commander says of a wrong command line, in the language of the command. */
export function usageRefusal(text: string, language: Language): string {
  const english = text.replace(/^error: /, '');
  if (language === 'en') return `Wrong usage: ${english}`;
  const [, suggested] = SUGGESTION.exec(english) ?? [];
  const [, reason] = REASON.exec(english) ?? [];
  for (const [said, vi] of REFUSALS) {
    const match = said.exec(english);
    const what = match && [`${vi(...match.slice(1))}.`, suggested && `Có phải ${suggested} không?`, reason?.trim()];
    if (what) return `Gọi sai cách: ${what.filter(Boolean).join(' ')}\n`;
  }
  return `Gọi sai cách: ${english}`;
}
