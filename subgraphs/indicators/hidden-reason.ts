import { textEnum } from '../../platform/graphql/text-enum';

/** Why an analyst is not shown a figure of receptions or petitions that there is. */
export type HiddenReason =
  'SMALL_CELLS' | 'DISPOSED_LATER' | 'NOT_THE_SAME_WARDS' | 'WARDS_MISSING' | 'NOT_WHOLE_QUARTERS' | 'NOT_LIVE';

export const HiddenReasonEnum = textEnum<HiddenReason>(
  'HiddenReason',
  'Lý do ẩn số liệu: why a figure that there is is not shown. Only an analyst meets any, and of receptions and petitions alone.',
  {
    SMALL_CELLS:
      'Số nhỏ: in one of the quarters it stands for one or two people, or would give away a figure that does.',
    DISPOSED_LATER:
      'Xử lý sau quý tiếp nhận: over several quarters it would tell of the few petitions that were disposed of after the quarter of their receipt. Ask for each quarter by itself.',
    NOT_THE_SAME_WARDS:
      'Không cùng các xã, phường: a ward keeps the records of some of the quarters only, and the sum would give its figures away.',
    WARDS_MISSING:
      'Thiếu xã, phường: what is to be hidden can be told only while all wards answer; the coverage says which does not.',
    NOT_WHOLE_QUARTERS:
      'Không tròn quý: the period is not made of whole quarters, at most forty of them, that are over.',
    NOT_LIVE: 'Không phải số liệu hiện thời: an accepted return is of its period alone, and has no quarters.',
  },
);
