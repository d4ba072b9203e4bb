import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'
import type { Workbench } from '../workbench.ts'
import { lineOf, linesOf, unitNamed } from './seed.ts'

/** What a hand does in 佐证材料包, and evidence for it. */

/** Hands files of a clerk to the application, as the page does. */
async function staged({ session }: Workbench, name: string, text: string): Promise<string> {
  const reply = await session.stage({ name, bytes: new Blob([text]).stream() })
  if (!reply.ok) throw new Error(`${name} was not staged`)
  return reply.value.token
}

/** Evidence of 逊克县 in April: two measures, three files. */
export async function keepEvidence(workbench: Workbench): Promise<void> {
  const { unit } = await unitNamed(workbench, '2022-04', '逊克县')
  const lines = await linesOf(workbench, '2022-04', unit.unitId)
  const pieces = [
    { code: '7-3', title: '《关于印发诚信进校园工作方案的通知》', kind: 'document', files: ['工作方案.pdf', '任务分工.docx'] },
    { code: '1-1', title: '政务诚信承诺公示截图', kind: 'screenshot', files: ['公示.png'] },
  ] as const
  for (const { code, title, kind, files } of pieces) {
    const tokens: string[] = []
    for (const name of files) tokens.push(await staged(workbench, name, `${title}${name}`))
    await workbench.call('evidence.add', {
      lineIds: [lineOf(lines, code).lineId],
      title,
      kind,
      issuer: '逊克县教育局',
      documentNumber: '',
      formedOn: '2022-04-15',
      files: tokens,
    })
  }
}

/** The hidden input behind 选择压缩包 or 选择文件夹. */
export function packInput(page: Page, way: 'zip' | 'folder'): Locator {
  return page.getByRole('region', { name: '选择佐证材料' }).locator(`input[data-pick=${way}]`)
}

/** How many files stand how, as the filters say it: `{ 待对应: 2, 新增: 1 }`. */
export async function standingsOf(page: Page): Promise<Readonly<Record<string, number>>> {
  const filters = page.getByRole('group', { name: '筛选' })
  await filters.getByRole('button', { name: /^全部/ }).waitFor()
  const chips = await filters.getByRole('button', { pressed: false }).allInnerTexts()
  return Object.fromEntries(
    chips.flatMap((chip) => {
      const [, word, count] = /^(\D+?)\s*(\d+)$/u.exec(chip.replaceAll(/\s+/g, ' ').trim()) ?? []
      return word === undefined ? [] : [[word, Number(count)]]
    }),
  )
}

/** A folder that is left at its files, for the pictures: one placed, one waiting for its measure. */
export async function beginPack({ page, goto }: Workbench): Promise<Readonly<Record<string, string>>> {
  const route = '/exchange/evidence/receive'
  await goto(route)
  const { folder, remove } = makeFolder()
  try {
    for (const [path, text] of Object.entries(folderFiles)) {
      const place = join(folder, '逊克县报送材料', path)
      mkdirSync(dirname(place), { recursive: true })
      writeFileSync(place, text)
    }
    await packInput(page, 'folder').setInputFiles(join(folder, '逊克县报送材料'))
    await page.getByRole('grid', { name: '佐证材料核对' }).waitFor()
  } finally {
    remove()
  }
  await page.keyboard.press('Control+s')
  return { evidenceReceive: route }
}

const folderFiles: Readonly<Record<string, string>> = {
  '逊克县/4月/7-3 进校园方案/工作方案.pdf': '方案',
  '逊克县/4月/其他/关于推进政务诚信建设有关工作情况的说明.docx': '说明',
}

/** Drags a file or folder of the disk onto the middle of the page, as the system's file manager does. */
export async function dropOn(page: Page, path: string): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  const { width, height } = page.viewportSize() ?? { width: 1366, height: 768 }
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data })
  }
  await browser.detach()
}
