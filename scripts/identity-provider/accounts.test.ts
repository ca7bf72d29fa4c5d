import { demonstrationAccounts, isPassword, passwordOf, WardNameTaken } from './accounts';

const wards = [{ id: 'song-cau', name: 'Phường Sông Cầu' }];

test('passwords are short, the same at every start, and another for each account and each hub', () => {
  const accounts = demonstrationAccounts('one', wards);

  for (const { password } of accounts) expect(password).toMatch(/^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/);
  expect(demonstrationAccounts('one', wards)).toEqual(accounts);
  expect(new Set([...accounts.map(({ password }) => password), passwordOf('other', 'song-cau')]).size).toBe(5);
});

test('the Standing Committee is called by what its council is of', () => {
  const committee = (...of: ['PROVINCE'?]) => demonstrationAccounts('one', wards, ...of)[0]?.title;

  expect([committee(), committee('PROVINCE')]).toEqual(['Thường trực HĐND thành phố', 'Thường trực HĐND tỉnh']);
});

test('hyphens, spaces and capital letters of a password do not matter, and everything else does', () => {
  expect(isPassword('K3VM7q0d xw2p', 'k3vm-7q0d-xw2p')).toBe(true);
  for (const typed of ['', 'k3vm-7q0d-xw2', 'k3vm-7q0d-xw2pp', 'x3vm-7q0d-xw2p'])
    expect(isPassword(typed, 'k3vm-7q0d-xw2p')).toBe(false);
});

test.each(['thuong-truc', 'dan-nguyen', 'phan-tich', 'city-council', 'citizen-affairs'])(
  'a world with a ward %s is refused: its officer would be somebody else',
  (id) => {
    expect(() => demonstrationAccounts('one', [...wards, { id, name: 'Phường Mới' }])).toThrow(WardNameTaken);
  },
);
