import { writeSummary } from './write';

test('the days in the line that sums up a record are written as people write them', () => {
  expect(writeSummary('Đơn tiếp nhận ngày 2020-05-05')).toBe('Đơn tiếp nhận ngày 05/05/2020');
  expect(writeSummary('Báo cáo số liệu 2020-07-01/2020-09-30')).toBe('Báo cáo số liệu 01/07/2020 - 30/09/2020');
  expect(writeSummary('Nghị quyết 15/NQ-HĐND')).toBe('Nghị quyết 15/NQ-HĐND');
});
