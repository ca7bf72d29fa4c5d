import { join } from 'node:path';
import madeUp from '../worlds/hac-trang/expected.json';
import type { SignedInAs } from './test-issuer';

/** Figures by indicator code. */
export type ExpectedFigures = Record<string, number>;

/** What a world must show over one period, known from outside the program. */
export interface ExpectedPeriod {
  /** First and last day. */
  from: string;
  to: string;
  /** The wards in force on any of its days, in the order of their codes. */
  wardsInForce: string[];
  cityTier: ExpectedFigures;
}

/** Where a world's files are, and all its wards in the order of code and first day. */
export interface TestWorld {
  folder: string;
  wardIds: string[];
}

const BAC_KAN_WARDS = [
  'nguyen-thi-minh-khai',
  'song-cau',
  'duc-xuan',
  'phung-chi-kien',
  'huyen-tung',
  'duong-quang',
  'nong-thuong',
  'xuat-hoa',
];

/** The demonstration world. Its figures are those of the council's own briefing of 16 October 2020. */
export const bacKan2020: TestWorld & { period: ExpectedPeriod } = {
  folder: join(__dirname, '../../data/bac-kan-2020'),
  wardIds: BAC_KAN_WARDS,
  period: {
    from: '2020-01-01',
    to: '2020-09-30',
    wardsInForce: BAC_KAN_WARDS,
    cityTier: {
      ...{ 'KH.01': 2, 'KH.01a': 1, 'KH.01b': 1, 'KH.01c': 0 },
      ...{ 'PH.01': 11, 'PH.01a': 8, 'PH.01b': 1, 'PH.01c': 2 },
      ...{ 'TX.00': 3, 'TX.01': 24, 'TX.02': 892, 'TX.03': 180, 'TX.04': 402, 'TX.05': 3 },
      ...{ 'GS.01': 1, 'GS.02': 2, 'GS.03': 9, 'GS.04': 28 },
      ...{ 'TD.01': 13, 'TD.02': 24 },
      ...{ 'DT.01': 5, 'DT.01a': 3, 'DT.01b': 1, 'DT.01c': 1, 'DT.01d': 0, 'DT.01e': 0, 'DT.01f': 0 },
      ...{ 'DX.01': 3, 'DX.02': 50 },
      ...{ 'TC.01': 2, 'TC.02': 8 },
    },
  },
};

/** A period of the made-up world; the wards' figures are by ward id, also of wards not in force. */
export type MadeUpPeriod = ExpectedPeriod & { wards: Record<string, ExpectedFigures> };

/**
 * A city that does not exist, with figures worked out by hand. Of its four wards, suoi-sao ceased on 2023-04-10 and
 * nang-moi came into force on 2023-08-01 with the code that suoi-sao had.
 */
export const hacTrang: TestWorld & { periods: Record<'2023-Q1' | '2023-Q2' | '2023-Q3', MadeUpPeriod> } = {
  folder: join(__dirname, '../worlds/hac-trang'),
  wardIds: ['gio-lanh', 'trang-non', 'suoi-sao', 'nang-moi'],
  periods: madeUp.periods,
};

/** Who attacks wards of the made-up city in tests: an officer of one of them. */
export const OFFICER: SignedInAs = 'ward-officer/gio-lanh';

/** The ward that is none of this officer's affair. */
export const VICTIM = 'trang-non';
