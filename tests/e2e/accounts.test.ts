import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { typed } from '#electron/cli/session.ts'
import { moveClock } from '#tests/fixtures/accounts/guarded-office.ts'
import { useJourney } from '#tests/support/journeys/journey.ts'

/**
 * An office with login passwords in the page: the administrator of the wizard, a second officer, the lock over half-typed text, five
 * failures, the wrong role past the page, a recovery code (foundations.md 3, office.md «Security that clerks accept», reliability.md 4).
 */

const administrator = { name: '张主任', password: '松花江畔的四季啊' }
const officer = { name: '李经办', password: '大黑河岛的冬天啊' }

/** A call of the page's own bridge: what somebody can do who goes past the buttons. */
function bypass(page: Page, method: string, input: object): Promise<unknown> {
  return page.evaluate(
    ([name, given]) => (Reflect.get(globalThis, 'desk') as { call(method: string, input: unknown): Promise<unknown> }).call(name, given),
    [method, input] as const,
  )
}

async function signIn(page: Page, who: { readonly name: string; readonly password: string }): Promise<void> {
  await page.getByRole('heading', { name: '登录' }).waitFor()
  await page.getByLabel('姓名').fill(who.name)
  await page.getByLabel('登录密码').fill(who.password)
  await page.keyboard.press('Enter')
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /，账户$/ }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await page.getByRole('heading', { name: '登录' }).waitFor()
}

