import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runMonth } from '#electron/cli/demo/month.ts'
import { newCityWordFile } from '#tests/fixtures/breakdowns/new-city.ts'
import { sourceTable } from '#tests/fixtures/breakdowns/source-tables.ts'
import { sourceWordFile, wordFile } from '#tests/fixtures/breakdowns/word-tables.ts'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'
import { beginPack } from '#tests/support/journeys/evidence-packs.ts'
import { beginImport } from '#tests/support/journeys/ledger-import.ts'
import { breaches, keepLedgers } from '#tests/support/journeys/ledgers-seed.ts'
import { packagePlaces } from '#tests/support/journeys/package-hands.ts'
import { keepQuestionnaire } from '#tests/support/journeys/questionnaires.ts'
import { faultsOf } from '#tests/support/page-checks.ts'
import { takePicture } from '#tests/support/pictures.ts'
import { type Workbench, launchChromium, openWorkbench } from '#tests/support/workbench.ts'

/** Every page as a picture in out/pictures: empty, typical and in error on the small screen, full on both; and nothing wrong with any of them. */

const small = { width: 1366, height: 768 } as const
const sizes = [small, { width: 1920, height: 1080 }] as const

const places: Readonly<Record<string, string>> = {
  today: '/',
  register: '/tasks',
  progress: '/tasks?view=progress',
  problems: '/tasks?view=problems',
  plan: '/plan',
  submissions: '/submissions',
  appraisal: '/appraisal',
  claims: '/appraisal?view=claims',
  innovations: '/appraisal?view=innovations',
  supervision: '/supervision',
  briefs: '/briefs',
  documents: '/documents',
  ledgers: '/ledgers',
  indicators: '/ledgers/indicators',
  adjustments: '/ledgers/adjustments',
  questionnaires: '/ledgers/questionnaires',
  exchange: '/exchange',
  ledgerImport: '/exchange/ledger-import',
  forms: '/exchange/forms',
  formsOfLedger: '/exchange/forms/ledger/integrity-pledge',
  formsReceive: '/exchange/forms/receive/monthlyReport',
  collection: '/exchange/collection',
  evidencePacks: '/exchange/evidence',
  programmes: '/system?view=programmes',
  programmeCompare: '/system?view=programmes&part=compare',
  programmeNew: '/system?view=programmes&part=new',
  system: '/system',
  accounts: '/system?view=accounts',
  help: '/help',
}

let browser: Browser
let remove: () => void
let folder: string

beforeAll(async () => {
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
    password: null,
    acceptsSecrecyNotice: true,
  })
  await workbench.page.reload()
}

/** The rest of the wizard with a login password that is already asked for. */
async function signUp(page: Page): Promise<void> {
  await page
    .getByRole('radio', { name: /黑河市/ })
    .first()
    .click()
  await page.getByRole('radio', { name: /^市专班办公室/ }).click()
  await page.getByLabel('姓名').fill('张主任')
  await page.getByLabel('新密码', { exact: true }).fill('松花江畔的四季啊')
  await page.getByLabel('再次输入新密码').fill('松花江畔的四季啊')
  await page.getByRole('checkbox', { name: '已阅读，本机只办理非涉密事项' }).check()
  await page.getByRole('button', { name: '完成设置' }).click()
}

/** A second account; its password for one sign-in. */
async function addOfficer(page: Page): Promise<string> {
  await page.getByRole('button', { name: '新建账户' }).click()
  await page.getByRole('form', { name: '新建账户' }).getByLabel('姓名').fill('李经办')
  await page.getByRole('button', { name: '新建', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '李经办的初始密码' })
  const password = await dialog.getByRole('code').innerText()
  await dialog.getByRole('button', { name: '已交给本人' }).click()
  return password
}

async function enterAs(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('登录密码').fill(password)
  await page.keyboard.press('Enter')
}

/** Hands a file to the page as a person does. */
async function pickFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
}

