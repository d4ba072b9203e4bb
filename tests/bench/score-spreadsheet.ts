import type { SimpleCellAddress } from 'hyperformula'
import { HyperFormula } from 'hyperformula'
import type { MonthRows } from './score-facts.ts'

/** The counties as a careful office would keep it in a workbook: facts on their own sheets, formulas over the block of each county and month. */
export interface ScoreWorkbook {
  readonly engine: HyperFormula
  /** Year total by county, as the formulas give it. */
  yearTotals(): Map<string, number>
  /** Where the first verdict of every block stands. */
  readonly firstVerdicts: readonly SimpleCellAddress[]
}

export function workbookOf(year: readonly MonthRows[], innovations: ReadonlyMap<string, number>): ScoreWorkbook {
  const counties = [...innovations.keys()]
  const months = year.map((block, at) => monthFormulas(block, at))
  const perCounty = year.length / counties.length
  const years = counties.map((county, at) => {
    const [from, to] = [at * perCounty + 1, (at + 1) * perCounty]
    return [county, innovations.get(county) ?? 0, `=SUM(Months!I${from}:I${to})/${perCounty}*0.7+MIN(30,5*B${at + 1})`]
  })
  const engine = HyperFormula.buildFromSheets(
    {
      // A line that was taken out of the list counts as little as one that does not concern the county.
      Lines: year.flatMap(({ lines }) =>
        lines.map((line) => [line.isRemoved ? 'notApplicable' : line.verdict, Number(line.finding === 'refuted')]),
      ),
      Materials: year.flatMap(({ materials }) =>
        materials.map(({ dueOn, receivedOn }) => [receivedOn === null || receivedOn > dueOn ? 'late' : 'onTime']),
      ),
      Briefs: year.flatMap(({ briefs }) => briefs.map((brief) => [Number(brief.isHighQuality), Number(brief.isAdopted)])),
      Claims: year.flatMap(({ claims }) => claims.map((claim) => [Number(claim.isRecognised)])),
      Months: months,
      Years: years,
    },
    { licenseKey: 'gpl-v3', maxRows: 1_000_000 },
  )
  const sheet = engine.getSheetId('Years') ?? 0
  const lines = engine.getSheetId('Lines') ?? 0
  return {
    engine,
    yearTotals: () => new Map(counties.map((county, row) => [county, Number(engine.getCellValue({ sheet, row, col: 2 }))])),
    firstVerdicts: year.map(({ lines: own }, at) => ({ sheet: lines, row: at * own.length, col: 0 })),
  }
}

/** Columns A–I: planned, completed, refuted, completion, timeliness, information, adjustments, deductions, published score. */
function monthFormulas({ lines, materials, briefs, claims }: MonthRows, at: number): string[] {
  const row = at + 1
  const verdicts = block('Lines', 'A', at, lines.length)
  const refuted = block('Lines', 'B', at, lines.length)
  return [
    `=COUNTIF(${verdicts},"<>notApplicable")`,
    `=COUNTIF(${verdicts},"done")`,
    `=COUNTIFS(${verdicts},"done",${refuted},1)`,
    `=IF(A${row}=0,40,40/A${row}*B${row})`,
    `=MAX(0,5-COUNTIF(${block('Materials', 'A', at, materials.length)},"late"))`,
    `=MIN(3,SUM(${block('Briefs', 'A', at, briefs.length)}))+MIN(2,SUM(${block('Briefs', 'B', at, briefs.length)}))`,
    `=MIN(20,SUM(${block('Claims', 'A', at, claims.length)}))`,
    `=IF(A${row}=0,0,40/A${row}*C${row})`,
    `=ROUND(MAX(0,D${row}+E${row}+F${row}+G${row}-H${row})*0.7,2)`,
  ]
}

function block(sheet: string, column: string, at: number, size: number): string {
  return `${sheet}!${column}${at * size + 1}:${column}${(at + 1) * size}`
}
