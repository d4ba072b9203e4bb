import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rowOf, saveCopy } from '#tests/support/journeys/hand.ts'
import { useJourney } from '#tests/support/journeys/journey.ts'
import { said } from '#tests/support/journeys/ledgers.ts'
import { fillUnit } from '#tests/support/journeys/questionnaires.ts'
import { type CellEdit, editInOpenpyxl } from '#tests/support/spreadsheets/editors.ts'

/** 信用监管指标调查问卷 of 黑市诚信办发〔2019〕5号 from 下发 to the signed summary (M-071, M-171, A-30). */

const title = '信用监管指标调查问卷'
const form = `${title}填报表（市税务局）`

/** 是/否 of the tax bureau's two questions: column E of rows 5 and 6. */
const answered = (first: string, second: string): CellEdit[] => [
  { row: 5, column: 5, value: first },
  { row: 6, column: 5, value: second },
  { row: 5, column: 7, value: '《关于“税易贷”产品投放情况的说明》（文件）' },
]

describe('20 questions of 2019', () => {
  const journey = useJourney({ today: '2019-09-19' })
  const folder = (): string => dirname(journey().saved('x'))
  const run = async () => {
    const { call } = journey().workbench
    const { questionnaires } = await call('questionnaires.list', {})
    return call('questionnaires.get', { questionnaireId: questionnaires[0]?.questionnaireId ?? '' })
  }
  /** The returned form under another name, with these cells filled in. */
  const returned = async (name: string, edits: readonly CellEdit[]): Promise<string> => {
    const to = journey().saved(name)
    await editInOpenpyxl([{ from: join(folder(), 'out', `${form}.xlsx`), to, edits }], folder())
    return to
  }

  test('the programme’s own questionnaire is drawn up by one press and issued to 19 units', async () => {
    const { call, page, goto } = journey().workbench
    await call('setup.complete', {
      profile: 'city',
      programmeId: 'heihe-2019',
      unitId: null,
      officerName: '张经办',
      password: null,
      acceptsSecrecyNotice: true,
    })
    await page.reload()
    await goto('/ledgers')
    await page.getByText('调查问卷', { exact: true }).click()
    await page.getByText('20 题，19 个责任单位').waitFor()
    await page.getByRole('button', { name: '建立该问卷' }).click()
    await page.getByRole('form', { name: '调查问卷' }).waitFor()
    expect(await page.getByRole('group', { name: /^第\d+题$/ }).count()).toBe(20)
    await page.getByRole('button', { name: '下发', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '下发调查问卷' })
    await dialog.getByText('共 20 题，由 19 个单位答复').waitFor()
    await dialog.getByRole('button', { name: '下发', exact: true }).click()
    await said(page, `已下发《${title}》`)
    await page.getByText('收回 0/19').waitFor()
  })

  test('every unit’s form is saved into a folder', async () => {
    const { workbench } = journey()
    const { page, ports } = workbench
    const out = join(folder(), 'out')
    mkdirSync(out)
    ports.answers.folders.push(out)
    await page.getByText('收件情况', { exact: true }).click()
    await page.getByRole('checkbox', { name: '全选' }).check()
    await page.getByText('已选 19 个单位').waitFor()
    await page.getByRole('button', { name: '另存填报表（Excel）' }).click()
    await said(page, '已另存 19 份填报表')
    expect(readdirSync(out)).toHaveLength(19)
    expect(readdirSync(out)).toContain(`${form}.xlsx`)
  })

  test('a returned form with a cell that cannot be read waits; the corrected one is registered', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await workbench.setDay('2019-09-26')
    await page.getByRole('button', { name: '读入填报表' }).click()
    const register = page.getByRole('button', { name: '登记收件', exact: true })
    const broken = journey().saved('不是表格.xlsx')
    writeFileSync(broken, '并非电子表格')
    await page.locator('input[type=file]').setInputFiles(broken)
    await page.getByRole('alert').filter({ hasText: '未读入任何内容' }).waitFor()
    expect(await register.isDisabled()).toBe(true)
    await page.getByRole('button', { name: '不读入该文件' }).click()
    await page.locator('input[type=file]').setInputFiles(await returned('税务局初报.xlsx', answered('否', '大概')))
    const problem = page.getByRole('table', { name: '须核对的内容' })
    await problem.getByText('大概').waitFor()
    await page.getByText('表中有 1 处须核对').waitFor()
    expect(await register.isDisabled()).toBe(true)
    await page.getByRole('button', { name: '不读入该文件' }).click()
    await page.locator('input[type=file]').setInputFiles(await returned('税务局.xlsx', answered('否', '是')))
    await page.getByRole('table', { name: '填报内容' }).getByText('新增').first().waitFor()
    await page.getByRole('textbox', { name: '分管领导签字' }).fill('演示领导')
    await page.getByRole('textbox', { name: /^签字日期/ }).fill('9.25')
    await page.getByRole('textbox', { name: /^签字日期/ }).press('Tab')
    await register.click()
    await said(page, '已登记市税务局的填报表')
    await page.getByRole('list', { name: '本次已登记' }).getByText('答复 2 题').waitFor()
    const line = (await run()).unitLines.find(({ unit }) => unit.name === '市税务局')
    expect(line).toMatchObject({ status: 'onTime', answered: 2, way: 'intranetMail', leader: '演示领导', fileName: '税务局.xlsx' })
  })

  test('another sheet is typed by 代录, and Ctrl+S keeps it', async () => {
    const { page } = journey().workbench
    await page.getByRole('link', { name: title }).click()
    await rowOf(page, '收件情况', '市财政局').click()
    const sheet = page.getByRole('form', { name: '市财政局的问卷' })
    await sheet.getByRole('radiogroup', { name: '答复（第1题）' }).getByRole('radio', { name: '是' }).check()
    await sheet.getByRole('textbox', { name: '佐证材料（第1题）' }).fill('《守信激励产品投放情况表》（文件）')
    await sheet.getByRole('radiogroup', { name: '答复（第3题）' }).getByRole('radio', { name: '是' }).check()
    await page.getByLabel('收件方式').selectOption({ label: '纸质' })
    await page.getByRole('textbox', { name: '分管领导签字' }).fill('演示领导')
    await page.getByRole('textbox', { name: /^签字日期/ }).fill('9.26')
    await page.getByRole('textbox', { name: /^签字日期/ }).press('Tab')
    await page.keyboard.press('Control+s')
    await said(page, '已保存市财政局的答复')
    const line = (await run()).unitLines.find(({ unit }) => unit.name === '市财政局')
    expect(line).toMatchObject({ status: 'onTime', answered: 2, way: 'paper', isOnBehalf: true, withoutEvidence: 1 })
  })

  test('conflicting answers stand side by side and are decided with a reason in their row', async () => {
    const { workbench } = journey()
    const { page } = workbench
    const { questionnaireId, missing } = await run()
    for (const { unitId } of missing) await fillUnit(workbench, questionnaireId, unitId, { on: '2019-09-26' })
    await workbench.goto(`/ledgers/questionnaires/${questionnaireId}`)
    await page.getByText('收回 19/19').waitFor()
    await page.getByRole('button', { name: /^答复不一致/ }).click()
    const rows = page.getByRole('table', { name: '答复汇总' }).locator('tbody tr')
    expect(await rows.count()).toBe(2)
    expect((await rows.last().getByRole('list').first().getByRole('listitem').allInnerTexts()).map((text) => text.split('\n'))).toEqual([
      ['是', '财政局、银保监分局、人民银行'],
      ['否', '税务局'],
    ])
    const decide = page.getByRole('form', { name: '核定第1题' })
    await decide.getByRole('radio', { name: '是' }).check()
    expect(await decide.getByRole('button', { name: '核定', exact: true }).isDisabled()).toBe(true)
    await decide.getByRole('textbox', { name: /^核定理由/ }).fill('税务局经核实已与银行开展“税易贷”合作')
    await decide.getByRole('button', { name: '核定', exact: true }).click()
    await said(page, '已核定第1题')
    await page.getByText('没有符合筛选条件的题目。').waitFor()
    expect((await run()).conflicting).toBe(0)
  })

  test('a decision is taken back by one press and made again', async () => {
    const { page } = journey().workbench
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    const decide = page.getByRole('form', { name: '核定第1题' })
    await decide.getByRole('radio', { name: '是' }).check()
    await decide.getByRole('textbox', { name: /^核定理由/ }).fill('税务局已更正')
    await decide.getByRole('textbox', { name: /^核定理由/ }).press('Enter')
    await said(page, '已核定第1题')
    await page.getByRole('button', { name: '清除筛选' }).click()
    await page.getByText('核定为“是”。理由：税务局已更正（张经办').waitFor()
    expect((await run()).status).toBe('summarised')
  })

  test('the summary is signed, printed with the decision, and the questionnaire closed', async () => {
    const { workbench } = journey()
    const { page, ports } = workbench
    await page.getByRole('button', { name: '登记签批', exact: true }).click()
    const sign = page.getByRole('dialog', { name: '登记签批' })
    await sign.getByRole('textbox', { name: /^签批领导/ }).fill('演示副市长')
    await sign.getByRole('textbox', { name: '批示原文' }).fill('同意，按期报送。')
    await sign.getByRole('button', { name: '登记签批' }).click()
    await said(page, '已登记签批')
    await page.getByText('2019年9月26日由演示副市长签批。').waitFor()
    await page.getByRole('button', { name: '打印', exact: true }).click()
    await page.getByRole('region', { name: '文书页面' }).getByText(`${title}汇总表`).waitFor()
    const paper = await saveCopy(journey(), '汇总表.docx')
    expect(JSON.stringify(paper)).toContain('税务局已更正')
    await page.getByRole('button', { name: '打印', exact: true }).click()
    await said(page, '已交由系统打印')
    expect(ports.printed.at(-1)?.html).toContain(`${title}汇总表`)
    await page.getByRole('link', { name: title }).click()
    await page.getByRole('button', { name: '办结' }).click()
    await page.getByRole('dialog', { name: '办结调查问卷' }).getByRole('button', { name: '办结' }).click()
    await said(page, `已办结《${title}》`)
    expect((await run()).status).toBe('closed')
  })

  test('a new draft takes over the questions; deleted, it comes back by Ctrl+Z', async () => {
    const { workbench } = journey()
    const { call, page } = workbench
    await workbench.goto('/ledgers/questionnaires')
    await page.getByRole('grid', { name: '调查问卷' }).getByText('已办结').waitFor()
    await page.getByRole('button', { name: /^《.*》收回 / }).click()
    await page.getByRole('grid', { name: '收件情况' }).waitFor()
    await workbench.goto('/ledgers/questionnaires')
    await page.getByRole('grid', { name: '调查问卷' }).getByText('已办结').waitFor()
    await page.keyboard.press('Control+n')
    const opening = page.getByRole('form', { name: '新建问卷' })
    await opening.getByLabel('来源').selectOption({ label: `沿用《${title}》的题目` })
    await opening.getByRole('textbox', { name: '报送期限' }).fill('10月底')
    await opening.getByRole('textbox', { name: '报送期限' }).press('Tab')
    await page.getByRole('button', { name: '新建问卷', exact: true }).last().click()
    await page.getByText('待下发，20 题').waitFor()
    const drafts = async () => (await call('questionnaires.list', {})).questionnaires.filter(({ status }) => status === 'draft')
    const [{ questionnaireId } = { questionnaireId: '' }] = await drafts()
    await page.getByRole('button', { name: '删除草稿' }).click()
    await said(page, `已删除草稿《${title}》`)
    expect(await drafts()).toEqual([])
    await page.keyboard.press('Control+z')
    await page.getByRole('grid', { name: '调查问卷' }).getByText('待下发').first().waitFor()
    await expect.poll(drafts).toMatchObject([{ questionnaireId, questions: 20, units: 19, dueOn: '2019-10-31' }])
  })
})
