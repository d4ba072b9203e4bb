import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runMonth } from '#electron/cli/demo/month.ts'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'
import { breaches, keepLedgers } from '#tests/support/journeys/ledgers-seed.ts'
import { faultsOf } from '#tests/support/page-checks.ts'
import { type Workbench, launchChromium, openWorkbench } from '#tests/support/workbench.ts'

/** Every page as a picture in out/pictures, at two sizes, empty, typical, full and in error; and nothing wrong with any of them. */

const pictures = join(import.meta.dirname, '../../out/pictures')
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const

const places: Readonly<Record<string, string>> = {
  today: '/',
  register: '/tasks',
  progress: '/tasks?view=progress',
  problems: '/tasks?view=problems',
  plan: '/plan',
  submissions: '/submissions',
  appraisal: '/appraisal',
  supervision: '/supervision',
  briefs: '/briefs',
  documents: '/documents',
  ledgers: '/ledgers',
  indicators: '/ledgers/indicators',
  adjustments: '/ledgers/adjustments',
  programmes: '/system?view=programmes',
  system: '/system',
  help: '/help',
}

let browser: Browser
let remove: () => void
let folder: string

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  ;({ folder, remove } = makeFolder())
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  remove()
})

async function setUp(workbench: Workbench): Promise<void> {
  await workbench.call('setup.complete', {
    profile: 'city',
    programmeId: 'heihe-2022',
    unitId: null,
    officerName: '张经办',
    acceptsSecrecyNotice: true,
  })
  await workbench.page.reload()
}

/** Takes each place at both sizes and collects what is wrong. */
async function photograph(workbench: Workbench, state: string, which: Readonly<Record<string, string>>): Promise<string[]> {
  const faults: string[] = []
  for (const size of sizes) {
    await workbench.page.setViewportSize(size)
    for (const [name, route] of Object.entries(which)) {
      await workbench.goto(route)
      await workbench.page.getByRole('heading', { level: 1 }).first().waitFor()
      await workbench.page.waitForTimeout(400)
      await workbench.page.screenshot({ path: join(pictures, `${name}-${state}-${size.width}.png`) })
      const found = await faultsOf(workbench.page, { withAxe: size.width === 1366 })
      faults.push(...found.map((fault) => `${name} ${state} ${size.width}: ${fault}`))
    }
  }
  return faults
}

describe('every page is sound (interface.md «Habits», A11y)', () => {
  test('the first-run wizard', async () => {
    const workbench = await openWorkbench(browser, join(folder, 'wizard'), { today: '2022-04-18' })
    expect(await photograph(workbench, 'first', { setup: '/' })).toEqual([])
    await workbench.close()
  })

  test('empty: set up, no month opened', async () => {
    const workbench = await openWorkbench(browser, join(folder, 'empty'), { today: '2022-04-18' })
    await setUp(workbench)
    expect(await photograph(workbench, 'empty', places)).toEqual([])
    await workbench.close()
  })

  test('typical: 21 April, the month open, one county late', async () => {
    const workbench = await openWorkbench(browser, join(folder, 'typical'), { today: '2022-04-18' })
    await setUp(workbench)
    await workbench.call('plans.open', { month: '2022-04' })
    await workbench.setDay('2022-04-20')
    const { units } = await workbench.call('submissions.month', { month: '2022-04' })
    const reports = units
      .slice(0, -4)
      .flatMap((unit) => unit.obligations.filter((each) => each.kind === 'monthly-report').map((each) => each.obligationId))
    await workbench.call('submissions.receive', {
      obligationIds: reports,
      receivedOn: '2022-04-20',
      way: 'intranetMail',
      isOnBehalf: false,
      reason: '',
    })
    await workbench.setDay('2022-04-21')
    const kept = await keepLedgers(workbench, '2022-04-21')
    expect(await photograph(workbench, 'typical', { ...places, ...kept })).toEqual([])
    await workbench.close()
  })

  test('full: two months done, notices issued, scores published', async () => {
    const workbench = await openWorkbench(browser, join(folder, 'full'), { today: '2022-04-18' })
    await setUp(workbench)
    const { session, ports } = workbench
    await runMonth({ session, clock: ports.clock, monthAt: 0 }, '2022-04')
    await runMonth({ session, clock: ports.clock, monthAt: 1 }, '2022-05')
    await workbench.setDay('2022-05-30')
    const { notices } = await workbench.call('notices.list', { onlyOpen: false })
    const { documents } = await workbench.call('documents.list', { month: null })
    const circular = documents.find((each) => each.kind === 'monthly-circular')
    const kept = await keepLedgers(workbench, '2022-05-30')
    const { units } = await workbench.call('ledgers.get', { ledgerId: 'government-breach' })
    await workbench.call('ledgers.saveBlock', breaches(units[0]?.unitId ?? ''))
    await workbench.call('programmes.load', { programmeId: 'heihe-2020' })
    await workbench.page.reload()
    const full = {
      ...places,
      ...kept,
      breaches: '/ledgers/government-breach',
      newEntry: '/ledgers/performance-complaint/new',
      define: '/ledgers/define/new',
      measure: `/tasks?measure=${encodeURIComponent('heihe-2022:measure:7-3')}`,
      notice: `/supervision/${notices[0]?.noticeId ?? ''}`,
      document: `/documents/${circular?.documentId ?? ''}`,
    }
    expect(await photograph(workbench, 'full', full)).toEqual([])
    await workbench.close()
  })

  test('in error: what cannot be read says so in Chinese, with the remedy', async () => {
    const workbench = await openWorkbench(browser, join(folder, 'error'), { today: '2022-04-18' })
    await setUp(workbench)
    await workbench.page.route('**/rpc/**', async (route) => {
      const isFrame = /desk\.status|setup\.state|drafts\./.test(route.request().url())
      if (isFrame) return route.continue()
      return route.fulfill({ json: { ok: false, error: { code: 'database_busy', details: {} } } })
    })
    await workbench.page.reload()
    const { help: _help, ...reading } = places
    const faults = await photograph(workbench, 'error', reading)
    for (const route of Object.values(reading)) {
      await workbench.goto(route)
      await workbench.page.getByText('数据正在被另一项操作使用').first().waitFor({ timeout: 10_000 })
    }
    expect(faults).toEqual([])
    await workbench.close()
  })
})
