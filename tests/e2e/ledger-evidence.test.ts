import { describe, expect, test } from 'vitest'
import { useJourney } from '#tests/support/journeys/journey.ts'
import { cellAt, entriesOf, paste, patient, said, sheetOf } from '#tests/support/journeys/ledgers.ts'
import { keepLedgers, pledges } from '#tests/support/journeys/ledgers-seed.ts'
import { setUpOffice } from '#tests/support/journeys/seed.ts'

/** What a clerk meets around the sheet: the list that gives way, evidence at an entry, a form that says what is missing, a problem shown whole. */

describe('台账目录, 佐证 and problems beside a sheet (interface.md «Habits»)', () => {
  const journey = useJourney({ today: '2022-05-30' })
  const record = { name: '现场核查记录.pdf', mimeType: 'application/pdf', buffer: Buffer.from('核查') }
  const photo = { name: '拨付凭证.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('照片') }

  test('Ctrl+B puts the list away and it stays away; the button beside the title brings it back', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await setUpOffice(workbench, 'city')
    await keepLedgers(workbench, '2022-05-30')
    await workbench.goto('/ledgers/integrity-pledge')
    const list = page.getByRole('navigation', { name: '台账目录' })
    await list.getByRole('button', { name: /^政务诚信承诺/ }).focus()
    await page.keyboard.press('Control+b')
    const show = page.getByRole('button', { name: '台账目录', exact: true })
    await expect.poll(() => show.evaluate((button) => button === document.activeElement), patient).toBe(true)
    await page.reload()
    await sheetOf(page, '政务诚信承诺书台账').waitFor()
    expect(await list.count()).toBe(0)
    await show.click()
    await list.getByRole('heading', { name: '在用台账' }).waitFor()
    await page.getByRole('button', { name: '新建台账' }).waitFor()
  })

  test('三（一）1: a 涉密 unit reads 不要求承诺 from the start (M-031)', async () => {
    const { rows } = await entriesOf(journey().workbench, 'integrity-pledge')
    const classified = rows.filter(({ fields }) => fields['isClassified'] === 'yes')
    expect(classified.map(({ status }) => status)).toEqual(['exempt', 'exempt'])
    const sheet = sheetOf(journey().workbench.page, '政务诚信承诺书台账')
    expect(await (await cellAt(sheet, 0, '办理状态')).innerText()).toContain('不要求承诺')
  })

  test('登记 waits for what must be filled; its reason leads to the first such field, and each says so below itself', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await workbench.goto('/ledgers/performance-complaint/new')
    const form = page.getByRole('form', { name: '台账条目' })
    expect(await form.getByRole('button', { name: '登记', exact: true }).isDisabled()).toBe(true)
    await form.getByLabel('投诉事项').fill('工程款未按期支付')
    await form.getByRole('button', { name: '还需填写“被投诉单位”' }).click()
    expect(await form.getByLabel('被投诉单位').evaluate((field) => field === document.activeElement)).toBe(true)
    await form.getByText('请填写“收到日期”').waitFor()
  })

  test('M-064: several files become evidence of an entry, are opened from it, and the same content is not kept twice', async () => {
    const { workbench } = journey()
    const { page, ports } = workbench
    const [complaint] = (await entriesOf(workbench, 'performance-complaint')).rows
    await workbench.goto(`/ledgers/performance-complaint/${complaint?.entryId ?? ''}`)
    const form = page.getByRole('form', { name: '台账条目' })
    await form.locator('input[type=file]').setInputFiles([record, photo])
    await form.getByText('佐证文件尚未添加').waitFor()
    await form.getByRole('button', { name: '添加 2 件佐证' }).click()
    await said(page, '已添加 2 件佐证')
    await form.getByRole('button', { name: '打开 现场核查记录.pdf' }).click()
    await expect.poll(() => ports.opened.length, patient).toBe(1)
    await form.getByRole('button', { name: '保存', exact: true }).click()
    await said(page, '已保存')
    await form.locator('input[type=file]').setInputFiles([{ ...photo, name: '另一名称.jpg' }])
    await form.getByRole('button', { name: '添加 1 件佐证' }).click()
    await said(page, '已添加 1 件佐证；其中“拨付凭证”此前已存，未重复保存')
    const [kept] = (await entriesOf(workbench, 'performance-complaint')).rows
    expect(Object.values(kept?.names ?? {})).toEqual(expect.arrayContaining(['现场核查记录', '拨付凭证']))
    expect(kept?.fields['evidence']).toHaveLength(2)
  })

  test('下一处 shows the whole sentence of a problem in the lowest row', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await workbench.goto('/ledgers/integrity-pledge')
    const sheet = sheetOf(page, '政务诚信承诺书台账')
    const rows = pledges.split('\r\n').slice(0, 3)
    const wrong = rows.map((row) => `重${row.replace(/\t[是否]\t/, '\t也许\t')}`).join('\r\n')
    await paste(sheet, await cellAt(sheet, 30, '承诺单位名称'), { plain: wrong, html: '' })
    await page.getByText('3 格未写入').waitFor()
    await sheet.evaluate((table) => table.parentElement?.scrollTo({ top: 0 }))
    for (let step = 0; step < 3; step += 1) {
      await page.getByRole('button', { name: '下一处' }).click()
      await expect.poll(() => sheet.evaluate(hiddenBelow), patient).toBe(0)
    }
  })
})

/** Runs in the page: pixels by which the marked cell of the keyboard stands below what the sheet shows. */
function hiddenBelow(table: Element): number | null {
  const cell = document.getElementById(table.getAttribute('aria-activedescendant') ?? '')
  const box = table.parentElement?.getBoundingClientRect()
  if (cell?.getAttribute('aria-invalid') !== 'true' || box === undefined) return null
  return Math.round(Math.max(0, cell.getBoundingClientRect().bottom - box.bottom))
}
