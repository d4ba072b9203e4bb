import { describe, expect, test } from 'vitest'
import { asExcel, asText, asWps, breachCells, wrongCells } from '#tests/fixtures/clipboard/breach-block.ts'
import { useJourney } from '#tests/support/journeys/journey.ts'
import { cellAt, entriesOf, paste, patient, said, sheetOf, stepThroughProblems, textIn } from '#tests/support/journeys/ledgers.ts'
import { setUpOffice } from '#tests/support/journeys/seed.ts'

/** A block of 200 × 8 cells from a spreadsheet: it lands right, what is wrong is said cell by cell, one 撤销 takes it back (M-053). */

const ledgerId = 'government-breach'
const title = '政府失信违约事项清理台账'
const heads = ['失信违约事项', '企业名称', '失信违约单位', '责任单位', '存量（增量）', '涉及金额（万元）', '解决期限', '解决日期']

describe('200 × 8 cells pasted into a ledger', () => {
  const journey = useJourney({ today: '2022-05-10' })
  const units = new Map<string, string>()

  test('the ledger is opened: it is empty', async () => {
    const { workbench } = journey()
    await setUpOffice(workbench, 'city')
    for (const { unitId, name } of (await workbench.call('units.list', {})).units) units.set(unitId, name)
    await workbench.goto(`/ledgers/${ledgerId}`)
    const sheet = sheetOf(workbench.page, title)
    await sheet.waitFor()
    await expect.poll(() => sheet.getAttribute('aria-rowcount')).toBe('2')
  })

  for (const [program, clipboard] of [
    ['text', asText],
    ['WPS', asWps],
    ['Excel', asExcel],
  ] as const) {
    test(`${program}: every cell lands right, the five wrong ones keep what stood there and say why`, async () => {
      const { workbench } = journey()
      const { page } = workbench
      const sheet = sheetOf(page, title)
      await paste(sheet, await cellAt(sheet, 0, '失信违约事项'), clipboard)
      await said(page, '已登记 198 条')
      await said(page, '4 格未写入，1 格必填未填')
      const shown = await stepThroughProblems(page, sheet, '失信违约事项', wrongCells.length)
      expect(new Set(shown.map(({ matter, column }) => `${matter}　${column}`))).toEqual(
        new Set(wrongCells.map(({ row, column }) => `${matterOf(row)}　${heads[column] ?? ''}`)),
      )
      for (const { row, column, problem } of wrongCells) {
        const at = shown.find((each) => each.matter === matterOf(row) && each.column === heads[column])
        expect(at?.words).toContain(problem)
      }
      const { rows, total } = await entriesOf(workbench, ledgerId)
      expect(total).toBe(198)
      const kept = new Map(rows.map(({ fields }) => [fields['matter'], fields]))
      expect([...breachCells.keys()].filter((at) => !kept.has(matterOf(at)))).toEqual([9, 159])
      for (const [at, cells] of breachCells.entries()) {
        const fields = kept.get(matterOf(at))
        if (fields !== undefined) expect(cellsOf(fields, units)).toEqual(expectedCells(cells, at))
      }
      const forgotten = page.waitForResponse(/drafts\.clear/)
      await page.getByRole('button', { name: '放弃未写入的内容' }).click()
      await forgotten
      await workbench.call('ledgers.remove', { entries: rows.map(({ entryId, rev }) => ({ entryId, rev })) })
      await page.reload()
      await expect.poll(() => sheet.getAttribute('aria-rowcount'), patient).toBe('2')
    })
  }

  test('one 撤销 takes the whole block back, what was not written included: the sheet has as many rows as before', async () => {
    const { workbench } = journey()
    const { page } = workbench
    const sheet = sheetOf(page, title)
    await paste(sheet, await cellAt(sheet, 0, '失信违约事项'), asText)
    await said(page, '已登记 198 条')
    await page.getByRole('button', { name: '撤销' }).click()
    await said(page, '已撤销 198 条')
    expect((await entriesOf(workbench, ledgerId)).total).toBe(0)
    await expect.poll(() => sheet.getAttribute('aria-rowcount'), patient).toBe('2')
    expect(await page.getByRole('status').filter({ hasText: '未写入' }).count()).toBe(0)
  })
})

/** 失信违约事项 is one line: the line end of the cell becomes a blank. */
function matterOf(row: number): string {
  return (breachCells[row]?.[0] ?? '').replace('\n', ' ')
}

type Fields = Awaited<ReturnType<typeof entriesOf>>['rows'][number]['fields']

/** A kept entry written as the spreadsheet had it; '' where nothing was kept. */
function cellsOf(fields: Fields, units: ReadonlyMap<string, string>): readonly string[] {
  const { amount, resolveBy, resolvedOn, origin } = fields
  const by = typeof resolveBy === 'object' && 'by' in resolveBy ? resolveBy.by : ''
  return [
    textIn(fields, 'matter'),
    textIn(fields, 'enterprise'),
    textIn(fields, 'breachingUnit'),
    units.get(textIn(fields, 'responsibleUnit')) ?? '',
    origin === 'stock' ? '存量' : '增量',
    typeof amount === 'number' ? String(amount / 1_000_000) : '',
    by,
    typeof resolvedOn === 'string' ? resolvedOn : '',
  ]
}

function expectedCells(cells: readonly string[], at: number): readonly string[] {
  return cells.map((text, over) => {
    if (wrongCells.some(({ row, column }) => row === at && column === over)) return ''
    if (over < 6) return over === 0 ? matterOf(at) : text
    return text.replaceAll(/\/(\d+)/g, (_, number: string) => `-${number.padStart(2, '0')}`)
  })
}
