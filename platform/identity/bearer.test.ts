import { callerOf } from './bearer';
import { SignInUnavailable, Unauthenticated } from './identity.errors';
import type { TokenVerifier } from './token-verifier';

const verify = jest.fn<ReturnType<TokenVerifier['verify']>, [string]>(async (token) => ({ sub: token }));
afterEach(() => verify.mockClear());

test('the caller is whom the token of the header names, and the header is handed on as it came', async () => {
  for (const header of ['Bearer aaa.bbb-b_.ccc', 'bearer aaa.bbb-b_.ccc', 'BEARER aaa.bbb-b_.ccc'])
    expect(await callerOf(header, { verify })).toEqual({ claims: { sub: 'aaa.bbb-b_.ccc' }, authorization: header });
});

test.each([
  [undefined],
  [''],
  ['Bearer'],
  ['Bearer '],
  ['Bearer  aaa'],
  [' Bearer aaa'],
  ['Bearer aaa bbb'],
  ['Bearer aaa, Bearer bbb'], // two headers, as Node joins them
  ['Bearer aaa\n'],
  ['Bearer ăâ'],
  ['Basic eDp4, Bearer aaa'],
  ['Bearer "aaa"'],
  ['Basic YWRtaW46YWRtaW4='],
  ['aaa.bbb.ccc'],
  ['Token aaa'],
])('the header %j names nobody, and nothing is verified', async (header) => {
  await expect(callerOf(header, { verify })).rejects.toThrow(Unauthenticated);
  expect(verify).not.toHaveBeenCalled();
});

test('why nobody is found is not made another thing on the way', async () => {
  for (const refusal of [new Unauthenticated(), new SignInUnavailable()]) {
    verify.mockRejectedValueOnce(refusal);
    await expect(callerOf('Bearer aaa', { verify })).rejects.toBe(refusal);
  }
});

test('a refusal says what to do and nothing of the token', () => {
  expect(new Unauthenticated().extensions).toMatchObject({ code: 'UNAUTHENTICATED', http: { status: 401 } });
  expect(new SignInUnavailable().extensions).toMatchObject({ code: 'SIGN_IN_UNAVAILABLE', http: { status: 503 } });
});