/** A 分解表 that says three things otherwise than the programme, one of which cannot be taken over. */
async function revisedTable(): Promise<Uint8Array> {
  const table = sourceTable('heihe-2022-plan')
  const words: Readonly<Record<string, string>> = { '8月底': '9月底', 加大选树诚信典范力度: '加大选树诚信典型力度', 市财政局: '市航天局' }
  return sourceWordFile({ ...table, rows: table.rows.map((row) => row.map((cell) => words[cell] ?? cell)) })
}

/** Comes to each place with the small window, takes it at both sizes (or those given) and collects what is wrong; `says`: what each must say. */
async function photograph(
  { page, goto, settled }: Workbench,
  state: string,
  which: Readonly<Record<string, string>>,
  { at = sizes, says }: { readonly at?: readonly (typeof sizes)[number][]; readonly says?: string } = {},
): Promise<string[]> {
  const faults: string[] = []
  for (const [name, route] of Object.entries(which)) {
    await page.setViewportSize(at[0] ?? small)
    await goto(route)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    if (says !== undefined) await page.getByText(says).first().waitFor({ timeout: 10_000 })
    for (const size of at) {
      await page.setViewportSize(size)
      await settled()
      await takePicture(page, `${name}-${state}-${size.width}`)
      const found = await faultsOf(page, { withAxe: size.width === 1366 })
      faults.push(...found.map((fault) => `${name} ${state} ${size.width}: ${fault}`))
    }
  }
  return faults
}

