import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { openOfficeFile } from '#electron/office-files/open.ts'
import { readSheet } from '#electron/spreadsheets/read.ts'
import { saveCopy } from '#tests/support/journeys/hand.ts'
import { useJourney } from '#tests/support/journeys/journey.ts'
import { figuresOf, patient, said } from '#tests/support/journeys/ledgers.ts'
import { agreeOthers, assessOthers, receiveOthers, setUpOffice } from '#tests/support/journeys/seed.ts'
import { type CellEdit, editInOpenpyxl } from '#tests/support/spreadsheets/editors.ts'

/** 台账填报表 out to eight territories, seven back, one sent back and right the second time; the indicator moves and the 通报 has it. */

const month = '2022-04'
const territories = ['爱辉区', '北安市', '嫩江市', '五大连池市', '逊克县', '孙吴县', '五大连池风景区管委会', '黑河自贸片区管委会']
const wrong = '孙吴县'
const back = territories.slice(0, -1)
/** Four units in each territory: one has published its pledge, two have pledged, one has not. */
const pledges = [
  { unit: '农业农村局', status: '已公示', pledgedOn: '2022.4.6', publishedOn: '4月11日' },
  { unit: '教育局', status: '已承诺', pledgedOn: '2022年4月7日', publishedOn: null },
  { unit: '住建局', status: '已承诺', pledgedOn: '2022-04-08', publishedOn: null },
  { unit: '统计局', status: '应承诺', pledgedOn: null, publishedOn: null },
] as const

