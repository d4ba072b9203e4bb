import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'
import { type Workbench, type WorkbenchOptions, launchChromium, openWorkbench } from '../workbench.ts'

/** Where a journey that failed leaves its page: a picture and what a screen reader would say. */
const wrecks = join(import.meta.dirname, '../../../out/reports/journeys')

export interface Journey {
  readonly workbench: Workbench
  /** The folder of this journey; `saved('附件1.docx')` is a path in it for a copy. */
  saved(name: string): string
}

/**
 * One workbench for all the tests of a file, which follow one another as the days of a month do:
 * `const journey = useJourney({ today: '2022-04-18' })`, then `journey().workbench` within a test.
 */
export function useJourney(options: WorkbenchOptions): () => Journey {
  let browser: Browser
  let workbench: Workbench
  const { folder, remove } = makeFolder()
  beforeAll(async () => {
    browser = await launchChromium()
    workbench = await openWorkbench(browser, join(folder, 'data'), options)
    workbench.page.setDefaultTimeout(10_000)
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await keepWreck(workbench, task.name)
  })
  afterAll(async () => {
    await workbench.close()
    await browser.close()
    remove()
  })
  return () => ({ workbench, saved: (name) => join(folder, name) })
}

async function keepWreck({ page }: Workbench, name: string): Promise<void> {
  mkdirSync(wrecks, { recursive: true })
  const path = join(wrecks, name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80))
  await page.screenshot({ path: `${path}.png` })
  writeFileSync(`${path}.txt`, `${page.url()}\n${await page.locator('body').ariaSnapshot()}`)
}
