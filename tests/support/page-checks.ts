import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright'

/** What no page may do (interface.md): scroll sideways, cut text off, fail axe, speak Latin to a clerk. */

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Latin words that belong into a Chinese page: keys, programs, file endings, pinyin initials as an example, “AEO培育库” of the source. */
const allowedWords =
  /^(Ctrl|Enter|Shift|Alt|Esc|Tab|Home|End|Word|WPS|Excel|Windows|Linux|JSON|PDF|doc|docx|xls|xlsx|pdf|jpg|png|zip|txt|CSV|TXT|swx|sxb|AEO)$/

/** Runs in the page: what is read as a sentence; keys, commands and paths are called what they are called. */
function readText(): string {
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: string[] = []
  for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
    const isCode = node.parentElement === null || node.parentElement.closest('kbd, code, pre, script, style') !== null
    if (!isCode) texts.push(node.textContent ?? '')
  }
  return texts.join(' ').replaceAll(/[/%][\w./\\%-]+/g, '')
}

/** Everything that is wrong with the page as it stands, one sentence each; empty when nothing is. */
export async function faultsOf(page: Page, options: { readonly withAxe: boolean }): Promise<string[]> {
  const layout = await page.evaluate(findLayoutFaults)
  const words = (await page.evaluate(readText)).match(/[A-Za-z]{3,}/g) ?? []
  const latin = [...new Set(words.filter((word) => !allowedWords.test(word)))].map((word) => `Latin text: ${word}`)
  return [...layout, ...latin, ...(options.withAxe ? await axeFaults(page) : [])]
}

async function axeFaults(page: Page): Promise<string[]> {
  // It stays for as long as the page is not loaded again.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }> }
    }
    // Every rule is tried; of what passes no list of places is written. Style sheets and sounds are read beforehand for rules about them
    // alone, of which one is off by itself and the other finds no sound here.
    const { violations } = await axe.run({ resultTypes: ['violations'], preload: false })
    return violations.map(
      (each) =>
        `axe ${each.id}: ${each.help} – ${each.nodes
          .map((node) => node.html.slice(0, 120))
          .slice(0, 3)
          .join(' | ')}`,
    )
  })
}

/** Runs in the page. */
function findLayoutFaults(): string[] {
  const faults: string[] = []
  const root = document.documentElement
  if (root.scrollWidth > root.clientWidth) faults.push(`scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}`)
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const style = getComputedStyle(element)
    const ownText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')
    if (
      !ownText ||
      style.visibility === 'hidden' ||
      element.closest('[data-off-screen], .mantine-VisuallyHidden-root, [aria-hidden="true"]')
    )
      continue
    if (element.clientWidth <= 1 || element.clientHeight <= 1) continue
    const isCut =
      style.overflowX !== 'visible' &&
      style.overflowX !== 'auto' &&
      style.overflowX !== 'scroll' &&
      element.scrollWidth > element.clientWidth + 1
    if (isCut || (style.textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth + 1)) {
      faults.push(`cut text: “${(element.textContent ?? '').trim().slice(0, 40)}”`)
    }
  }
  return faults
}
