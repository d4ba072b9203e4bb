import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { unzipSync } from 'fflate'
import { filesBelow } from '#tests/fixtures/evidence/spring-evidence.ts'
import { dropOn, keepEvidence, packInput, standingsOf } from '#tests/support/journeys/evidence-packs.ts'
import { useJourney } from '#tests/support/journeys/journey.ts'
import { said } from '#tests/support/journeys/ledgers.ts'
import { setUpOffice, unitNamed } from '#tests/support/journeys/seed.ts'
import type { Workbench } from '#tests/support/workbench.ts'

/** A month's evidence leaves one office as a zip and comes into another one's store, and a folder that people made is put in order (M-064, office.md «Books»). */

const month = '2022-04'
const zipName = '逊克县2022年4月佐证材料.zip'

async function openMonth(workbench: Workbench): Promise<void> {
  await setUpOffice(workbench, 'city')
  await workbench.call('plans.open', { month })
  await workbench.page.reload()
}

async function evidenceIn(workbench: Workbench) {
  const { unit } = await unitNamed(workbench, month, '逊克县')
  const { evidence } = await workbench.call('evidence.list', { unitId: unit.unitId, month })
  return evidence
    .map(({ title, kind, formedOn, files }) => ({ title, kind, formedOn, files: files.map(({ name }) => name) }))
    .toSorted((one, other) => (one.title < other.title ? -1 : 1))
}

const sheet = (page: Page) => page.getByRole('grid', { name: '佐证材料核对' })

