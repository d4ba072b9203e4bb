import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { noticeFields, paragraph, wordFile } from '#tests/fixtures/templates/word-file.ts'
import { readDocxText } from '#tests/support/documents/docx-text.ts'
import { saveCopy } from '#tests/support/journeys/hand.ts'
import { useJourney } from '#tests/support/journeys/journey.ts'
import { setUpOffice } from '#tests/support/journeys/seed.ts'
import { takePicture } from '#tests/support/pictures.ts'
import type { Workbench } from '#tests/support/workbench.ts'

/** An office puts its own .docx in place of our page: fields are checked, missing ones named, and its papers are set in it. */

const ownHead = '某某市政务守信践诺工作专班提示单（本单位版式）'
/** As Word leaves it after typing and correcting: 「{{标」 and 「题}}」 in two runs. */
const right = wordFile(paragraph(ownHead) + noticeFields.replace(paragraph('{{标题}}'), paragraph('{{标', '题}}')))
const wrong = wordFile(paragraph(ownHead) + noticeFields.replace('{{标题}}', '工作提示单'))

describe('模板', () => {
  const journey = useJourney({ today: '2022-04-18' })
  let documentId = ''

  test('the office has a 工作提示单 to send; no template is there yet', async () => {
    const { workbench } = journey()
    await setUpOffice(workbench, 'city')
    documentId = await draftReminder(workbench)
    await workbench.goto('/documents')
    await workbench.page.getByRole('radiogroup', { name: '公文内容' }).getByText('模板', { exact: true }).click()
    await workbench.page.getByText('各种文书均按公文格式生成').waitFor()
    await takePicture(workbench.page, 'templates-empty')
    expect(await workbench.call('templates.list', {})).toMatchObject({ templates: [] })
  })

  test('导出样板 saves our page with its placeholders', async () => {
    const { workbench, saved } = journey()
    const path = saved('工作提示单样板.docx')
    workbench.ports.answers.saveAs.push(path)
    await workbench.page.getByRole('button', { name: '导出样板' }).click()
    await workbench.page.getByRole('menuitem', { name: '工作提示单', exact: true }).click()
    await workbench.page.getByRole('status').filter({ hasText: '样板已另存为' }).waitFor()
    for (const field of ['编号', '标题', '主送', '正文', '落款']) expect(readDocxText(path).text).toContain(`{{${field}}}`)
  })

  test('a file without {{标题}} is not taken: one sentence says what is missing', async () => {
    const { workbench, saved } = journey()
    const { page } = workbench
    await beginAdding(page)
    await choose(page, saved('缺标题.docx'), wrong)
    const result = page.getByRole('region', { name: '检查结果' })
    await result.getByText('缺少“标题”。').waitFor()
    expect(await page.getByRole('button', { name: '启用', exact: true }).isDisabled()).toBe(true)
    await page.getByText('模板有问题，未启用').waitFor()
    await takePicture(page, 'templates-refused')
  })

  test('a right one is put into use', async () => {
    const { workbench, saved } = journey()
    const { page } = workbench
    await choose(page, saved('提示单模板.docx'), right)
    await page.getByText('可以启用').waitFor()
    await takePicture(page, 'templates-checked')
    await page.getByRole('button', { name: '启用', exact: true }).click()
    const table = page.getByRole('table', { name: '本单位模板' })
    await table.getByRole('row').filter({ hasText: '工作提示单' }).getByText('提示单模板.docx').waitFor()
    await takePicture(page, 'templates')
    expect(await workbench.call('templates.list', {})).toMatchObject({ templates: [{ kind: 'reminder-slip', name: '提示单模板.docx' }] })
  })

  test('the 工作提示单 is saved in it; the preview says that it shows the content', async () => {
    const { workbench, saved } = journey()
    await workbench.goto(`/documents/${documentId}`)
    await workbench.page.getByText('按本单位模板生成，预览为内容样式').waitFor()
    const paper = await saveCopy({ workbench, saved }, '提示单.docx')
    expect(paper.paragraphs[0]).toBe(ownHead)
    expect(paper.text).toContain('逊克县')
    expect(paper.text).not.toContain('{{')
    await workbench.page.getByRole('button', { name: '更多' }).click()
    expect(await workbench.page.getByRole('menuitem', { name: '直接打印' }).isDisabled()).toBe(true)
    await workbench.page.keyboard.press('Escape')
  })

  test('停用 sets it in our page again and can be taken back', async () => {
    const { workbench, saved } = journey()
    const { page } = workbench
    await workbench.goto('/documents?view=templates')
    await page.getByRole('button', { name: '停用：工作提示单' }).click()
    await page.getByText('各种文书均按公文格式生成').waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByRole('button', { name: '停用：工作提示单' }).click()
    await page.getByText('各种文书均按公文格式生成').waitFor()
    await workbench.goto(`/documents/${documentId}`)
    const paper = await saveCopy({ workbench, saved }, '公文格式.docx')
    expect(paper.text).not.toContain('本单位版式')
  })

  test('a slip is printed from here in as many copies as are asked for', async () => {
    const { page, ports } = journey().workbench
    await page.getByRole('button', { name: '直接打印' }).click()
    const dialog = page.getByRole('dialog', { name: '打印工作提示单' })
    await dialog.getByLabel('份数').fill('3')
    await dialog.getByRole('button', { name: '打印', exact: true }).click()
    await page.getByRole('status').filter({ hasText: '已送打印机，3 份' }).waitFor()
    expect(ports.printed.at(-1)?.copies).toBe(3)
  })
})

async function draftReminder({ call, setDay }: Workbench): Promise<string> {
  await call('plans.open', { month: '2022-04' })
  const { units } = await call('submissions.month', { month: '2022-04' })
  const unit = units.find((each) => each.unit.name === '逊克县')
  const [obligation] = unit?.obligations ?? []
  if (unit === undefined || obligation === undefined) throw new Error('逊克县 owes nothing')
  await setDay('2022-05-05')
  const subjects = [{ kind: 'obligation' as const, obligationId: obligation.obligationId }]
  const { notices } = await call('notices.draft', {
    notices: [{ unitId: unit.unit.unitId, kind: 'reminder', subjects, answerDueOn: '2022-05-13' }],
  })
  return notices[0]?.documentId ?? ''
}

async function beginAdding(page: Page): Promise<void> {
  await page.getByRole('button', { name: '添加模板' }).click()
  await page.getByLabel('适用文书').click()
  await page.getByRole('option', { name: '工作提示单', exact: true }).click()
  await page.keyboard.press('Tab')
}

async function choose(page: Page, path: string, bytes: Uint8Array): Promise<void> {
  writeFileSync(path, bytes)
  await page.locator('input[type=file]').setInputFiles(path)
}
