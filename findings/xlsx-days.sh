#!/usr/bin/env bash
# Two ways of writing a day that Office Open XML allows, and that readers of XLSX take for another day.
#
# 1. <workbookPr date1904="true"/>: days are counted from 1904. The attribute is an xsd:boolean, so "true" and "1" say the same;
#    LibreOffice writes "true". exceljs 4.4.0 and read-excel-file 9.3.17 know "1" alone: with "true" every day of the workbook
#    is four years and a day too early.
# 2. <c t="d"><v>2021-05-07</v></c>: a day in ISO 8601, as strict Office Open XML has it (ISO/IEC 29500-1, 18.18.11).
#    exceljs 4.4.0 reads its year for a count of days: 1905-07-13. read-excel-file reads it right.
#
# Seen with Node.js 20 and 24. Fails once either is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent exceljs@4.4.0 read-excel-file@9.3.17 fflate@0.8.3
cat >days.mjs <<'JS'
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import readExcel from 'read-excel-file/node';

const OPC = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook with one cell, A1, in the format of a day. */
const workbook = (properties, cell) => {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${OPC}/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>
      <Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/>
      <Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${OPC}/relationships">
      <Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><workbookPr${properties}/>
      <sheets><sheet name="Days" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${OPC}/relationships">
      <Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>
      <Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${SHEETS}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>
      <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
      <cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SHEETS}"><sheetData><row r="1">${cell}</row></sheetData></worksheet>`,
  };
  const named = Object.entries(parts).map(([name, text]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)]);
  return Buffer.from(zipSync(Object.fromEntries(named)));
};

const DAY = '2021-05-07';
const since1904 = (Date.parse(DAY) - Date.parse('1904-01-01')) / 86_400_000;
const counted = `<c r="A1" s="1"><v>${since1904}</v></c>`;
const FILES = {
  'date1904="1"': workbook(' date1904="1"', counted),
  'date1904="true"': workbook(' date1904="true"', counted),
  't="d"': workbook('', `<c r="A1" s="1" t="d"><v>${DAY}</v></c>`),
};
const READERS = {
  exceljs: async (file) => (await new ExcelJS.Workbook().xlsx.load(file)).getWorksheet(1).getCell('A1').value,
  'read-excel-file': async (file) => (await readExcel(file))[0].data[0][0],
};
const SEEN = {
  exceljs: { 'date1904="1"': DAY, 'date1904="true"': '2017-05-06', 't="d"': '1905-07-13' },
  'read-excel-file': { 'date1904="1"': DAY, 'date1904="true"': '2017-05-06', 't="d"': DAY },
};

for (const [reader, read] of Object.entries(READERS)) {
  for (const [way, file] of Object.entries(FILES)) {
    const day = (await read(file)).toISOString().slice(0, 10);
    const expected = SEEN[reader][way];
    console.log(`${reader.padEnd(16)}${way.padEnd(18)}${day}${day === DAY ? '' : `  (written: ${DAY})`}`);
    if (day !== expected) throw new Error(`${reader} reads ${way} as ${day} now, no longer as ${expected}.`);
  }
}
JS
node days.mjs