describe('佐证材料 from one office to another', () => {
  const sender = useJourney({ today: '2022-04-21' })
  const receiver = useJourney({ today: '2022-04-22' })

  test('the size and the measures without evidence stand beside each unit before anything is written', async () => {
    const { workbench } = sender()
    const { page } = workbench
    await openMonth(workbench)
    await keepEvidence(workbench)
    await workbench.goto('/exchange/evidence')
    const row = page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: '逊克县', exact: true }) })
    await row.waitFor()
    const heads = (await page.getByRole('grid').getByRole('columnheader').allInnerTexts()).map((head) => head.trim())
    const cells = await row.getByRole('gridcell').allInnerTexts()
    const cell = (head: string): string => (cells[heads.indexOf(head)] ?? '').trim()
    expect([cell('台账措施'), cell('未附佐证'), cell('佐证材料（份）'), cell('文件')]).toEqual(['29', '27 条', '2', '3'])
  })

  test('a ticked unit leaves as one zip; the page says where it went', async () => {
    const { workbench, saved } = sender()
    const { page, ports } = workbench
    ports.answers.saveAs.push(null, saved(zipName))
    const row = page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: '逊克县', exact: true }) })
    await row.getByRole('checkbox').check()
    await page.getByText('将导出 3 个文件').waitFor()
    await page.getByRole('button', { name: '导出为压缩包' }).click()
    await expect.poll(() => ports.answers.saveAs.length).toBe(1)
    await page.getByText('已选 1 个单位').waitFor()
    expect(await page.getByText('已导出').count()).toBe(0)
    await page.getByRole('button', { name: '导出为压缩包' }).click()
    await said(page, `压缩包 ${zipName}，共 3 个文件`)
    const names = Object.keys(unzipSync(new Uint8Array(readFileSync(saved(zipName)))))
    expect(names).toContain('逊克县/2022年4月/佐证材料清单.xlsx')
    expect(names.filter((name) => name.includes('/7-3 '))).toHaveLength(2)
  })

  test('into folders, too', async () => {
    const { workbench, saved } = sender()
    const { page, ports } = workbench
    mkdirSync(saved('U盘'))
    ports.answers.folders.push(saved('U盘'))
    const row = page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: '逊克县', exact: true }) })
    await row.getByRole('checkbox').check()
    await page.getByRole('button', { name: '导出到文件夹' }).click()
    await said(page, '已导出到所选文件夹：逊克县／2022年4月')
    expect(filesBelow(saved('U盘'))).toHaveLength(4)
  })

  test('a unit’s number is the way to its measures', async () => {
    const { page } = sender().workbench
    await page.getByRole('button', { name: '逊克县 未附佐证 27 条' }).click()
    const measures = page.getByRole('grid', { name: '任务台账一表' })
    await measures.getByText('逊克县').first().waitFor()
    expect(decodeURIComponent(page.url())).toContain('/tasks?view=progress&unit=heihe:unit:xunke-county')
  })

  test('the zip comes into an empty office: every file at its measure, nothing written until 收入', async () => {
    const { workbench } = receiver()
    const { page } = workbench
    await openMonth(workbench)
    await workbench.goto('/exchange/evidence')
    await page.getByRole('button', { name: '收取佐证材料' }).click()
    await packInput(page, 'zip').setInputFiles(sender().saved(zipName))
    await sheet(page).waitFor()
    expect(await standingsOf(page)).toEqual({ 新增: 3 })
    expect(await evidenceIn(workbench)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await said(page, '新增佐证材料 2 份、3 个文件')
    expect(await evidenceIn(workbench)).toEqual(await evidenceIn(sender().workbench))
  })

  test('撤销收取 takes the whole receipt back', async () => {
    const { workbench } = receiver()
    const { page } = workbench
    await page.getByRole('button', { name: '撤销收取' }).click()
    await said(page, '已撤销收取，2 份材料移入回收站')
    expect(await evidenceIn(workbench)).toEqual([])
  })

  test('a folder as people make it: what is not found is decided in place, what cannot be evidence is said, and leaving loses nothing', async () => {
    const { workbench, saved } = receiver()
    const { page } = workbench
    const files = {
      '逊克县/4月/7-3进校园/方案.pdf': '方案正文',
      '逊克县/4月/其他/说明.txt': '说明',
      '逊克县/4月/其他/草稿.txt': '草稿',
      '逊克县/4月/7-3进校园/安装.exe': '程序',
    }
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(saved('材料'), path)), { recursive: true })
      writeFileSync(join(saved('材料'), path), text)
    }
    await page.getByRole('button', { name: '再收取一份' }).click()
    await packInput(page, 'folder').setInputFiles(saved('材料'))
    await sheet(page).waitFor()
    expect(await standingsOf(page)).toEqual({ 待对应: 2, 不能收取: 1, 新增: 1 })
    await page.getByText('类型不在允许范围内').waitFor()
    await page.getByText('还有 2 个文件未确定措施').waitFor()
    await sheet(page).getByText('草稿.txt').click()
    await page.getByRole('complementary', { name: '草稿.txt' }).getByRole('button', { name: '不收取' }).click()
    await sheet(page).getByText('说明.txt').click()
    const panel = page.getByRole('complementary', { name: '说明.txt' })
    const measures = panel.getByRole('combobox', { name: '对应措施' })
    await measures.click()
    await measures.fill('7-6')
    await page.getByRole('option', { name: /^7-6 / }).click()
    await page.keyboard.press('Control+s')
    await workbench.goto('/')
    await workbench.goto('/exchange/evidence/receive')
    await sheet(page).waitFor()
    await expect.poll(() => standingsOf(page)).toEqual({ 不能收取: 1, 新增: 2, 不收取: 1 })
    await page.getByRole('button', { name: /^收入 2 个文件/ }).click()
    await said(page, '新增佐证材料 2 份、2 个文件')
    const kept = await evidenceIn(workbench)
    expect(new Map(kept.map(({ title, formedOn }) => [title, formedOn]))).toEqual(
      new Map([
        ['方案', '2022-04-22'],
        ['说明', '2022-04-22'],
      ]),
    )
  })

  test('a zip that is none is refused in place with what to do', async () => {
    const { workbench, saved } = receiver()
    const { page } = workbench
    writeFileSync(saved('坏包.zip'), '不是压缩包')
    await page.getByRole('button', { name: '再收取一份' }).click()
    await packInput(page, 'zip').setInputFiles(saved('坏包.zip'))
    await page.getByRole('alert').filter({ hasText: '坏包.zip' }).waitFor()
    expect(await page.getByRole('button', { name: '选择文件夹' }).isEnabled()).toBe(true)
  })

  test('a folder dragged onto the page is read with all that lies below it', async () => {
    const { workbench, saved } = receiver()
    const { page } = workbench
    for (const path of ['逊克县/4月/7-3进校园/总结.pdf', '逊克县/4月/7-3进校园/照片/现场.txt']) {
      mkdirSync(dirname(join(saved('拖入'), path)), { recursive: true })
      writeFileSync(join(saved('拖入'), path), path)
    }
    await dropOn(page, saved('拖入'))
    await sheet(page).waitFor()
    expect(await standingsOf(page)).toEqual({ 新增: 2 })
    await sheet(page).getByText('现场.txt').waitFor()
    expect(await evidenceIn(workbench)).toHaveLength(2)
  })
})
