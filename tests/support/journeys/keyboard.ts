import type { Page } from 'playwright'

/** What a reader of the screen calls the element that has the keyboard. */
export function nameInFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (focused === null) return ''
    const labels = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement ? focused.labels : null
    return (focused.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? focused.textContent ?? '').trim()
  })
}

/** Walks with Tab until the keyboard is on what is called so; refuses after a whole round. */
export async function tabTo(page: Page, name: string | RegExp, most = 150): Promise<void> {
  const isIt = (found: string): boolean => (typeof name === 'string' ? found === name : name.test(found))
  for (let step = 0; step < most; step += 1) {
    if (isIt(await nameInFocus(page))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard never came to ${String(name)}`)
}
