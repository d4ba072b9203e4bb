import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { breachRows, breachWorkbook, firstBreachRow, wrongBreachCells, wrongBreachRows } from '#tests/fixtures/ledgers/breach-workbook.ts'
import { editedCopy } from '#tests/fixtures/ledgers/workbooks.ts'
import { compoundOf } from '#tests/fixtures/office-files/compound-writer.ts'
import { useJourney } from '#tests/support/journeys/journey.ts'
import { chooseFile, goOnToRows, outcomesOf } from '#tests/support/journeys/ledger-import.ts'
import { entriesOf, patient, said } from '#tests/support/journeys/ledgers.ts'
import { setUpOffice } from '#tests/support/journeys/seed.ts'

/** A county's Excel list on its way into a ledger: shown before it is written, repeated without harm, taken back as a whole (M-023, M-053). */

const ledgerId = 'government-breach'
const title = '政府失信违约事项清理台账'

describe('an Excel list is read into a ledger', () => {
  const journey = useJourney({ today: '2022-05-10' })
  const rowAt = (row: number) =>
    journey()
      .workbench.page.getByRole('row')
      .filter({ has: journey().workbench.page.getByRole('gridcell', { name: String(row), exact: true }) })

  test('an .xls is refused where it was chosen, with what to do; nothing is stored (office.md Receiving)', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await setUpOffice(workbench, 'city')
    await page.getByRole('link', { name: '数据收发' }).click()
    await page.getByText('Excel 导入', { exact: true }).click()
    await page.getByText('还没有导入过台账').waitFor()
    await chooseFile(page, '失信违约事项.xls', compoundOf(['Workbook']))
    await page.getByRole('alert').filter({ hasText: '另存为' }).waitFor()
    expect((await entriesOf(workbench, ledgerId)).total).toBe(0)
  })

  test('the table under a merged title with a head of two rows is found, its ledger and its columns proposed', async () => {
    const { page } = journey().workbench
    await chooseFile(page, '失信违约事项.xlsx', await breachWorkbook(wrongBreachRows))
    await page.getByText('第 3 至 4 行').waitFor()
    await expect.poll(() => page.getByRole('radio', { name: title }).getAttribute('aria-checked'), patient).toBe('true')
    await page.keyboard.press('Control+Enter')
    const target = (name: string) =>
      page
        .getByRole('combobox', { name: `“${name}”读入台账栏目` })
        .locator('option:checked')
        .innerText()
    expect(await target('解决情况／解决期限')).toBe('解决期限')
    expect(await target('涉及金额（万元）')).toBe('涉及金额')
    expect(await target('经办科室')).toBe('不读入')
  })

  test('every row is shown before anything is written, each wrong cell with its sentence; the wrong ones are saved to be sent back', async () => {
    const { workbench, saved } = journey()
    const { page } = workbench
    await page.keyboard.press('Control+Enter')
    await page.getByRole('grid', { name: `${title} 逐行核对` }).waitFor()
    expect(await outcomesOf(page)).toEqual({ 新增: 8, 有问题: 4 })
    await page.getByRole('button', { name: /^有问题/ }).click()
    for (const { row, problem } of wrongBreachCells)
      await rowAt(firstBreachRow + row)
        .getByText(problem)
        .first()
        .waitFor()
    await page.getByText('第 17 行（合计行）').waitFor()
    workbench.ports.answers.saveAs.push(saved('须核对.xlsx'))
    await page.getByRole('button', { name: '另存有问题的行' }).click()
    await said(page, '有问题的 4 行已另存为 须核对.xlsx')
    expect((await entriesOf(workbench, ledgerId)).total).toBe(0)
  })

  test('where all must be right, nothing can be written; otherwise the right rows are, and the others are listed', async () => {
    const { workbench, saved } = journey()
    const { page } = workbench
    await page.getByRole('checkbox', { name: '全部无误才导入' }).check()
    await page.getByText('还有 4 行有问题或未决定').waitFor()
    expect(await page.getByRole('button', { name: /^导入 8 条/ }).isDisabled()).toBe(true)
    await page.getByRole('checkbox', { name: '全部无误才导入' }).uncheck()
    await page.keyboard.press('Control+Enter')
    const leftOut = page.getByRole('table', { name: '未导入的行' })
    await leftOut.waitFor()
    expect(await leftOut.getByRole('row').count()).toBe(wrongBreachCells.length + 1)
    await page.getByRole('button', { name: '未导入 4 行，查看各行' }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), patient).toBe('未导入的行')
    workbench.ports.answers.saveAs.push(saved('须核对（导入后）.xlsx'))
    await page.getByRole('button', { name: '另存有问题的行' }).click()
    await said(page, '有问题的 4 行已另存为 须核对（导入后）.xlsx')
    const { rows, total } = await entriesOf(workbench, ledgerId)
    expect(total).toBe(8)
    expect(new Set(rows.map(({ unit }) => unit.name))).toEqual(new Set(['逊克县']))
  })

  test('the same file again has nothing to write', async () => {
    const { page } = journey().workbench
    await page.getByRole('button', { name: '再导入一个文件' }).click()
    await chooseFile(page, '失信违约事项.xlsx', await breachWorkbook(wrongBreachRows))
    await page.getByText('导入过').waitFor()
    await goOnToRows(page)
    expect(await outcomesOf(page)).toEqual({ 有问题: 4, 无变化: 8 })
    await page.getByText('没有可导入的行').waitFor()
    await page.getByRole('link', { name: '数据收发' }).last().click()
    await page.getByRole('button', { name: '放弃' }).click()
  })

  test('the rows that were saved are read like the file that they came from, their own columns passed over', async () => {
    const { workbench, saved } = journey()
    const { page } = workbench
    await chooseFile(page, '须核对.xlsx', readFileSync(saved('须核对.xlsx')))
    await page.getByText(`《${title}》导入须核对的内容`).waitFor()
    await expect.poll(() => page.getByRole('radio', { name: title }).getAttribute('aria-checked'), patient).toBe('true')
    await page.getByRole('button', { name: '对照栏目' }).click()
    const columns = page.getByRole('table', { name: '栏目对照' })
    await columns.getByText('与上次相同').first().waitFor()
    expect(await columns.getByText(/原文件行号|须核对的内容/).count()).toBe(0)
    await page.getByRole('button', { name: '核对各行' }).click()
    expect(await outcomesOf(page)).toEqual({ 有问题: 4 })
    await page.getByRole('link', { name: '数据收发' }).last().click()
    await page.getByRole('button', { name: '放弃' }).click()
  })

  test('the corrected file changes what changed alone; what was begun is found again after leaving the page', async () => {
    const { workbench } = journey()
    const { page } = workbench
    const before = (await entriesOf(workbench, ledgerId)).rows
    const corrected = breachRows.map((row, at) => row.map((text, column) => (at === 0 && column === 5 ? '1300' : text)))
    await chooseFile(page, '失信违约事项（改正）.xlsx', await breachWorkbook(corrected))
    await page.getByRole('button', { name: '对照栏目' }).click()
    await page.getByRole('combobox', { name: '“责任单位”读入台账栏目' }).selectOption({ label: '不读入' })
    await page.getByText('经办人选定').or(page.getByText('改为不读入')).first().waitFor()
    await workbench.goto('/')
    await workbench.goto('/exchange/ledger-import')
    await page.getByRole('button', { name: '继续导入' }).click()
    await page.getByRole('button', { name: '对照栏目' }).click()
    const unit = page.getByRole('combobox', { name: '“责任单位”读入台账栏目' })
    expect(await unit.locator('option:checked').innerText()).toBe('不读入')
    await unit.selectOption({ label: '责任单位' })
    await page.getByRole('button', { name: '核对各行' }).click()
    expect(await outcomesOf(page)).toEqual({ 更新: 1, 新增: 4, 无变化: 7 })
    await rowAt(firstBreachRow).getByText('1200.5').waitFor()
    await page.getByRole('button', { name: /^导入 5 条/ }).click()
    await page.getByRole('button', { name: '撤销整次导入' }).waitFor()
    const after = (await entriesOf(workbench, ledgerId)).rows
    expect(after).toHaveLength(12)
    const revs = new Map(before.map(({ entryId, rev }) => [entryId, rev]))
    const touched = after.filter(({ entryId, rev }) => revs.has(entryId) && revs.get(entryId) !== rev)
    expect(touched.map(({ fields }) => fields['amount'])).toEqual([1_300_000_000])
  })

  test('one 撤销整次导入 in the history takes the whole import back', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await page.getByRole('link', { name: '数据收发' }).last().click()
    await page.getByRole('button', { name: /^撤销整次导入.*改正/ }).click()
    await said(page, '已撤销整次导入')
    await page.getByRole('row').filter({ hasText: '（改正）' }).getByText(/撤销$/).waitFor()
    const { rows, total } = await entriesOf(workbench, ledgerId)
    expect(total).toBe(8)
    expect(rows.map(({ fields }) => fields['amount'])).toContain(1_200_500_000)
  })

  test('what both sides changed is decided in its row, by mouse or by keyboard, before it is written', async () => {
    const { workbench, saved } = journey()
    const { page } = workbench
    const path = saved('导出.xlsx')
    workbench.ports.answers.saveAs.push(path)
    await workbench.goto(`/ledgers/${ledgerId}`)
    await page.getByRole('button', { name: '导出 Excel' }).click()
    await page.getByRole('menuitem', { name: /完整台账/ }).click()
    await said(page, '共 8 条')
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
    const mine = (await entriesOf(workbench, ledgerId)).rows.slice(0, 2)
    const changes = mine.map(({ entryId, rev }) => ({ entryId, rev, unitId: null, status: null, fields: { breachingUnit: '本机关改' } }))
    await workbench.call('ledgers.saveBlock', { ledgerId, changes })
    const edited = await editedCopy(path, (rows) =>
      rows.map((row, at) => row.map((text) => (at < 2 && text === '逊克县住房和城乡建设局' ? '文件改' : text))),
    )
    await page.getByRole('link', { name: '导入', exact: true }).click()
    await chooseFile(page, '导出（退回）.xlsx', Buffer.from(edited))
    await goOnToRows(page)
    expect(await outcomesOf(page)).toMatchObject({ 双方均有修改: 2 })
    await page.getByRole('button', { name: '以文件为准' }).first().click()
    await expect.poll(() => outcomesOf(page), patient).toMatchObject({ 双方均有修改: 1, 更新: 1 })
    const open = page.getByRole('row').filter({ hasText: '双方均有修改' })
    await open
      .getByRole('gridcell')
      .last()
      .click({ position: { x: 4, y: 4 } })
    await page.keyboard.press('F2')
    await page.keyboard.type('保留台账内容')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^导入 1 条/ }).click()
    await page.getByRole('button', { name: '撤销整次导入' }).waitFor()
    const { rows } = await entriesOf(workbench, ledgerId)
    const names = rows.map(({ fields }) => fields['breachingUnit']).filter((name) => name !== '逊克县住房和城乡建设局')
    expect(names).toHaveLength(2)
    expect(new Set(names)).toEqual(new Set(['文件改', '本机关改']))
  })
})
