"""Writes typed cells (see BareWorkbook.swift) with XlsxWriter, and prints the processor time as JSON."""
import datetime
import json
import os
import sys
import tempfile
import time

import xlsxwriter


def value(cell):
    if not cell:
        return None
    kind, text = cell[0], cell[1:]
    if kind == "n":
        return float(text)
    return datetime.date.fromisoformat(text) if kind == "d" else text


with open(sys.argv[1], encoding="utf-8") as file:
    sheets = [
        [[value(cell) for cell in line.split("\t")] for line in sheet.split("\n") if line]
        for sheet in file.read().split("\n\n")
    ]
began = time.process_time()
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "report.xlsx")
    book = xlsxwriter.Workbook(path)
    text = book.add_format({"text_wrap": True, "valign": "top"})
    day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"})
    for rows in sheets:
        sheet = book.add_worksheet()
        for index, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(index, column, cell, text)
                elif isinstance(cell, float):
                    sheet.write_number(index, column, cell)
                elif cell:
                    sheet.write_datetime(index, column, cell, day)
    book.close()
    size = os.path.getsize(path)
print(json.dumps({"milliseconds": round((time.process_time() - began) * 1000), "files": 1, "bytes": size}))
