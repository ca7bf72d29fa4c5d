import { BadInput } from '../../errors/domain-error';
import { stringScalar } from './string-scalar';

const WHOLE_NUMBER = /^(0|-?[1-9]\d{0,18})$/;

/** Whether the text is a whole number as this scalar prints it, and one that 64 bits hold. */
export function isBigInt(text: string): boolean {
  return WHOLE_NUMBER.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text);
}

export const BigIntScalar = stringScalar<bigint>({
  name: 'BigInt',
  description: 'A whole number that may be greater than 2147483647, written as text in decimal digits.',
  parse(text) {
    if (isBigInt(text)) return BigInt(text);
    throw new BadInput({
      vi: `"${text}" không phải là số nguyên 64 bit; hãy viết bằng chữ số, ví dụ "2147483648".`,
      en: `"${text}" is not a whole number of 64 bits; expected digits, such as "2147483648".`,
    });
  },
  print: String,
});
