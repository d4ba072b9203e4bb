import { describe, expect, test } from 'vitest'
import { openOfficeFile } from '#electron/office-files/open.ts'
import { readSheet } from '#electron/spreadsheets/read.ts'
import { useJourney } from '#tests/support/journeys/journey.ts'
import { said } from '#tests/support/journeys/ledgers.ts'
import { setUpOffice } from '#tests/support/journeys/seed.ts'

/** A list taken along as it stands on the screen (M-063, interface.md «Habits»). */

describe('导出 Excel of a list', () => {
  const journey = useJourney({ today: '2022-05-06' })
  const textsOf = async (path: string): Promise<string[][]> => {
    const sheet = await readSheet(await openOfficeFile({ path, name: '列表.xlsx' }, ['xlsx']), 0, { mostRows: 100 })
    return sheet.rows.map((cells) => cells.map(({ text }) => text))
  }

  test('一册 leaves filtered, sorted and with the columns that are shown', async () => {
    const { workbench, saved } = journey()
    const { page } = workbench
    await setUpOffice(workbench, 'city')
    await page.reload()
    await page.getByRole('link', { name: '任务台账' }).click()
    await page.getByRole('button', { name: /^逾期/ }).click()
    await page.getByRole('button', { name: '列', exact: true }).click()
    await page.getByRole('menuitemcheckbox', { name: '佐证' }).click()
    await page.keyboard.press('Escape')
    const deadline = page.getByRole('columnheader', { name: '完成时限' }).getByRole('button')
    await deadline.click()
    await deadline.click()
    workbench.ports.answers.saveAs.push(saved('一册.xlsx'))
    await page.getByRole('button', { name: '导出 Excel' }).click()
    await said(page, '已导出为 一册.xlsx，共 7 条')
    const texts = await textsOf(saved('一册.xlsx'))
    expect(texts[0]?.[0]).toBe('任务台账一册')
    expect(texts[2]).toEqual(['序号', '任务', '编号', '具体措施', '牵头单位', '完成时限', '状态', '六个一', '提醒督办'])
    const shown = await page.getByRole('gridcell', { name: /^7-\d$/ }).allInnerTexts()
    expect([shown.length, shown[0]]).toEqual([7, '7-7'])
    expect(texts.slice(3, 10).map((cells) => cells[2])).toEqual(shown)
    expect(texts[3]?.slice(6)).toEqual(['逾期 6 天', '2/6', '正常'])
    expect(texts[10]?.[0]).toBe('注：筛选条件：逾期。')
  })

  test('a list without a row cannot be taken along', async () => {
    const { page } = journey().workbench
    await journey().workbench.goto('/tasks?view=problems')
    const taking = page.getByRole('button', { name: '导出 Excel' })
    await taking.waitFor()
    expect(await taking.isDisabled()).toBe(true)
    expect(await taking.getAttribute('title')).toBe('没有可导出的条目')
  })
})
