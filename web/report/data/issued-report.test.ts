import { reportDocument } from '../model/compose-report';
import { madeTexts } from '../text/made-texts';
import { type FrozenReport, frozenData, textsKeptIn } from './issued-report';
import { reportDataOf } from './report-data.fixture';

const frozen: FrozenReport = {
  ...{ number: '27/BC-HĐND', issuedOn: '2021-10-08', signerName: 'Lê Thị Mẫu', signerTitle: 'Phó Chủ tịch' },
  ...{ title: 'Báo cáo', assessment: null, direction: null, proposals: null },
  countedAt: { cityCouncil: '2021-10-08T02:00:00.000Z' },
  indicators: [...reportDataOf().figures.values()].map(({ code }) => ({ code, city: 7, wards: 3, total: 10 })),
  wards: [
    { ward: 'gan', figures: { 'KH.01': 3 } },
    { ward: 'xa', figures: null },
  ],
};
const issued = frozenData(reportDataOf(), frozen, { sha256: 'ab12', state: 'ISSUED' });

test('an issued report shows its frozen figures, whatever records say today', () => {
  expect(issued.figures.get('KH.01')).toMatchObject({ city: 7, wards: 3, total: 10 });
  expect(issued.figures.get('KH.01')!.byWard).toEqual(new Map([['gan', 3], ['xa', null]])); // prettier-ignore
  expect(issued.signer).toEqual({ name: 'Lê Thị Mẫu', title: 'Phó Chủ tịch' });
});

test('a ward without an accepted return is missing in an issued report', () => {
  expect(issued.wards.map(({ missing }) => missing)).toEqual([null, 'NOT_ACCEPTED']);
  expect(reportDocument(issued, madeTexts(issued)).warnings.join()).toContain(
    'Đặc khu Xa (chưa có báo cáo số liệu được chấp nhận)',
  );
});

test('a ward that an issued report did not count, as one that ceased before its period ended, is in no row of it', () => {
  const today = reportDataOf();
  const ceased = { ...today.wards[0]!, id: 'cu', name: 'Phường Cũ, đến 30/6/2021' };
  const data = frozenData({ ...today, wards: [ceased, ...today.wards] }, frozen, { sha256: 'ab12', state: 'ISSUED' });

  expect(data.wards.map(({ id }) => id)).toEqual(['gan', 'xa']);
});

test('tables whose lines come from records of today say so', () => {
  const { tables } = reportDocument(issued, madeTexts(issued));
  const saying = tables.filter(({ notes }) => notes.join().includes('các dòng chi tiết lấy từ hồ sơ hiện thời'));

  expect(saying.map(({ number }) => number)).toEqual(['02', '03', '04']);
});

test('texts that a draft leaves empty are made from records', () => {
  const kept = textsKeptIn({ title: 'Báo cáo', assessment: 'Tốt', direction: null, proposals: '' });

  expect(kept).toEqual({ title: 'Báo cáo', sections: { assessment: 'Tốt', proposals: '' } });
});
