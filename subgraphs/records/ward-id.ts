import { BadInput } from '../../platform/errors/domain-error';
import { readGlobalId } from '../../platform/graphql/global-id';
import { stringScalar } from '../../platform/graphql/scalars/string-scalar';

const WARD_ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Whether the text has the form of a ward's id; says nothing about whether there is such a ward. */
export function isWardId(text: string): boolean {
  return WARD_ID.test(text) && text.length <= 64;
}

/** What a ward is, in the words that every subgraph that knows wards must use alike. */
export const WARD_DESCRIPTION = 'Xã, phường: a commune-level unit of the city, with the time it was in force.';

/** What the id of a ward is where a ward says its own; gateways know wards by it. */
export const OWN_WARD_ID = 'Mã định danh: its lasting id, by which its records, its server and its pages know it.';

export const WardIdScalar = stringScalar<string>({
  name: 'WardId',
  description:
    'A ward\'s lasting id, such as "song-cau". Not its code: codes are given again to other units. Where it is asked for, the global id of the ward is taken too.',
  parse(text) {
    if (isWardId(text)) return text;
    const identity = readGlobalId(text);
    if (identity?.type === 'Ward' && isWardId(identity.recordId)) return identity.recordId;
    throw new BadInput({
      vi: 'Mã định danh xã, phường gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ "song-cau".',
      en: 'A ward id is written in small letters, digits and hyphens, such as "song-cau".',
    });
  },
  print: String,
});

export const WardCodeScalar = stringScalar<string>({
  name: 'WardCode',
  description: 'A unit\'s code in the General Statistics Office\'s list, five digits kept as text, such as "01837".',
  parse(text) {
    if (/^\d{5}$/.test(text)) return text;
    throw new BadInput({
      vi: 'Mã đơn vị hành chính có năm chữ số, ví dụ "01837".',
      en: 'A ward code has five digits, such as "01837".',
    });
  },
  print: String,
});
