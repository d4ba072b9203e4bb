import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'

/** Numbers of the score pages: each opens its explanation, by a click and by the keyboard (interface.md «Habits»). */

interface ScoreNumber {
  readonly trace: string
  readonly text: string
  readonly at: Locator
}

/** Every number that stands on the page, in the order of the keyboard. */
export async function numbersOn(page: Page): Promise<readonly ScoreNumber[]> {
  const all = await page.getByRole('main').locator('[data-trace]').all()
  return Promise.all(
    all.map(async (at) => ({ at, trace: (await at.getAttribute('data-trace')) ?? '', text: (await at.innerText()).trim() })),
  )
}

/** Opens every number of the score and of its lines, or those that are meant, and holds what is explained to the number; how many. */
export async function explainEach(page: Page, by: 'click' | 'keyboard', which = /./): Promise<number> {
  const numbers = (await numbersOn(page)).filter(({ trace }) => which.test(trace))
  for (const { at, trace, text } of numbers) {
    if (by === 'click') await at.click()
    else {
      await at.focus()
      await page.keyboard.press('Enter')
    }
    if (trace.startsWith('score:')) await readOrigin(page, trace, text)
    else await readLine(at, text)
  }
  return numbers.length
}

/** The origin says the same number; Esc leads back to the number that was opened. */
async function readOrigin(page: Page, trace: string, text: string): Promise<void> {
  const origin = page.getByRole('region', { name: /的来源$/ })
  await origin.waitFor()
  expect(await origin.innerText(), trace).toContain(text)
  const back = origin.getByRole('button', { name: '返回得分说明' })
  expect(await isFocused(back), `${trace}: the keyboard follows`).toBe(true)
  await page.keyboard.press('Escape')
  await origin.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-trace')), 'back on the number').toBe(trace)
}

/** The row of a count of evidence opens and says how many pieces there are. */
async function readLine(at: Locator, text: string): Promise<void> {
  const row = at.locator('xpath=ancestor::tr[1]')
  await row.getByText(text === '0' ? '未附佐证' : new RegExp(`^佐证 ${text} 件：`)).waitFor()
}

function isFocused(at: Locator): Promise<boolean> {
  return at.evaluate((element) => element === document.activeElement)
}

/** Amounts that stand alone on the page and open nothing: neither a number of their own nor the tab of their county. */
export function strayAmounts(page: Page): Promise<string[]> {
  return page.getByRole('main').evaluate((main) => {
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    const strays: string[] = []
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const text = (node.textContent ?? '').trim()
      const isAlone = /^[−-]?\d+\.\d{2}$/.test(text) || /^(暂列)?第 ?\d+ ?名$/.test(text)
      if (isAlone && node.parentElement?.closest('[data-trace], [role=tab]') === null) strays.push(text)
    }
    return strays
  })
}

/** States that only their colour or shape would tell: marks without a word, a chosen interpretation that does not say so. */
export function unspokenStates(page: Page): Promise<string[]> {
  return page.getByRole('main').evaluate((main) => {
    const isSilent = (element: Element): boolean => (element.textContent ?? '').trim() === ''
    const marks = [...main.querySelectorAll('span[data-tone]')].filter(isSilent).map((mark) => `mark ${mark.outerHTML.slice(0, 80)}`)
    const chosen = [...main.querySelectorAll('[data-chosen]')].filter((each) => !(each.textContent ?? '').includes('采用'))
    return [...marks, ...chosen.map((each) => `chosen ${each.textContent}`)]
  })
}

/** From the first number on, Tab comes to every number of the score in the order in which they are read. */
export async function tabThroughScore(page: Page): Promise<void> {
  const score = page.getByRole('region', { name: '得分说明' })
  const traces = await score.locator('[data-trace]').evaluateAll((all) => all.map((each) => each.getAttribute('data-trace')))
  await score.locator('[data-trace]').first().focus()
  const met: (string | null)[] = []
  for (let at = 0; at < traces.length; at += 1) {
    met.push(await page.evaluate(() => document.activeElement?.getAttribute('data-trace') ?? null))
    await page.keyboard.press('Tab')
  }
  expect(met).toEqual(traces)
}