describe('every page is sound (interface.md «Habits», A11y)', () => {
  test('the first-run wizard', async () => {
    const workbench = await openWorkbench(browser, join(folder, 'wizard'), { today: '2022-04-18' })
    expect(await photograph(workbench, 'first', { setup: '/' })).toEqual([])
    await workbench.page.getByRole('radio', { name: /^从文件新建/ }).click()
    await pickFile(workbench.page, '通讯录.docx', await wordFile({ paragraphs: [], head: ['姓名', '电话'], rows: [['甲', '略']] }))
    await workbench.page.getByRole('alert').waitFor()
    expect(await photograph(workbench, 'error', { setup: '/' })).toEqual([])
    await pickFile(workbench.page, '重点任务分解表.docx', await newCityWordFile())
    await workbench.page.getByText('读出9项任务').waitFor()
    expect(await photograph(workbench, 'file', { setup: '/' })).toEqual([])
    await workbench.close()
  })

  test('empty: set up, no month opened', async () => {
    const workbench = await openWorkbench(browser, join(folder, 'empty'), { today: '2022-04-18' })
    await setUp(workbench)
    expect(await photograph(workbench, 'empty', { ...places, ...packagePlaces }, { at: [small] })).toEqual([])
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
    const kept = { ...(await keepLedgers(workbench, '2022-04-21')), ...(await keepQuestionnaire(workbench, '2022-04-21')) }
    const importing = { ...(await beginImport(workbench)), ...(await beginPack(workbench)) }
    expect(await photograph(workbench, 'typical', { ...places, ...packagePlaces, ...kept, ...importing }, { at: [small] })).toEqual([])
    await workbench.close()
  })

  test('full: two months done, notices issued, scores published', { timeout: 600_000 }, async () => {
    const workbench = await openWorkbench(browser, join(folder, 'full'), { today: '2022-04-18' })
    await setUp(workbench)
    const { session, ports } = workbench
    await workbench.unseen(async () => {
      await runMonth({ session, clock: ports.clock, monthAt: 0 }, '2022-04')
      await runMonth({ session, clock: ports.clock, monthAt: 1 }, '2022-05')
    })
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

  test('a 分解表 beside the programme, its decisions, and a programme made of one', async () => {
    const workbench = await openWorkbench(browser, join(folder, 'breakdowns'), { today: '2022-06-02' })
    await setUp(workbench)
    const { page } = workbench
    const { programmeCompare, programmeNew } = places as Record<'programmeCompare' | 'programmeNew', string>
    await workbench.goto(programmeCompare)
    await pickFile(page, '重点任务分解表（修订）.docx', await revisedTable())
    const table = page.getByRole('table', { name: '差异核定' })
    await table.getByRole('row', { name: /^1-1/ }).waitFor()
    for (const choice of await table.getByRole('radio', { name: '保留方案' }).all()) await choice.check()
    for (const reason of await table.getByRole('textbox').all()) await reason.fill('以正式印发文件为准')
    await page.getByRole('textbox', { name: '印发日期' }).fill('2022-6-1')
    await page.keyboard.press('Tab')
    await page.getByText('方案已有口径的差异').click()
    const differences = await photograph(workbench, 'differences', { programmeCompare })
    await page.getByRole('button', { name: /^登记比对结果/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click()
    await page.getByRole('button', { name: /^查看/ }).click()
    const record = await photograph(workbench, 'record', { programmeCompare })
    await workbench.goto(programmeNew)
    await pickFile(page, '2023年分解表.docx', await newCityWordFile())
    await page.getByText('读出9项任务').waitFor()
    expect([...differences, ...record, ...(await photograph(workbench, 'file', { programmeNew }))]).toEqual([])
    await workbench.close()
  })

  test('the wizard with a login password, the codes, the accounts, the lock and the ways in', async () => {
    const workbench = await openWorkbench(browser, join(folder, 'accounts'), { today: '2022-04-18' })
    const { page } = workbench
    const accounts = '/system?view=accounts'
    await page.getByRole('radio', { name: /^设置登录密码/ }).click()
    const faults = await photograph(workbench, 'password', { setup: '/' })
    await signUp(page)
    await page.getByRole('dialog', { name: '系统管理员恢复码' }).getByRole('listitem').nth(2).waitFor()
    faults.push(...(await photograph(workbench, 'codes', { accounts })))
    await page.getByRole('button', { name: '已妥善保管' }).click()
    const initialPassword = await addOfficer(page)
    faults.push(...(await photograph(workbench, 'typical', { accounts })))
    await page.getByRole('button', { name: '更改账户管理方式' }).click()
    faults.push(...(await photograph(workbench, 'panel', { accounts })))
    await page.getByRole('button', { name: '锁定（Ctrl L）' }).click()
    await page.getByLabel('登录密码').fill('不是这个密码')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: '工作台已锁定' }).getByRole('alert').waitFor()
    faults.push(...(await photograph(workbench, 'locked', { accounts })))
    await page.getByRole('button', { name: '退出登录，由他人使用' }).click()
    await page.getByRole('heading', { name: '登录' }).waitFor()
    faults.push(...(await photograph(workbench, 'first', { signIn: '/' })))
    await page.getByRole('button', { name: '使用恢复码' }).click()
    faults.push(...(await photograph(workbench, 'recover', { signIn: '/' })))
    await page.getByRole('button', { name: '返回登录' }).click()
    await enterAs(page, '李经办', '不是这个密码')
    await page.getByRole('alert').waitFor()
    faults.push(...(await photograph(workbench, 'error', { signIn: '/' })))
    await enterAs(page, '李经办', initialPassword)
    await page.getByRole('heading', { name: '更改登录密码' }).waitFor()
    faults.push(...(await photograph(workbench, 'due', { signIn: '/' })))
    expect(faults).toEqual([])
    await workbench.close()
  })

  test('in error: what cannot be read says so in Chinese, with the remedy', async () => {
    const workbench = await openWorkbench(browser, join(folder, 'error'), { today: '2022-04-18' })
    await setUp(workbench)
    await workbench.page.route('**/rpc/**', async (route) => {
      const isFrame = /desk\.status|setup\.state|accounts\.state|drafts\./.test(route.request().url())
      if (isFrame) return route.continue()
      return route.fulfill({ json: { ok: false, error: { code: 'database_busy', details: {} } } })
    })
    await workbench.page.reload()
    // Pages that read nothing before a person hands them a file have nothing to say.
    const { help: _help, programmeNew: _programmeNew, formsReceive: _formsReceive, ...others } = places
    const reading = { ...others, ...packagePlaces }
    const says = '数据正在被另一项操作使用'
    expect(await photograph(workbench, 'error', reading, { at: [small], says })).toEqual([])
    await workbench.close()
  })
})
