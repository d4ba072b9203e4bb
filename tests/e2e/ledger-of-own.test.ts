import { describe, expect, test } from 'vitest'
import { saveCopy } from '#tests/support/journeys/hand.ts'
import { useJourney } from '#tests/support/journeys/journey.ts'
import { cellAt, entriesOf, paste, said, sheetOf } from '#tests/support/journeys/ledgers.ts'
import { setUpOffice } from '#tests/support/journeys/seed.ts'

/** A ledger that an office declares in its form, without code, is a ledger like the others: menu, grid, form, search, print (M-053). */

const title = '企业走访诉求台账'
const enterprises = ['逊克县沿江米业有限公司', '孙吴县北药开发公司', '爱辉区鹿鸣电子商务有限公司']

describe('a ledger of the office’s own', () => {
  const journey = useJourney({ today: '2022-05-10' })

  test('is declared in a form and stands in the menu', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await setUpOffice(workbench, 'city')
    await workbench.goto('/ledgers')
    await page.getByRole('button', { name: '新建台账' }).click()
    await page.getByRole('textbox', { name: /^台账名称/ }).fill(title)
    await page.getByRole('textbox', { name: /^简称/ }).fill('走访诉求')
    await page.getByRole('textbox', { name: '第1栏名称' }).fill('企业名称')
    const columns = [
      { name: '诉求类别', kind: '选项' },
      { name: '涉及金额', kind: '金额' },
      { name: '走访日期', kind: '日期' },
      { name: '反映人', kind: '人员' },
    ]
    for (const [at, { name, kind }] of columns.entries()) {
      await page.getByRole('button', { name: '添加栏目' }).click()
      await page.getByRole('textbox', { name: `第${at + 2}栏名称` }).fill(name)
      await page.getByRole('combobox', { name: `第${at + 2}栏类型` }).selectOption({ label: kind })
    }
    await page.getByRole('textbox', { name: '第2栏选项，一行一个' }).fill('融资\n用地')
    await page.getByRole('combobox', { name: '第3栏单位' }).selectOption('万元')
    await page
      .getByRole('table', { name: '栏目' })
      .getByRole('row', { name: /反映人|5/ })
      .last()
      .getByLabel('个人信息')
      .check()
    await page.getByRole('button', { name: '建立台账' }).click()
    await said(page, '已新建台账')
    const entry = page.getByRole('navigation', { name: '台账目录' }).getByRole('button', { name: /^走访诉求/ })
    await entry.waitFor()
    expect(await entry.getAttribute('aria-current')).toBe('true')
  })

  test('has a grid to paste into', async () => {
    const { workbench } = journey()
    const { page } = workbench
    const sheet = sheetOf(page, title)
    const block = '逊克县沿江米业有限公司\t融资\t120.5\t2022/5/6\t王守田\r\n孙吴县北药开发公司\t用地\t30\t5.7\t'
    await paste(sheet, await cellAt(sheet, 0, '企业名称'), { plain: block, html: '' })
    await said(page, '已登记 2 条')
    expect((await entriesOf(workbench, await ledgerId())).total).toBe(2)
  })

  test('has a form with its fields, and what is asked for', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await page.getByRole('button', { name: '登记', exact: true }).click()
    const form = page.getByRole('form', { name: '台账条目' })
    await form.getByRole('button', { name: '还需填写“企业名称”' }).click()
    await form.getByText('请填写“企业名称”').waitFor()
    await form.getByLabel('企业名称').fill('爱辉区鹿鸣电子商务有限公司')
    await form.getByLabel('诉求类别').selectOption({ label: '融资' })
    await form.getByLabel('涉及金额').fill('8')
    await form.getByRole('textbox', { name: '走访日期' }).fill('5.9')
    await form.getByRole('button', { name: '登记', exact: true }).click()
    await said(page, '已登记')
    await sheetOf(page, title).getByRole('button', { name: '查看 爱辉区鹿鸣电子商务有限公司' }).waitFor()
    const { rows } = await entriesOf(workbench, await ledgerId())
    expect(new Set(rows.map(({ fields }) => Object.values(fields)[0]))).toEqual(new Set(enterprises))
    expect(rows).toHaveLength(enterprises.length)
  })

  test('is found by Ctrl+K, by part of a word and by pinyin initials', async () => {
    const { workbench } = journey()
    const { page } = workbench
    for (const text of ['沿江米业', 'yjmy']) {
      await workbench.goto('/')
      await page.keyboard.press('Control+k')
      await page
        .getByRole('searchbox', { name: '查找', exact: true })
        .or(page.getByRole('textbox', { name: '查找', exact: true }))
        .fill(text)
      const hit = page.getByRole('button', { name: /逊克县沿江米业有限公司/ })
      await hit.getByText('台账').first().waitFor()
      await hit.click()
      await page.getByRole('complementary').getByRole('heading', { name: '逊克县沿江米业有限公司' }).waitFor()
      expect(page.url()).toContain(`#/ledgers/${await ledgerId()}/`)
    }
  })

  test('is printed with its columns, private ones masked', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await workbench.goto(`/ledgers/${await ledgerId()}`)
    await page.getByRole('button', { name: '打印', exact: true }).click()
    const paper = page.getByRole('document', { name: title })
    for (const words of ['企业名称', '涉及金额', '逊克县沿江米业有限公司', '120.5', '王××']) await paper.getByText(words).first().waitFor()
    const copy = await saveCopy(journey(), '走访诉求.docx')
    expect(copy.text).toContain('爱辉区鹿鸣电子商务有限公司')
    expect(copy.text).not.toContain('王守田')
  })

  async function ledgerId(): Promise<string> {
    const { groups } = await journey().workbench.call('ledgers.list', {})
    const found = groups.flatMap((group) => group.ledgers).find((ledger) => ledger.shortTitle === '走访诉求')
    if (found === undefined) throw new Error('the ledger is not in the list')
    return found.ledgerId
  }
})