describe('from the units’ forms to the 通报 (M-053, M-120, M-122, D-11)', () => {
  const journey = useJourney({ today: '2022-04-12' })
  const inFolder = (...parts: string[]): string => journey().saved(join(...parts))
  const page = (): Page => journey().workbench.page
  const register = () => page().getByRole('button', { name: '登记收件', exact: true })
  const pick = (paths: readonly string[]) =>
    page()
      .getByRole('region', { name: '选择文件' })
      .locator('input[type=file]')
      .setInputFiles([...paths])
  const rates = async () => {
    await journey().workbench.goto('/ledgers/indicators')
    const pledged = await figuresOf(page(), '2022年4月', '作出政务诚信承诺单位占比')
    return [pledged, await figuresOf(page(), '2022年4月', '政务诚信承诺公开公示率')]
  }

  test('a form of the ledger goes out to each of the eight territories', async () => {
    const { workbench } = journey()
    await setUpOffice(workbench, 'city')
    await workbench.call('plans.open', { month })
    await workbench.goto('/exchange/forms/ledger/integrity-pledge')
    await page()
      .getByRole('button', { name: /^县（市、区）、管委会 8/ })
      .click()
    await page().getByRole('checkbox', { name: '全选' }).check()
    mkdirSync(inFolder('out'))
    workbench.ports.answers.folders.push(inFolder('out'))
    await page().getByRole('button', { name: '生成填报表' }).click()
    await said(page(), '已生成 8 份填报表')
    expect(readdirSync(inFolder('out'))).toHaveLength(8)
  })

  test('seven come back: six are registered, the one with three mistakes is sent back', async () => {
    const { workbench } = journey()
    await workbench.setDay('2022-04-18')
    mkdirSync(inFolder('back'))
    const mistakes = { 是否涉密部门: '不清楚', 承诺年度: '本年', 作出承诺日期: '四月某日' }
    await editInOpenpyxl(
      await Promise.all(back.map(async (name) => fill(name, inFolder('back', `${name}.xlsx`), name === wrong ? mistakes : {}))),
      inFolder('back'),
    )
    await page().getByRole('button', { name: '收回填报表' }).click()
    await pick([wrong, ...back.filter((name) => name !== wrong)].map((name) => inFolder('back', `${name}.xlsx`)))
    await page().getByText('表中有 3 处须核对').waitFor()
    workbench.ports.answers.saveAs.push(inFolder('back', '退回.xlsx'))
    await page().getByRole('button', { name: '退回并另存退回表' }).click()
    const done = page().getByRole('list', { name: '本次办理' })
    await done.getByText(`${wrong}　已退回`).waitFor()
    for (const name of back.filter((each) => each !== wrong)) {
      await page()
        .getByRole('region', { name: '核对' })
        .getByRole('heading', { name: new RegExp(`^${name}`) })
        .waitFor()
      await expect.poll(() => register().isEnabled(), patient).toBe(true)
      await page().keyboard.press('Control+Enter')
      await done.getByText(`${name}　登记 4 条`).waitFor()
    }
    expect(await rates()).toEqual([
      ['18', '24', '75.00%', '未达到'],
      ['6', '18', '33.33%', '未达到'],
    ])
  })

  test('the one sent back comes back right, and the indicator moves with it', async () => {
    const { workbench } = journey()
    const heads = await headsOf(inFolder('back', '退回.xlsx'))
    const right = { 是否涉密部门: '否', 承诺年度: 2022, 作出承诺日期: '2022.4.6' }
    const more = [...Object.entries(right).map(([head, value]) => edit(heads, 0, head, value)), ...published(heads)]
    await editInOpenpyxl([{ from: inFolder('back', '退回.xlsx'), to: inFolder('back', '更正.xlsx'), edits: more }], inFolder('back'))
    await workbench.goto('/exchange/forms/receive/ledger/integrity-pledge')
    await pick([inFolder('back', '更正.xlsx')])
    await expect.poll(() => register().isEnabled(), patient).toBe(true)
    await register().click()
    await said(page(), `已登记${wrong}的填报表`)
    expect(await rates()).toEqual([
      ['21', '28', '75.00%', '未达到'],
      ['9', '21', '42.86%', '未达到'],
    ])
  })

  test('the 通报 of the month has the figures beside their targets, on the page and in its file', async () => {
    const { workbench } = journey()
    await workbench.setDay('2022-04-20')
    await receiveOthers(workbench, { month, kind: 'monthly-report', day: '2022-04-20', except: [] })
    await workbench.setDay('2022-04-22')
    await assessOthers(workbench, month, '2022-04-22', [])
    await agreeOthers(workbench, month, [])
    await workbench.setDay('2022-04-29')
    await workbench.goto('/appraisal')
    await page().getByRole('button', { name: '审定通报' }).click()
    const dialog = page().getByRole('dialog', { name: '审定4月份考评结果' })
    await dialog.getByRole('button', { name: '审定', exact: true }).click()
    await page().getByRole('link', { name: '查看通报' }).click()
    const sentence = '截至4月29日，作出政务诚信承诺单位占比75.00%（目标不低于80%），政务诚信承诺公开公示率42.86%（目标100%）。'
    await page().getByRole('document').getByText(sentence).waitFor()
    const { text } = await saveCopy(journey(), '通报.docx')
    expect(text).toContain(sentence)
  })

  type Heads = readonly string[]

  /** The heads of a form's table, from column A. */
  async function headsOf(path: string): Promise<Heads> {
    const file = await openOfficeFile({ path, name: path }, ['xlsx'])
    const { rows } = await readSheet(file, 0, { mostRows: 1000 })
    const heads = rows.find((row) => row.some(({ text }) => text === '承诺单位名称'))
    if (heads === undefined) throw new Error(`no head in ${path}`)
    return heads.map(({ text }) => text)
  }

  /** A cell of the `at`th row below the head, which stands in row 3. */
  function edit(heads: Heads, at: number, head: string, value: string | number | null): CellEdit {
    const column = heads.indexOf(head) + 1
    if (column === 0) throw new Error(`no column ${head}`)
    return { row: 4 + at, column, value }
  }

  async function fill(name: string, to: string, mistakes: Readonly<Record<string, string>>) {
    const [file = ''] = readdirSync(inFolder('out')).filter((each) => each.startsWith(`${name}_`))
    const heads = await headsOf(inFolder('out', file))
    const edits = pledges.flatMap(({ unit, status, pledgedOn, publishedOn }, at) => {
      const cells = {
        填报单位: name,
        承诺单位名称: `${name}${unit}`,
        是否涉密部门: '否',
        承诺年度: 2022,
        作出承诺日期: pledgedOn,
        公示日期: publishedOn,
        办理状态: status,
        ...(at === 0 ? mistakes : {}),
      }
      return Object.entries(cells).map(([head, value]) => edit(heads, at, head, value))
    })
    return { from: inFolder('out', file), to, edits }
  }

  /** By the time the form comes back the next two have published as well. */
  function published(heads: Heads): CellEdit[] {
    return [1, 2].flatMap((at) => [edit(heads, at, '公示日期', '2022.4.18'), edit(heads, at, '办理状态', '已公示')])
  }
})
