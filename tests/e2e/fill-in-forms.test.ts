import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { openOfficeFile } from '#electron/office-files/open.ts'
import { readSheet } from '#electron/spreadsheets/read.ts'
import { openDocx } from '#tests/support/documents/docx-parts.ts'
import { readDocxText } from '#tests/support/documents/docx-text.ts'
import { all } from '#tests/support/documents/xml-tree.ts'
import { useJourney } from '#tests/support/journeys/journey.ts'
import { patient, said } from '#tests/support/journeys/ledgers.ts'
import { reportOf, setUpOffice } from '#tests/support/journeys/seed.ts'
import { type CellEdit, editInOpenpyxl } from '#tests/support/spreadsheets/editors.ts'

/** 填报表 out to eight territories, seven back, one of them sent back and right the second time, and 一键汇总 (office.md «Receiving», M-060 to M-065). */

const month = '2022-04'
const territories = ['爱辉区', '北安市', '嫩江市', '五大连池市', '逊克县', '孙吴县', '五大连池风景区管委会', '黑河自贸片区管委会']
const [wrong, missing] = ['孙吴县', '黑河自贸片区管委会'] as const
const right = territories.filter((name) => name !== wrong && name !== missing)
const fileOf = (name: string): string => `${name}_2022年4月_月报填报表.xlsx`

/** 工作进展 of the first measure stands in F4, 存在问题 in H4. */
const filled = (name: string): CellEdit[] => [
  { row: 4, column: 6, value: `${name}印发政务诚信承诺工作方案，公开承诺事项12项。` },
  { row: 4, column: 8, value: '个别乡镇承诺内容不具体' },
]
const mistakes: CellEdit[] = [
  { row: 5, column: 6, value: '同上' },
  { row: 6, column: 7, value: '见附件' },
  { row: 7, column: 9, value: '略' },
]
const mended: CellEdit[] = [
  { row: 5, column: 6, value: '开通投诉专线1条' },
  { row: 6, column: 7, value: '清理失信事项1件' },
  { row: 7, column: 9, value: '每周监测舆情' },
]

