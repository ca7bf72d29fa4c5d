import { readKnownVersions, readVersion, writeKnownVersions, writeVersion } from './known-versions';

const versions = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(43));

test('versions come as they were sent, and none as none', () => {
  expect(readKnownVersions(writeKnownVersions(versions))).toEqual(versions);
  expect(readKnownVersions(writeKnownVersions([]))).toEqual([]);
  expect(readKnownVersions(undefined)).toBeUndefined();
});

test('what is no version, and what is too much, is passed over', () => {
  const [one = ''] = versions;

  expect(readKnownVersions(`short,${one} ,${'x'.repeat(65)},${one},${one}`)).toEqual([one]);
});

test.each([true, false])(
  'what an answer says of its version is read as it was written: unchanged %s',
  (isUnchanged) => {
    const said = { version: versions[0] ?? '', isUnchanged };

    expect(readVersion(writeVersion(said))).toEqual(said);
  },
);

test.each([undefined, null, [], {}, { version: 7 }, { version: 'short' }, { unchanged: true }])(
  '%j says nothing of a version',
  (extensions) => {
    expect(readVersion(extensions)).toBeUndefined();
  },
);
