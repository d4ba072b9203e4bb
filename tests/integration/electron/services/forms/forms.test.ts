import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listProgress } from '#db/repositories/progress.ts'
import { collectProgress, saveCollection } from '#electron/services/forms/collected-progress.ts'
import { openOfficeFile } from '#electron/office-files/open.ts'
import { readWordDocument, tablesOf } from '#electron/intake/word-document.ts'
import { readSheet } from '#electron/spreadsheets/read.ts'
import { submissionMonth } from '#electron/services/months/submissions.ts'
import { contract } from '#shared/api/contract.ts'
import {
  type OpenedOffice,
  april,
  counties,
  linesOf,
  on,
  openedApril,
  programmeId,
  sunwu,
  xunke,
} from '#tests/fixtures/appraisals/april.ts'
import { board, findings, issued, looked, monthly, preview, received, sentBack, staged } from '#tests/fixtures/forms/office.ts'
import { type CellEdit, editInOpenpyxl, resaveInLibreOffice } from '#tests/support/spreadsheets/editors.ts'

/** One April by forms: eight territories are sent one, seven come back through LibreOffice, one of them wrong at first. */

const scenic = 'heihe:unit:wudalianchi-scenic-area-committee'
const freeTrade = 'heihe:unit:free-trade-area-committee'
const territories = [...counties, scenic, freeTrade]
const absent = sunwu
const present = territories.filter((unitId) => unitId !== absent)

/** Title, head line and head stand above; 工作进展 is the sixth column. */
const [firstRow, contentColumn] = [4, 6]

let office: OpenedOffice
const paths = new Map<string, string>()
let corrected = ''

beforeAll(async () => {
  office = await openedApril()
  const folder = join(office.store.folder, 'work')
  for (const each of ['calc', 'edited', 'second']) await mkdir(join(folder, each), { recursive: true })
  const forms = await issued(office, monthly, territories)
  const edited = []
  for (const unitId of present) {
    const from = forms[territories.indexOf(unitId)] ?? ''
    const to = join(folder, 'edited', `${present.indexOf(unitId)}.xlsx`)
    edited.push({ from, to, edits: await editsFor(unitId) })
  }
  await editInOpenpyxl(edited, folder)
  await resaveInLibreOffice(
    edited.map(({ to }) => to),
    join(folder, 'calc'),
  )
  for (const unitId of present) paths.set(unitId, join(folder, 'calc', `${present.indexOf(unitId)}.xlsx`))
}, 300_000)
afterAll(() => office.dispose())

const told = (unitId: string, code: string): string => `第${code}项按计划推进（${territories.indexOf(unitId) + 1}）`

async function editsFor(unitId: string): Promise<CellEdit[]> {
  const lines = await linesOf(office, unitId)
  const edits = lines.map(({ code }, at): CellEdit => ({ row: firstRow + at, column: contentColumn, value: `${told(unitId, code)}。` }))
  if (unitId !== xunke) return edits
  const below = firstRow + lines.length + 3
  return [
    ...edits,
    // Three mistakes: words that lean on the row above, a broken formula, a row added by hand.
    { row: firstRow + 1, column: contentColumn, value: '同上' },
    { row: firstRow + 2, column: contentColumn + 1, value: '=VLOOKUP("没有",A1:B2,9,FALSE)' },
    { row: below, column: 3, value: '99-1' },
    { row: below, column: contentColumn, value: '另外开展了一项活动' },
  ]
}

const tokenOf = (unitId: string): string => staged(office, paths.get(unitId) ?? '', `${unitId.split(':').at(-1)}.xlsx`)

