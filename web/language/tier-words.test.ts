import i18next from 'i18next';
import { bodyName, nameUpperTier, speakOfTier, tierWords } from './tier-words';

afterAll(() => nameUpperTier('CITY'));

test('what the pages say of the upper tier follows what its council is of, in both languages, and stays over a change of language', async () => {
  const words = { tier: '{{Tier}} chưa báo; Thường trực HĐND {{tier}}, {{n}}' };
  await i18next.init({
    ...{ lng: 'vi', resources: { vi: { translation: words }, en: { translation: { tier: 'The {{tier}}' } } } },
    interpolation: { escapeValue: false, defaultVariables: tierWords('vi') },
  });
  const told = jest.fn();
  i18next.on('languageChanged', told);
  const said = () => (i18next.t as unknown as (key: string, given: object) => string)('tier', { n: 3 });

  expect(said()).toBe('Thành phố chưa báo; Thường trực HĐND thành phố, 3');
  nameUpperTier('PROVINCE');
  expect(told).toHaveBeenCalledTimes(1);
  expect(said()).toBe('Tỉnh chưa báo; Thường trực HĐND tỉnh, 3');
  speakOfTier('en');
  await i18next.changeLanguage('en');
  expect(said()).toBe('The province');
});

test('a record that a ward passed up before it was told reads right, and other bodies as they are', () => {
  nameUpperTier('PROVINCE');

  expect(bodyName('Thường trực HĐND thành phố')).toBe('Thường trực HĐND tỉnh');
  expect(bodyName('Sở Xây dựng')).toBe('Sở Xây dựng');
});
