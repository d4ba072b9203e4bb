import type { Fault } from './check-docx.ts'
import { styleName, wordsOf, type OpenDocx } from './docx-parts.ts'
import { all, at, numberOf, type Element } from './xml-tree.ts'

/** Fixed grid, rows that fit it, merges that continue what began, cells whose lines grow with the text (documents.md 2). */
export function tableFaults(docx: OpenDocx): Fault[] {
  return docx.flow
    .filter((element) => element.name === 'w:tbl' && !all(element, 'w:p').some((line) => styleName(docx, line) === '发文机关标志'))
    .flatMap((table, index) => [...gridFaults(table, `table ${index + 1}`, docx), ...rowFaults(table, `table ${index + 1}`)])
}

function gridFaults(table: Element, where: string, docx: OpenDocx): Fault[] {
  const faults: Fault[] = []
  const grid = gridOf(table)
  const width = grid.reduce((sum, column) => sum + column, 0)
  if (at(table, 'w:tblPr', 'w:tblLayout')?.attributes['w:type'] !== 'fixed') faults.push({ rule: 'fixed layout', where, found: '' })
  if (numberOf(at(table, 'w:tblPr', 'w:tblW'), 'w:w') !== width)
    faults.push({ rule: 'width is the sum of the grid', where, found: String(width) })
  const areas = all(docx.body, 'w:sectPr').map((section) => {
    const margins = at(section, 'w:pgMar')
    return numberOf(at(section, 'w:pgSz'), 'w:w') - numberOf(margins, 'w:left') - numberOf(margins, 'w:right')
  })
  if (width > Math.max(...areas) + 2) faults.push({ rule: 'inside the type area', where, found: String(width) })
  const rows = all(table, 'w:tr')
  const heads = rows.filter((row) => at(row, 'w:trPr', 'w:tblHeader') !== undefined).length
  if (rows.length > 12 && heads === 0) faults.push({ rule: 'head rows repeat', where, found: `${rows.length} rows` })
  return faults
}

function gridOf(table: Element): number[] {
  return all(table, 'w:gridCol').map((column) => numberOf(column, 'w:w'))
}

function rowFaults(table: Element, where: string): Fault[] {
  const faults: Fault[] = []
  const grid = gridOf(table)
  /** Whether the cell above at this column may be continued. */
  let open = grid.map(() => false)
  for (const [index, row] of all(table, 'w:tr').entries()) {
    const place = `${where} row ${index + 1}`
    let column = 0
    const next = grid.map(() => false)
    for (const cell of all(row, 'w:tc')) {
      const span = at(cell, 'w:tcPr', 'w:gridSpan') === undefined ? 1 : numberOf(at(cell, 'w:tcPr', 'w:gridSpan'), 'w:val')
      const merge = at(cell, 'w:tcPr', 'w:vMerge')
      const continues = merge !== undefined && merge.attributes['w:val'] !== 'restart'
      if (continues && open[column] !== true)
        faults.push({ rule: 'a merge continues one that began', where: place, found: `column ${column + 1}` })
      const wanted = grid.slice(column, column + span).reduce((sum, part) => sum + part, 0)
      const width = numberOf(at(cell, 'w:tcPr', 'w:tcW'), 'w:w')
      if (!continues && width !== wanted) faults.push({ rule: 'cell width is its columns', where: place, found: `${width} of ${wanted}` })
      for (let at = column; at < column + span; at += 1) next[at] = merge !== undefined
      column += span
      faults.push(...cellFaults(cell, place))
    }
    if (column !== grid.length) faults.push({ rule: 'a row fills the grid', where: place, found: `${column} of ${grid.length}` })
    if (at(row, 'w:trPr', 'w:cantSplit')?.attributes['w:val'] === 'false' || at(row, 'w:trPr', 'w:cantSplit') === undefined) {
      if (!isHigh(row)) faults.push({ rule: 'rows are not torn', where: place, found: '' })
    }
    open = next
  }
  return faults
}

function cellFaults(cell: Element, where: string): Fault[] {
  const faults: Fault[] = []
  for (const paragraph of all(cell, 'w:p')) {
    const rule = at(paragraph, 'w:pPr', 'w:spacing')?.attributes['w:lineRule']
    if (wordsOf(paragraph) !== '' && rule !== 'atLeast') faults.push({ rule: 'lines of a cell at least', where, found: String(rule) })
    for (const size of all(paragraph, 'w:sz')) {
      if (numberOf(size, 'w:val') < 21) faults.push({ rule: 'no type under 10.5 pt', where, found: size.attributes['w:val'] ?? '' })
    }
  }
  return faults
}

/** A row about half a page high may be torn: kept whole, what does not fit on a page would be cut off. */
function isHigh(row: Element): boolean {
  return all(row, 'w:tc').some((cell) => {
    const signs = all(cell, 'w:p').reduce((sum, line) => sum + Math.max(1, wordsOf(line).length), 0)
    const widthMm = (numberOf(at(cell, 'w:tcPr', 'w:tcW'), 'w:w') / 1440) * 25.4
    // A sign of size 12 with its line: 4.2 by 6.4 mm.
    return (signs * 4.2 * 6.4) / widthMm > 40
  })
}
