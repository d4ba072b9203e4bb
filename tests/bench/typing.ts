import type { Page } from 'playwright'
import { medianOf, printGoal, printTimings, timingsOf } from './measure.ts'
import { openScreens } from './screens.ts'

/** Typing in the form of a new entry, beside its ledger, against a bare controlled input of React; in the same Chromium, in turns. */

const rounds = 9
const names = ['裸 React 受控输入', '台账登记表单'] as const
const label = '承诺单位名称'
/** Typed sign by sign; after every twentieth the officer thinks, so that the form hears the text and its draft is kept. */
const text =
  '黑河市逊克县自然资源局关于二〇二二年度政务诚信承诺的登记事项包括政策兑现合同履约招商引资及群众诉求办理等方面内容共计六十个字整'
const signs = 60
const every = 20
const pause = 1_300
const draft = { form: 'ledger-entry:integrity-pledge:new:' }

interface Typed {
  /** Milliseconds of each key: input event, drawing, layout. */
  readonly keys: readonly number[]
  /** Longest time in each pause that the main thread could hear nothing. */
  readonly blocks: readonly number[]
  /** Milliseconds of leaving the field, when the form takes the text. */
  readonly leaving: number
}

/** Prints the median and the longest key of 60, and what the pauses cost, medians of nine rounds without the warm-up. */
export async function benchTyping(): Promise<void> {
  if (text.length < signs) throw new Error(`bench/typing: ${text.length} signs`)
  const screens = await openScreens()
  try {
    const plain = await screens.open('plain-input')
    const own = await screens.open('ledger#/ledgers/integrity-pledge/new')
    await own.page.locator('tr[data-index]').first().waitFor()
    const both = [plain, own]
    const samples = both.map(() => [] as Typed[])
    for (let round = -1; round < rounds; round += 1) {
      for (const at of round % 2 === 0 ? [0, 1] : [1, 0]) {
        const page = both[at]?.page
        if (page === undefined) continue
        const typed = await typeOnce(page)
        if (round >= 0) samples[at]?.push(typed)
      }
      const kept = await screens.call('drafts.get', draft)
      if (!kept.ok || !JSON.stringify(kept.value).includes(text.slice(0, signs))) throw new Error('bench/typing: the draft was not kept')
    }
    report(samples)
  } finally {
    await screens.close()
  }
}

/** Empties the field, types, and looks that the text stands there. */
async function typeOnce(page: Page): Promise<Typed> {
  await page.bringToFront()
  const field = page.getByLabel(label)
  await field.fill('')
  await page.waitForTimeout(pause)
  const typed = await field.evaluate(typeInPage, { text: text.slice(0, signs), every, pause })
  const shown = await field.inputValue()
  if (shown !== text.slice(0, signs)) throw new Error(`bench/typing: the field says ${shown}`)
  return typed
}

interface Typing {
  readonly text: string
  readonly every: number
  readonly pause: number
}

async function typeInPage(element: Element, { text: signsToType, every: between, pause: length }: Typing): Promise<Typed> {
  const input = element as HTMLInputElement
  // The setter of the browser: React's own would hide the change from React.
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const time = async (act: () => void): Promise<number> => {
    // A key comes between frames.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    const start = performance.now()
    act()
    await Promise.resolve()
    document.body.getBoundingClientRect()
    return performance.now() - start
  }
  const longestBlock = async (): Promise<number> => {
    const { port1, port2 } = new MessageChannel()
    port1.start()
    const start = performance.now()
    let [last, longest] = [start, 0]
    while (last - start < length) {
      await new Promise((resolve) => {
        port1.addEventListener('message', resolve, { once: true })
        port2.postMessage(null)
      })
      const now = performance.now()
      longest = Math.max(longest, now - last)
      last = now
    }
    port1.close()
    return longest
  }
  const keys: number[] = []
  const blocks: number[] = []
  for (const [at, sign] of [...signsToType].entries()) {
    keys.push(
      await time(() => {
        write?.call(input, input.value + sign)
        input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: sign }))
      }),
    )
    if ((at + 1) % between === 0 && at + 1 < signsToType.length) blocks.push(await longestBlock())
  }
  const leaving = await time(() => input.dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
  blocks.push(await longestBlock())
  return { keys, blocks, leaving }
}

function report(samples: readonly (readonly Typed[])[]): void {
  const table = (title: string, pick: (typed: Typed) => number) => {
    const timings = timingsOf(new Map(names.map((name, at) => [name, samples[at]?.map(pick) ?? []] as const)))
    printTimings(title, timings)
    return timings[1]
  }
  const ratio = table(`填写：${signs} 次按键，每键中位数（含强制排版）`, ({ keys }) => medianOf(keys))?.ratio ?? Infinity
  const longest = table(`填写：${signs} 次按键中最长的一次`, ({ keys }) => Math.max(...keys))?.median ?? Infinity
  table('填写：离开字段，表单取得文字并保存草稿', ({ leaving }) => leaving)
  table('填写：停顿期间主线程最长占用（表单重绘、草稿保存）', ({ blocks }) => Math.max(...blocks))
  printGoal('每键 ≤2× 裸受控输入', ratio, ratio <= 2)
  printGoal('最长一键 <16 ms', longest, longest < 16)
}

if (import.meta.main) await benchTyping()
