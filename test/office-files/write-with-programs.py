"""Fills the empty workbook of `npm run template` with the records of sheetjs-default.xlsx, and saves it with openpyxl,
LibreOffice and Gnumeric, as a ward's officer would.

    npm run template -- ward --out /tmp/template.xlsx
    python3 test/office-files/write-with-programs.py /tmp/template.xlsx

Needs openpyxl, and `soffice` and `ssconvert` on the path.
"""

import datetime
import pathlib
import subprocess
import sys
import tempfile

import openpyxl

FOLDER = pathlib.Path(__file__).parent
DAY_0 = datetime.datetime(1899, 12, 30)


def days_in(book):
    """The columns of each sheet that hold days, told by the format that the template gives them."""
    return {
        (sheet.title, cell.value): sheet.column_dimensions[cell.column_letter].number_format
        for sheet in book
        for cell in sheet[1]
    }


def filled(template):
    book = openpyxl.load_workbook(template)
    formats = days_in(book)
    for records in openpyxl.load_workbook(FOLDER / "sheetjs-default.xlsx"):
        if records.title in ("Hướng dẫn", "Từ điển dữ liệu", "Danh mục"):
            continue
        sheet = book[records.title]
        columns = {cell.value: cell.column for cell in sheet[1]}
        headings = [cell.value for cell in records[1]]
        for place, row in enumerate(records.iter_rows(min_row=2, values_only=True), start=2):
            for heading, value in zip(headings, row):
                if value is None:
                    continue
                cell = sheet.cell(place, columns[heading])
                written = formats[records.title, heading]
                if "yy" in written:
                    moment = DAY_0 + datetime.timedelta(seconds=round(value * 86400))
                    value = moment if "hh" in written else moment.date()
                cell.value = value
                cell.number_format = written
    return book


def records_alone(book):
    """The same records without the template's columns: Gnumeric writes a cell for each row of a formatted column."""
    alone = openpyxl.Workbook()
    alone.remove(alone.active)
    for sheet in book:
        if sheet.max_row < 2 or sheet.title in ("Hướng dẫn", "Từ điển dữ liệu", "Danh mục"):
            continue
        copy = alone.create_sheet(sheet.title)
        for cell in (cell for row in sheet for cell in row if cell.value is not None):
            copy.cell(cell.row, cell.column, cell.value).number_format = cell.number_format
    return alone


def main():
    path = FOLDER / "template-openpyxl.xlsx"
    book = filled(sys.argv[1])
    book.save(path)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["soffice", "--headless", "--convert-to", "xlsx", "--outdir", folder, path], check=True)
        pathlib.Path(folder, path.name).replace(FOLDER / "template-libreoffice.xlsx")
        alone = pathlib.Path(folder, "records.xlsx")
        records_alone(book).save(alone)
        subprocess.run(["ssconvert", alone, FOLDER / "records-gnumeric.xlsx"], check=True)


main()
