import { writeWorkbook } from '#electron/spreadsheets/write.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { mergedCells } from '#shared/sheets/cells.ts'
import { type ProblemRow, problemSheet } from '#shared/sheets/problem-rows.ts'
import type { WorkbookModel } from '#shared/sheets/workbook.ts'
import { safeFileTitle } from '#shared/text/file-title.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import { type ServiceContext, runCommand } from '../context.ts'
import { saveBytes } from '../documents/document-files.ts'
import { identityRecord } from '../ledgers/identity.ts'
import { unitNames } from '../ledgers/rows.ts'
import { namesMeasure, namesReportingUnit } from './captions.ts'
import { asItStood } from './cells.ts'
import type { JobInput, jobOf } from './jobs.ts'
import { plannedImport } from './ledger-imports.ts'
import { columnsRead } from './names.ts'
import type { PlannedRow } from './plan.ts'

/** Rows that cannot be taken, as a workbook to be sent back to the unit; mended, it is imported like the file that they came from. */

/** Saves the rows with problems where the officer says; `importProblems` where there are none. */
export async function saveProblems(context: ServiceContext, input: JobInput): Promise<{ savedAs: string | null; rows: number }> {
  const { all, plan } = await plannedImport(context, input)
  const wrong = plan.rows.filter(({ outcome }) => outcome === 'problem')
  if (wrong.length === 0) throw ruleViolation('importProblems', '文件中没有有问题的行', '请按最新核对结果办理')
  const unitName = input.unitId === null ? '' : ((await unitNames(context, context.store.db)).get(input.unitId) ?? '')
  const bytes = await writeWorkbook(problemWorkbook(all, wrong, { unitName, today: context.ports.clock.today() }))
  const savedAs = await saveBytes(context, `${safeFileTitle(`${all.ledger.title}导入须核对的内容`)}.xlsx`, bytes, 'spreadsheet')
  if (savedAs !== null) {
    await runCommand(context, 'imports.saveProblems', async (act) => {
      const { name: file, sha256 } = all.file.staged
      act.about('ledger', all.ledger.id, { file, sha256, rows: wrong.length })
    })
  }
  return { savedAs, rows: wrong.length }
}

type Job = Awaited<ReturnType<typeof jobOf>>

interface Facts {
  /** 填报单位 that the rows were judged for; '' for the office itself. */
  readonly unitName: string
  readonly today: string
}

function problemWorkbook({ file, ledger, table, job }: Job, wrong: readonly PlannedRow[], { unitName, today }: Facts): WorkbookModel {
  const { sheet, head } = table
  const cells = mergedCells(sheet)
  const columns = columnsRead(ledger, job.mapping)
  const model = problemSheet({
    sheet,
    head,
    rows: wrong.map((row) => problemRow(row, job)),
    title: `《${ledger.title}》导入须核对的内容`,
    headLine: [...captionsOf(head.captions, unitName), `文件：${file.staged.name}`, `核对日期：${officialDate(today)}`],
    paper: ledger.print.paper,
    orientation: ledger.print.orientation,
    cellAt: (row, column) => asItStood(columns.get(column), cells.at(row, column)),
  })
  // The ids of our own export count in the mended rows, too.
  return { sheets: [model], ...(file.identity === null ? {} : { identity: identityRecord(file.identity) }) }
}

function problemRow({ row, cells, notes }: PlannedRow, { mapping }: Job['job']): ProblemRow {
  const wrong = cells.filter(({ problem }) => problem !== null)
  const marked = wrong.flatMap(({ columnId }) => mapping.find(({ target }) => target === columnId)?.at ?? [])
  const sentences = [...wrong.map(({ label, problem }) => placed(label, problem ?? '')), ...notes]
  return { row, marked, sentences: sentences.map((sentence) => sentence.replace(/。?$/u, '。')) }
}

/** The sentence with the name of its cell, unless it says it itself. */
function placed(label: string, problem: string): string {
  const name = `“${label}”`
  return problem.includes(name) ? problem : `${name}：${problem}`
}

const mostCaptions = 2

/** Lines over the file's table without which its rows would be read otherwise, first whose they are, then what amounts are counted in. */
function captionsOf(captions: readonly string[], unitName: string): string[] {
  const weight = (caption: string): number => (namesReportingUnit(caption) ? 0 : namesMeasure(caption) ? 1 : 2)
  const own = unitName === '' ? captions : [`填报单位：${unitName}`, ...captions.filter((caption) => !namesReportingUnit(caption))]
  return own.toSorted((one, other) => weight(one) - weight(other)).slice(0, mostCaptions)
}
