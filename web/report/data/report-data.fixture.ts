import type { Figure, ReportData } from './report-data';

/** City tier and each of the two wards, by code. */
type Counted = Record<string, readonly [city: number | null, nearWard: number | null, farWard: number | null]>;

const COUNTED: Counted = {
  ...{ 'KH.01': [2, 1, 2], 'KH.01a': [1, 1, 2], 'KH.01b': [1, 0, 0], 'KH.01c': [0, 0, 0] },
  ...{ 'PH.01': [11, 3, 4], 'PH.01a': [8, 3, 4], 'PH.01b': [1, 0, 0], 'PH.01c': [2, 0, 0], 'NQ.01': [5, 1, 1] },
  ...{ 'TX.00': [1, null, null], 'TX.01': [2, 1, 1], 'TX.02': [1234, 20, 30], 'TX.03': [30, 2, 3], 'TX.04': [12, 4, 5] },
  ...{ 'TX.05': [1, null, null], 'TX.06a': [0, 1, 1], 'TX.06b': [7, 1, 1], 'TX.06c': [3, 1, 1], 'TX.06d': [0, 0, 0] },
  ...{ 'GS.01': [1, 1, 0], 'GS.02': [0, 0, 0], 'GS.03': [3, 1, 0], 'GS.04': [6, 2, 1] },
  ...{ 'TD.01': [4, 3, 2], 'TD.02': [9, 5, 2], 'DT.01': [0, 1, 0], 'DT.01a': [0, 1, 0], 'DT.01b': [0, 0, 0] },
  ...{ 'DT.01c': [0, 0, 0], 'DT.01d': [0, 0, 0], 'DT.01e': [0, 0, 0], 'DT.01f': [0, 0, 0], 'DX.01': [0, 0, 1], 'DX.02': [0, 0, 6] },
  ...{ 'TC.01': [2, null, null], 'TC.02': [2, null, null], 'TC.03': [1, null, null] },
};

const IDS = ['gan', 'xa'] as const;

/** Figures of a made-up city with two wards; `changed` replaces some. */
export function figuresOf(changed: Counted = {}): Map<string, Figure> {
  return new Map(Object.entries({ ...COUNTED, ...changed }).map(([code, counted]) => [code, figureOf(code, counted)]));
}

function figureOf(code: string, [city, ...ofWards]: Counted[string]): Figure {
  const counted = ofWards.filter((value) => value !== null);
  const wards = counted.length > 0 ? counted.reduce((sum, value) => sum + value, 0) : null;
  const byWard = new Map(counted.length > 0 ? IDS.map((id, place) => [id, ofWards[place] ?? null] as const) : []);
  return { code, label: code, unit: 'đơn vị', city, wards, total: city === null ? null : city + (wards ?? 0), byWard };
}

/** A whole report of that city over 9 months; `changed` replaces some of it. */
export function reportDataOf(changed: Partial<ReportData> = {}): ReportData {
  const counts = { attending: 617, speaking: 15, recommendations: 6 };
  return {
    period: { from: '2021-01-01', to: '2021-09-30' },
    plans: { from: '2021-10-01', to: '2021-12-31' },
    basis: 'LIVE',
    asOf: '2021-10-04T02:05:00.000Z',
    city: {
      ...{ name: 'Thành phố Hạc Trắng', councilName: 'HĐND thành phố Hạc Trắng', term: 3 },
      ...{ committees: ['Ban Pháp chế', 'Ban Đô thị'], groups: ['Tổ đại biểu số 1'], hasQuarterlyProgrammes: false },
    },
    figures: figuresOf(),
    wards: [
      { id: 'gan', name: 'Phường Gần', kind: 'WARD', missing: null, lacking: [] },
      { id: 'xa', name: 'Đặc khu Xa', kind: 'SPECIAL_ZONE', missing: null, lacking: [] },
    ],
    rounds: [{ id: 'r1', name: 'Đợt 1', phase: 'AFTER_SESSION', sessionOrdinal: 4, startsOn: '2021-02-01', digests: 1 }],
    contacts: IDS.map((wardId) => ({ roundId: 'r1', wardId, ...counts })),
    oversights: [],
    questions: { interpellations: [], hearings: [] },
    tasks: ['Việc thứ nhất', 'Việc thứ hai;'],
    conferenceOn: '2021-10-05',
    signer: { name: 'Nguyễn Văn Mẫu', title: 'Chủ tịch HĐND thành phố' },
    issue: null,
    ...changed,
  };
}

/** The same report while the special zone does not answer. */
export function partialReportData(): ReportData {
  const { wards, ...whole } = reportDataOf();
  const changed = Object.fromEntries(
    Object.entries(COUNTED).map(([code, [city, near]]) => [code, [city, near, null] as const]),
  );
  return {
    ...whole,
    figures: figuresOf(changed),
    wards: wards.map((ward) => (ward.id === 'xa' ? { ...ward, missing: 'UNREACHABLE' } : ward)),
  };
}
