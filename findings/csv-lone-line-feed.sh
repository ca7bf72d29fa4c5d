#!/usr/bin/env bash
# A cell with a line feed in a CSV file whose records end in CRLF.
#
# csv-stringify 6.9.0 quotes a cell only if the file's own record delimiter stands in it. With `record_delimiter: '\r\n'` (or
# 'windows') a cell of two lines, "a\nb", is written bare; with '\n' so is "a\rb". RFC 4180, section 2, rule 6 wants quotes around
# any cell with a line break. csv-parse 7.0.3, of the same family, guesses the delimiter from the first break it meets, takes the
# cell for the end of a record and refuses the file. `quoted_match: /[\r\n]/` makes it right.
#
# Seen with Node.js 20 and 24. Fails once it is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent csv-stringify@6.9.0 csv-parse@7.0.3
cat >lines.mjs <<'JS'
import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

const OPTIONS = [
  ['\r\n', 'two\nlines'],
  ['windows', 'two\nlines'],
  ['\n', 'two\rlines'],
];
for (const [record_delimiter, cell] of OPTIONS) {
  const rows = [[cell, 'next']];
  const bare = stringify(rows, { record_delimiter });
  const quoted = stringify(rows, { record_delimiter, quoted_match: /[\r\n]/ });
  console.log(JSON.stringify(record_delimiter), JSON.stringify(bare), JSON.stringify(quoted));
  assert.ok(!bare.includes('"'));
  assert.throws(() => parse(bare), { code: 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH' });
  assert.deepEqual(parse(quoted), rows);
}
JS
node lines.mjs
