"""Opens workbooks, changes cells of their first sheets and saves them: edit-workbooks.py EDITS.json"""

import json
import sys

import openpyxl

with open(sys.argv[1], encoding="utf-8") as listed:
    for file in json.load(listed):
        book = openpyxl.load_workbook(file["from"])
        sheet = book.worksheets[0]
        for edit in file["edits"]:
            sheet.cell(row=edit["row"], column=edit["column"]).value = edit["value"]
        book.save(file["to"])