describe('forms go out and come back', () => {
  const journey = useJourney({ today: '2022-04-12' })
  const inFolder = (...parts: string[]): string => journey().saved(join(...parts))
  const page = (): Page => journey().workbench.page
  const pick = (paths: readonly string[]) =>
    page()
      .getByRole('region', { name: '选择文件' })
      .locator('input[type=file]')
      .setInputFiles([...paths])
  const register = () => page().getByRole('button', { name: '登记收件', exact: true })
  const statusOf = async (name: string) => (await reportOf(journey().workbench, month, name)).status
  const row = (name: string) =>
    page()
      .getByRole('row')
      .filter({ has: page().getByRole('gridcell', { name, exact: true }) })

  test('one press makes a form for each of the eight territories, with folders for the evidence', async () => {
    const { workbench } = journey()
    await setUpOffice(workbench, 'city')
    await workbench.call('plans.open', { month })
    await workbench.page.reload()
    await page().getByRole('link', { name: '数据收发' }).click()
    await page().getByText('填报表', { exact: true }).first().click()
    await page()
      .getByRole('button', { name: /^县（市、区）、管委会 8/ })
      .click()
    await page().getByRole('checkbox', { name: '全选' }).check()
    await page().getByText('已选 8 个单位').waitFor()
    await page().getByRole('checkbox', { name: '附佐证材料文件夹' }).check()
    mkdirSync(inFolder('out'))
    workbench.ports.answers.folders.push(inFolder('out'))
    await page().getByRole('button', { name: '生成填报表' }).click()
    await said(page(), '已生成 8 份填报表')
    const made = readdirSync(inFolder('out'))
    expect(made.filter((name) => name.endsWith('.xlsx')).toSorted()).toEqual(territories.map(fileOf).toSorted())
    expect(readdirSync(inFolder('out', '逊克县', '2022年4月'))).toContain('7-3 进校园方案')
    await row('逊克县').getByText('4月12日').waitFor()
  })

  test('seven files are recognised at once; what is no form says so and hinders none', async () => {
    const { workbench } = journey()
    await workbench.setDay('2022-04-19')
    mkdirSync(inFolder('back'))
    const came = [wrong, ...right]
    const files = came.map((name) => ({
      from: inFolder('out', fileOf(name)),
      to: inFolder('back', `${name}.xlsx`),
      edits: [...filled(name), ...(name === wrong ? mistakes : [])],
    }))
    await editInOpenpyxl(files, inFolder('back'))
    await page().getByRole('button', { name: '收回填报表' }).click()
    await pick([...files.map(({ to }) => to), inFolder('back', 'edits.json')])
    const table = page().getByRole('table', { name: '待登记的文件' })
    for (const name of came) await table.getByText(`${name}　2022年4月份月报填报表`).waitFor()
    await table.getByRole('alert').filter({ hasText: '未读入' }).waitFor()
    expect(await statusOf('爱辉区')).toBe('open')
  })

  test('three mistakes are named by their places, and the form goes back with them marked', async () => {
    const { workbench } = journey()
    const problems = page().getByRole('table', { name: '须核对的内容' })
    await expect.poll(() => problems.getByRole('row').count(), patient).toBe(mistakes.length + 1)
    for (const { row: at } of mistakes) await problems.getByText(`第${at}行`).waitFor()
    await page().getByText('表中有 3 处须核对').waitFor()
    expect(await register().isDisabled()).toBe(true)
    workbench.ports.answers.saveAs.push(inFolder('back', '退回.xlsx'))
    await page().getByRole('button', { name: '退回并另存退回表' }).click()
    await page().getByRole('list', { name: '本次办理' }).getByText(`${wrong}　已退回`).waitFor()
    expect(await statusOf(wrong)).toBe('returned')
    const returned = await openOfficeFile({ path: inFolder('back', '退回.xlsx'), name: '退回.xlsx' }, ['xlsx'])
    const { rows } = await readSheet(returned, 0, { mostRows: 100 })
    expect(rows.flat().map(({ text }) => text)).toContain('退回原因')
  })

  test('the six right ones are registered one after another by Ctrl+Enter, each on 实际收件日期', async () => {
    await page().getByRole('textbox', { name: '实际收件日期' }).fill('4.18')
    await page().getByRole('textbox', { name: '实际收件日期' }).press('Tab')
    await page().getByText('请填写补登原因').waitFor()
    await page()
      .getByRole('textbox', { name: /^补登原因/ })
      .fill('18日收到，次日登记')
    await page().getByLabel('收件方式').selectOption({ label: '光盘' })
    for (const name of right) {
      await page()
        .getByRole('region', { name: '核对' })
        .getByRole('heading', { name: new RegExp(`^${name}`) })
        .waitFor()
      await expect.poll(() => register().isEnabled(), patient).toBe(true)
      await page().keyboard.press('Control+Enter')
      await page().getByRole('list', { name: '本次办理' }).getByText(`${name}　登记 1 条`).waitFor()
    }
    const { units } = await journey().workbench.call('forms.board', { kind: 'monthlyReport', month, ledgerId: null })
    const stand = units.filter(({ unit }) => right.includes(unit.name)).map(({ status, receivedOn, way }) => [status, receivedOn, way])
    expect(stand).toEqual(right.map(() => ['onTime', '2022-04-18', 'opticalDisc']))
  })

  test('the returned form comes back right: the unit is no longer owed', async () => {
    const { workbench } = journey()
    await workbench.setDay('2022-04-20')
    const again = { from: inFolder('back', '退回.xlsx'), to: inFolder('back', '更正.xlsx'), edits: [...filled(wrong), ...mended] }
    await editInOpenpyxl([again], inFolder('back'))
    await page().getByRole('link', { name: '填报表' }).click()
    await row(wrong).getByText('已退回：有3处须更正').waitFor()
    await row(wrong).getByRole('gridcell', { name: wrong, exact: true }).click()
    await page().getByRole('button', { name: '收回该单位填报表' }).click()
    await pick([inFolder('back', '更正.xlsx')])
    await page().getByRole('table', { name: '登记内容' }).getByText('开通投诉专线1条').waitFor()
    await page().getByRole('textbox', { name: '实际收件日期' }).fill('4.20')
    await page().getByRole('textbox', { name: '实际收件日期' }).press('Tab')
    await expect.poll(() => register().isEnabled(), patient).toBe(true)
    await register().click()
    await said(page(), `已登记${wrong}的填报表`)
    expect(await statusOf(wrong)).toBe('onTime')
  })

  test('撤销收件 with a reason takes a form back, and so does 撤销 right after 登记收件', async () => {
    await page().getByRole('link', { name: '填报表' }).click()
    await row('嫩江市').getByRole('gridcell', { name: '嫩江市', exact: true }).click()
    await page().getByRole('button', { name: '撤销收件' }).click()
    await page()
      .getByRole('textbox', { name: /^撤销理由/ })
      .fill('登记有误，重新登记')
    await page().getByRole('button', { name: '确认撤销收件' }).click()
    await said(page(), '已撤销嫩江市的收件')
    await expect.poll(() => statusOf('嫩江市'), patient).toBe('open')
    await page().getByRole('button', { name: '收回该单位填报表' }).click()
    await pick([inFolder('back', '嫩江市.xlsx')])
    await page().getByRole('table', { name: '登记内容' }).getByText('嫩江市印发').waitFor()
    await expect.poll(() => register().isEnabled(), patient).toBe(true)
    await register().click()
    await said(page(), '已登记嫩江市的填报表')
    await page().getByRole('status').getByRole('button', { name: '撤销' }).click()
    await expect.poll(() => statusOf('嫩江市'), patient).toBe('open')
    await pick([inFolder('back', '嫩江市.xlsx')])
    await expect.poll(() => register().isEnabled(), patient).toBe(true)
    await register().click()
    await expect.poll(() => statusOf('嫩江市'), patient).toBe('onTime')
  })

  test('a 撤销 that comes too late is said, and changes nothing', async () => {
    const { workbench } = journey()
    const { units } = await workbench.call('forms.board', { kind: 'monthlyReport', month, ledgerId: null })
    const form = units.find(({ unit }) => unit.name === '嫩江市')?.form
    await workbench.call('forms.withdraw', { receiptId: form?.receiptId ?? '', rev: form?.rev ?? 0, reason: '另有更正' })
    await page().getByRole('status').getByRole('button', { name: '撤销' }).click()
    await said(page(), '该单位的收件其后又有变动，未撤销')
    expect(await statusOf('嫩江市')).toBe('open')
    await page().reload()
    await pick([inFolder('back', '嫩江市.xlsx')])
    await expect.poll(() => register().isEnabled(), patient).toBe(true)
    await register().click()
    await expect.poll(() => statusOf('嫩江市'), patient).toBe('onTime')
  })

  test('一键汇总 joins the texts in the order of the units and names who is missing', async () => {
    const { workbench } = journey()
    await workbench.goto('/exchange/collection')
    const sentence = '截至2022年4月20日，应报送的8个单位中，1个单位未报送：黑河自贸片区管委会。'
    await page().getByRole('note', { name: '未报名单' }).getByText(sentence).waitFor()
    const joined = /^爱辉区印发.*；北安市印发.*；嫩江市印发.*；五大连池市印发.*；逊克县印发.*；孙吴县印发.*；五大连池风景区管委会印发.*。$/
    const cells = page().getByRole('grid', { name: '2022年4月工作推进情况汇总表' }).getByRole('gridcell')
    await cells.filter({ hasText: '爱辉区印发' }).waitFor()
    expect(await cells.filter({ hasText: '爱辉区印发' }).innerText()).toMatch(joined)
    await page().getByRole('button', { name: '打印预览' }).click()
    await page().getByRole('document', { name: '2022年4月工作推进情况汇总表' }).getByText(sentence).waitFor()
  })

  test('the table is saved as one A3 sheet for Word and for Excel, and printed', async () => {
    const { workbench } = journey()
    for (const [button, name] of [
      ['另存 Word', '汇总.docx'],
      ['另存 Excel', '汇总.xlsx'],
    ] as const) {
      workbench.ports.answers.saveAs.push(inFolder(name))
      await page().getByRole('button', { name: button }).click()
      await said(page(), name)
    }
    const words = JSON.stringify(readDocxText(inFolder('汇总.docx')))
    expect(words).toContain('1个单位未报送：黑河自贸片区管委会')
    expect(words).toContain('爱辉区印发')
    const [size] = all(openDocx(readFileSync(inFolder('汇总.docx'))).body, 'w:pgSz')
    expect([size?.attributes['w:w'], size?.attributes['w:h']]).toEqual(['23811', '16838'])
    expect(readFileSync(inFolder('汇总.xlsx')).subarray(0, 2).toString()).toBe('PK')
    await page().getByRole('button', { name: '打印', exact: true }).click()
    await said(page(), '已交由系统打印')
    expect(workbench.ports.printed).toHaveLength(1)
    expect(workbench.ports.printed[0]?.html).toContain('爱辉区印发')
  })
})
