"""Prints every text of a .docx as python-docx sees it: paragraphs, cells and text boxes, one a line."""
import sys

import docx
from docx.oxml.ns import qn

document = docx.Document(sys.argv[1])
for paragraph in document.element.body.iter(qn("w:p")):
    print("".join(node.text or "" for node in paragraph.iter(qn("w:t"))))
for table in document.tables:
    for row in table.rows:
        assert len(row.cells) == len(table.columns), "a row does not fill the grid"
