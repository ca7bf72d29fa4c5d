import { registerEnumType } from 'type-graphql';
import { BadInput } from '../../platform/errors/domain-error';
import { stringScalar } from '../../platform/graphql/scalars/string-scalar';
import { CATALOGUE, findIndicator } from './catalogue';

export const IndicatorCodeScalar = stringScalar<string>({
  name: 'IndicatorCode',
  description: `Mã chỉ tiêu: the code of an indicator, one of ${CATALOGUE.map(({ code }) => code).join(', ')}.`,
  parse(text) {
    if (findIndicator(text)) return text;
    throw new BadInput({
      vi: `"${text}" không phải là mã chỉ tiêu, ví dụ KH.01.`,
      en: `"${text}" is not the code of an indicator, such as KH.01.`,
    });
  },
  print: String,
});

export enum Locale {
  VI = 'VI',
  EN = 'EN',
}

registerEnumType(Locale, {
  name: 'Locale',
  description: 'Ngôn ngữ: the language of words for people.',
  valuesConfig: { VI: { description: 'Tiếng Việt: Vietnamese.' }, EN: { description: 'Tiếng Anh: English.' } },
});