describe('an office with login passwords', () => {
  const journey = useJourney({ today: '2022-04-18' })
  let codes: string[] = []
  let initialPassword = ''

  test('the wizard sets the administrator’s password and shows three recovery codes once, to be printed', async () => {
    const { workbench } = journey()
    const { page, ports } = workbench
    await page.getByRole('heading', { name: '初始设置' }).waitFor()
    await page
      .getByRole('radio', { name: /黑河市/ })
      .first()
      .click()
    await page.getByRole('radio', { name: /^市专班办公室/ }).click()
    await page.getByLabel('姓名').fill(administrator.name)
    await page.getByRole('radio', { name: /^设置登录密码/ }).click()
    await page.getByLabel('新密码', { exact: true }).fill('12345678')
    await page.getByText('登录密码不得为连续的数字或字母').waitFor()
    await page.getByLabel('新密码', { exact: true }).fill(administrator.password)
    await page.getByLabel('再次输入新密码').fill(administrator.password)
    await page.getByRole('checkbox', { name: '已阅读，本机只办理非涉密事项' }).check()
    await page.getByRole('button', { name: '完成设置' }).click()
    const dialog = page.getByRole('dialog', { name: '系统管理员恢复码' })
    await dialog.getByRole('listitem').nth(2).waitFor()
    codes = await dialog.getByRole('listitem').allInnerTexts()
    expect(codes.map((code) => code.length)).toEqual([23, 23, 23])
    await dialog.getByRole('button', { name: '打印' }).click()
    await expect.poll(() => ports.printed.length).toBe(1)
    for (const code of codes) expect(ports.printed[0]?.html).toContain(code)
    await dialog.getByRole('button', { name: '已妥善保管' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.reload()
    await page.getByRole('heading', { name: /4月18日/ }).waitFor()
    expect(await dialog.isVisible()).toBe(false)
  })

  test('a reload stays signed in, another window is not', async () => {
    const { page, session } = journey().workbench
    await page.reload()
    await page.getByRole('heading', { name: /4月18日/ }).waitFor()
    expect(await session.call('desk.status', {})).toMatchObject({ ok: false, error: { code: 'not_signed_in' } })
  })

  test('the administrator makes an account for a second officer, with a password for one sign-in', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await workbench.goto('/system?view=accounts')
    await page.getByRole('button', { name: '新建账户' }).click()
    const form = page.getByRole('form', { name: '新建账户' })
    await form.getByLabel('姓名').fill(officer.name)
    await form.getByRole('checkbox', { name: /^审核/ }).check()
    await page.getByText('经办和审核须分由两人担任').waitFor()
    await form.getByRole('checkbox', { name: /^审核/ }).uncheck()
    await page.getByRole('button', { name: '新建', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '李经办的初始密码' })
    initialPassword = await dialog.getByRole('code').innerText()
    await dialog.getByRole('button', { name: '已交给本人' }).click()
    await page
      .getByRole('row', { name: /李经办/ })
      .getByText('待首次登录')
      .waitFor()
    expect(initialPassword).toMatch(/^\w{4}-\w{4}-\w{4}$/)
  })

  test('the second officer changes it before anything else, and does the daily work', async () => {
    const { page } = journey().workbench
    await signOut(page)
    await signIn(page, { name: officer.name, password: initialPassword })
    await page.getByRole('heading', { name: '更改登录密码' }).waitFor()
    expect(await bypass(page, 'today.view', { month: '2022-04' })).toMatchObject({ error: { code: 'password_change_due' } })
    await page.getByLabel('新密码', { exact: true }).fill(officer.password)
    await page.getByLabel('再次输入新密码').fill(officer.password)
    await page.getByRole('button', { name: '更改并进入' }).click()
    await page.getByRole('heading', { name: /4月18日/ }).waitFor()
    expect(await bypass(page, 'plans.open', { month: '2022-04' })).toMatchObject({ ok: true })
  })

  test('the wrong role is refused by the core when the page is gone past', async () => {
    const { workbench } = journey()
    const { page } = workbench
    for (const [method, input, who] of [
      ['appraisals.publish', { month: '2022-04', publishedOn: '2022-04-30' }, '审核'],
      ['accounts.add', { name: '王五', roles: ['administrator'] }, '系统管理员'],
      ['events.list', { beforeSeq: null }, '系统管理员或审计员'],
    ] as const) {
      expect(await bypass(page, method, input)).toMatchObject({ ok: false, error: { code: 'not_permitted', details: { who } } })
    }
    await workbench.goto('/system?view=accounts')
    await page.getByRole('heading', { name: '本人账户' }).waitFor()
    expect(await page.getByRole('table', { name: '全部账户' }).count()).toBe(0)
    expect(await page.getByRole('radio', { name: '审计日志' }).count()).toBe(0)
  })

  test('Ctrl+L locks over the page and keeps half-typed text, the core refuses meanwhile', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await workbench.goto('/system?view=liaisons')
    await page.getByRole('row', { name: /逊克县/ }).click()
    const form = page.getByRole('form', { name: '联络员' })
    await form.getByLabel('姓名').fill('演示联')
    await page.keyboard.press('Control+l')
    const lock = page.getByRole('dialog', { name: '工作台已锁定' })
    await lock.waitFor()
    expect(await bypass(page, 'units.list', {})).toMatchObject({ ok: false, error: { code: 'session_locked' } })
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    expect(await lock.isVisible()).toBe(true)
    await lock.getByLabel('登录密码').fill('不是这个密码')
    await page.keyboard.press('Enter')
    await lock.getByText('登录密码不正确，还可以试4次').waitFor()
    await lock.getByLabel('登录密码').fill(officer.password)
    await page.keyboard.press('Enter')
    await lock.waitFor({ state: 'hidden' })
    expect(await form.getByLabel('姓名').inputValue()).toBe('演示联')
    expect(await form.getByLabel('姓名').evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type('络员')
    await page.getByRole('button', { name: /^登记/ }).click()
    await page.getByText('已登记逊克县联络员').waitFor()
  })

  test('half an hour without a touch locks by itself, and a reload does not open it', async () => {
    const { page, ports } = journey().workbench
    moveClock(ports, 31)
    expect(await bypass(page, 'units.list', {})).toMatchObject({ error: { code: 'session_locked' } })
    await page.reload()
    const lock = page.getByRole('dialog', { name: '工作台已锁定' })
    await lock.getByLabel('登录密码').fill(officer.password)
    await lock.getByRole('button', { name: '解锁' }).click()
    await page
      .getByRole('table', { name: '联络员名册' })
      .or(page.getByRole('grid', { name: '联络员名册' }))
      .waitFor()
  })

  test('a day and the sign-in is over: the same lock, said otherwise', async () => {
    const { page, ports } = journey().workbench
    moveClock(ports, 24 * 60 + 1)
    await page.reload()
    const lock = page.getByRole('dialog', { name: '登录已到时限' })
    await lock.getByLabel('登录密码').fill(officer.password)
    await lock.getByRole('button', { name: '解锁' }).click()
    await lock.waitFor({ state: 'hidden' })
    expect(await bypass(page, 'units.list', {})).toMatchObject({ ok: true })
  })

  test('after five wrong passwords nobody gets in, not even with the right one; the wait is said and ends', async () => {
    const { page, ports } = journey().workbench
    await signOut(page)
    for (const left of [4, 3, 2, 1]) {
      await signIn(page, { ...officer, password: `错误的密码${left}` })
      await page.getByText(`还可以试${left}次`).waitFor()
    }
    await signIn(page, { ...officer, password: '错误的密码' })
    await page.getByText(/账户已暂时锁定.*请在(5分钟|4分\d+秒)后重试/).waitFor()
    await signIn(page, officer)
    await page.getByText(/账户已暂时锁定/).waitFor()
    expect(await bypass(page, 'accounts.signIn', officer)).toMatchObject({ error: { code: 'account_locked' } })
    moveClock(ports, 6)
    await signIn(page, officer)
    await page.getByRole('button', { name: /李经办，账户/ }).waitFor()
  })

  test('a recovery code gives the administrator a new password, once', async () => {
    const { page } = journey().workbench
    const recover = async (password: string): Promise<void> => {
      await page.getByRole('button', { name: '使用恢复码' }).click()
      await page.getByLabel('姓名').fill(administrator.name)
      await page.getByRole('textbox', { name: '恢复码' }).fill((codes[1] ?? '').toLowerCase().replaceAll('-', ' '))
      await page.getByLabel('新密码', { exact: true }).fill(password)
      await page.getByLabel('再次输入新密码').fill(password)
      await page.getByRole('button', { name: '重设密码并登录' }).click()
    }
    await signOut(page)
    await recover('五大连池的春天啊')
    await page.getByRole('button', { name: /张主任，账户/ }).waitFor()
    await signOut(page)
    await recover('爱辉古城的秋天啊')
    await page.getByText('姓名或恢复码不正确').waitFor()
    await page.getByRole('button', { name: '返回登录' }).click()
    await signIn(page, { ...administrator, password: '五大连池的春天啊' })
    await page.getByRole('button', { name: /张主任，账户/ }).waitFor()
    expect(await bypass(page, 'accounts.list', {})).toMatchObject({ ok: true, value: { codesLeft: 2 } })
  })

  test('the journal names who came in and what failed, and after a restart nobody is in', async () => {
    const { workbench } = journey()
    const { page } = workbench
    await workbench.goto('/system?view=journal')
    for (const words of ['登录', '登录密码不正确', '使用恢复码重设登录密码']) {
      await page.getByRole('row').filter({ hasText: words }).first().waitFor()
    }
    await workbench.restart()
    await page.getByRole('heading', { name: '登录' }).waitFor()
    const { session } = workbench
    const door = await typed(session)('accounts.signIn', { name: administrator.name, password: '五大连池的春天啊' })
    expect(door).toMatchObject({ state: 'signedIn', roles: ['administrator', 'officer'] })
  })
})