describe('office.md «Receiving»: eight territories get a 月报填报表, seven come back', () => {
  test('every form is known again after LibreOffice saved it: unit, month, nothing wrong with it', async () => {
    on(office, '2022-04-20')
    const files = await looked(office, present.map(tokenOf), { kind: 'monthlyReport', month: april })
    expect(files.map(({ refusal, form }) => [refusal, form?.unit.unitId, form?.month])).toEqual(
      present.map((unitId) => [null, unitId, april]),
    )
    expect((await board(office, monthly)).summary).toMatchObject({ issued: 8, received: 0, returned: 0 })
  })

  test('six are received whole; each line of a unit becomes one 代录 entry', async () => {
    for (const unitId of present.filter((each) => each !== xunke)) {
      const token = tokenOf(unitId)
      const shown = await preview(office, token)
      expect([shown.problems, shown.notices, shown.missing]).toEqual([[], [], []])
      const lines = await linesOf(office, unitId)
      expect(shown.counts).toEqual({ new: lines.length, changed: 0, same: 0, conflict: 0, problem: 0, blank: 0 })
      expect(await received(office, token)).toMatchObject({ changed: lines.length, left: 0, receivedOn: '2022-04-20', isSubmitted: null })
    }
    const [unitId = ''] = present
    const entries = await listProgress(office.store.db, { programmeId, month: april, unitId })
    expect(entries.map(({ is_on_behalf, recorded_on }) => [is_on_behalf, recorded_on])).toEqual(entries.map(() => [1, '2022-04-20']))
  })

  test('the one with three mistakes is shown cell by cell, and is sent back marked: the obligation stays open', async () => {
    const token = tokenOf(xunke)
    const shown = await preview(office, token)
    expect(shown.problems.map(({ place, text, problem }) => [place, text, problem])).toEqual([
      ['第5行“工作进展”', '同上', '只写“同上”，汇总时不能单独成文，请写明内容'],
      ['第6行“工作成效”', expect.stringMatching(/^#/) as string, '是公式错误值，请改正后再导入'],
      [`第${firstRow + 29 + 3}行“措施编号”`, '99-1', '该行为自行增加，不是本月清单内的措施，未读入'],
    ])
    const back = await sentBack(office, token, '三处须更正')
    expect(back).toMatchObject({ savedAs: 'returned.xlsx', isOpenAgain: true })
    corrected = back.path
    const line = (await board(office, monthly)).units.find(({ unit }) => unit.unitId === xunke)
    expect(line).toMatchObject({ isMissing: true, status: 'returned', form: { status: 'returned', statusReason: '三处须更正', left: 3 } })
    expect(await listProgress(office.store.db, { programmeId, month: april, unitId: xunke })).toEqual([])
  })

  test('the form that went back holds what was typed and says why beside it', async () => {
    const sheet = await readSheet(await openOfficeFile({ path: corrected, name: 'back.xlsx' }, ['xlsx']), 0, { mostRows: 200 })
    const texts = sheet.rows.map((row) => row.map(({ text }) => text))
    expect(texts[2]?.at(-1)).toBe('退回原因')
    expect(texts[3]?.[contentColumn - 1]).toBe(`${told(xunke, '1-1')}。`)
    expect(texts[4]?.slice(contentColumn - 1)).toEqual(
      expect.arrayContaining(['同上', '“工作进展”只写“同上”，汇总时不能单独成文，请写明内容']),
    )
    expect(texts.flat()).toContain('注：退回原因：三处须更正')
    expect(texts.flat().join('')).toContain('第36行“措施编号”（99-1）：该行为自行增加')
  })

  test('it comes back right from LibreOffice and is received with its own day', async () => {
    on(office, '2022-04-21')
    const folder = join(office.store.folder, 'work')
    const codes = (await linesOf(office, xunke)).map(({ code }) => code)
    const to = join(folder, 'edited', 'right.xlsx')
    const edits = [
      { row: firstRow + 1, column: contentColumn, value: `${told(xunke, codes[1] ?? '')}。` },
      { row: firstRow + 2, column: contentColumn + 1, value: '' },
    ]
    await editInOpenpyxl([{ from: corrected, to, edits }], folder)
    await resaveInLibreOffice([to], join(folder, 'second'))
    const token = staged(office, join(folder, 'second', 'right.xlsx'))
    const shown = await preview(office, token)
    expect([shown.problems, shown.notices]).toEqual([[], ['该单位的表已退回：三处须更正']])
    expect(await received(office, token)).toMatchObject({ changed: 29, left: 0, receivedOn: '2022-04-21' })
    const { summary } = await submissionMonth(office, { month: april })
    expect(summary).toMatchObject({ onTime: 6, late: 1 })
  }, 120_000)

  test('一键汇总: every text in the order of the 分解表 and of the units, and a 未报名单 of one', async () => {
    const { rows, note, missing, title } = contract['forms.collect'].output.parse(
      await collectProgress(office, { month: april, units: 'territories' }),
    )
    expect(title).toBe('2022年4月工作推进情况汇总表')
    expect(missing).toEqual([{ unitId: absent, name: '孙吴县' }])
    expect(note).toBe('注：截至2022年4月21日，应报送的8个单位中，1个单位未报送：孙吴县。')
    const names: Readonly<Record<string, string>> = { [scenic]: '五大连池风景区管委会', [freeTrade]: '黑河自贸片区管委会' }
    const codes = [...new Set((await linesOf(office, xunke)).map(({ code }) => code))]
    const lines = new Map(await Promise.all(territories.map(async (unitId) => [unitId, await linesOf(office, unitId)] as const)))
    const all = [...lines.values()].flat()
    expect(rows).toHaveLength(new Set(all.map(({ measureId }) => measureId)).size)
    expect(rows.filter(({ measure }) => all.some((line) => line.unitId === xunke && line.measureText === measure))).toHaveLength(
      codes.length,
    )
    for (const row of rows) {
      const own = all.filter((line) => line.measureText === row.measure && line.unitId !== absent)
      const expected = own.map(({ unitId, code }) => `${names[unitId] ?? nameOf(unitId)}${told(unitId, code)}`)
      expect(row.progress).toBe(expected.length === 0 ? '' : `${expected.join('；')}。`)
    }
    expect(rows.map(({ taskNumber }) => taskNumber)).toEqual(rows.map(({ taskNumber }) => taskNumber).toSorted((one, other) => one - other))
    expect(rows[0]?.progress).toMatch(/^爱辉区第1-1项.*；北安市第1-1项.*；嫩江市第1-1项/)
  })

  test.each(['docx', 'xlsx'] as const)('the table is saved as .%s with all its rows', async (format) => {
    const path = join(office.store.folder, `汇总.${format}`)
    office.ports.answers.saveAs.push(path)
    const input = contract['forms.saveCollection'].input.parse({ month: april, format, way: 'saveCopy' })
    expect(await saveCollection(office, input)).toEqual({ savedAs: `汇总.${format}` })
    const { rows } = await collectProgress(office, { month: april, units: 'territories' })
    const file = await openOfficeFile({ path, name: '汇总' }, [format])
    const sheet = format === 'xlsx' ? await readSheet(file, 0, { mostRows: 200 }) : tablesOf(await readWordDocument(file))[0]?.sheet
    const texts = new Set(sheet?.rows.flatMap((row) => row.map(({ text }) => text)))
    for (const { measure, progress } of rows) expect([texts.has(measure), texts.has(progress)]).toEqual([true, true])
  })

  test('foundations 2: the store says everywhere what its newest revisions say, and keeps every file as it came', async () => {
    expect(await findings(office)).toEqual([])
    const receipts = await office.store.db.selectFrom('form_receipt').select(['file_sha256', 'unit_id', 'status']).execute()
    expect(receipts.map(({ status }) => status).toSorted()).toEqual([...Array.from({ length: 7 }, () => 'received'), 'returned'])
    const aihui = receipts.find(({ unit_id }) => unit_id === present[0])?.file_sha256 ?? ''
    const kept = readFileSync(join(office.store.folder, 'store', aihui.slice(0, 2), aihui))
    expect(kept.equals(readFileSync(paths.get(present[0] ?? '') ?? ''))).toBe(true)
  })
})

function nameOf(unitId: string): string {
  const names = ['爱辉区', '北安市', '嫩江市', '五大连池市', '逊克县', '孙吴县']
  return names[counties.indexOf(unitId as (typeof counties)[number])] ?? ''
}
