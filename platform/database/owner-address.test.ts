import { forgetOwnerAddress } from './owner-address';

const OWNER = 'postgres://owner:secret@127.0.0.1/shoes';
const warn = jest.fn();
afterEach(() => warn.mockReset());

test("the owner's address leaves the environment, and everything else stays", () => {
  const env = { DATABASE_OWNER_URL: OWNER, DATABASE_URL: 'postgres://server@127.0.0.1/shoes' };

  forgetOwnerAddress(env, { warn });

  expect(env).toEqual({ DATABASE_URL: 'postgres://server@127.0.0.1/shoes' });
  expect(warn).not.toHaveBeenCalled();
});

test('in production it is warned of, without being told', () => {
  const env = { DATABASE_OWNER_URL: OWNER, NODE_ENV: 'production' };

  forgetOwnerAddress(env, { warn });

  expect(warn).toHaveBeenCalledTimes(1);
  expect(JSON.stringify(warn.mock.calls)).not.toContain('secret');
  expect(env).toEqual({ NODE_ENV: 'production' });
});

test.each([{}, { DATABASE_OWNER_URL: ' ' }])('in production a server without it is not warned: %j', (given) => {
  forgetOwnerAddress({ ...given, NODE_ENV: 'production' }, { warn });

  expect(warn).not.toHaveBeenCalled();
});

test("of a server with several databases every owner's address leaves", () => {
  const env = { SONG_CAU_DATABASE_OWNER_URL: OWNER, DUC_XUAN_DATABASE_OWNER_URL: OWNER, NODE_ENV: 'production' };

  forgetOwnerAddress(env, { warn });

  expect(env).toEqual({ NODE_ENV: 'production' });
  expect(warn).toHaveBeenCalledTimes(1);
});
