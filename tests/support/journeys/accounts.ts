import type { Page } from 'playwright'

/** Coming and going at the door of an office with login passwords. */

export interface Person {
  readonly name: string
  readonly password: string
}

/** A call of the page's own bridge: what somebody can do who goes past the buttons. */
export function bypass(page: Page, method: string, input: object): Promise<unknown> {
  return page.evaluate(
    ([name, given]) => (Reflect.get(globalThis, 'desk') as { call(method: string, input: unknown): Promise<unknown> }).call(name, given),
    [method, input] as const,
  )
}

export async function signIn(page: Page, who: Person): Promise<void> {
  await enter(page, who)
  await page.getByRole('button', { name: /，账户$/ }).waitFor()
}

/** With the password for one sign-in, which is changed before anything else. */
export async function firstSignIn(page: Page, who: Person, initialPassword: string): Promise<void> {
  await enter(page, { name: who.name, password: initialPassword })
  await page.getByRole('heading', { name: '更改登录密码' }).waitFor()
  await page.getByLabel('新密码', { exact: true }).fill(who.password)
  await page.getByLabel('再次输入新密码').fill(who.password)
  await page.getByRole('button', { name: '更改并进入' }).click()
  await page.getByRole('button', { name: /，账户$/ }).waitFor()
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /，账户$/ }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await page.getByRole('heading', { name: '登录' }).waitFor()
}

async function enter(page: Page, { name, password }: Person): Promise<void> {
  await page.getByRole('heading', { name: '登录' }).waitFor()
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('登录密码').fill(password)
  await page.keyboard.press('Enter')
}
