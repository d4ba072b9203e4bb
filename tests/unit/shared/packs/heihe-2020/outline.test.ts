import { describe, expect, test } from 'vitest'
import { heihe2020 } from '#shared/packs/heihe-2020/pack.ts'
import { resolveUnit } from '#shared/packs/resolve-unit.ts'
import { chineseBrackets, earlierLines, earlierText } from '#tests/fixtures/packs/earlier-source-text.ts'
import { plain } from '#tests/fixtures/packs/source-text.ts'

const { tasks, domains } = heihe2020
const measures = tasks.flatMap((task) => task.measures)
const source = earlierText('heihe-2020-priorities')

/** 「二、（一）2」 → 二, （一）, 2 */
function partsOf(printed: string | null): string[] {
  return /^(.)、(（.）)(\d?)$/.exec(printed ?? '')?.slice(1) ?? []
}

/** The 工作要点 written out again from the pack, headings and all. */
function writtenOut(): string {
  return domains
    .map((domain) => {
      const own = tasks.filter((task) => task.domain === domain.number)
      return `${domain.printedNumber}、${domain.title}${own.map((task, at) => paragraphText(task, own[at - 1])).join('')}`
    })
    .join('')
}

type Task = (typeof tasks)[number]

function paragraphText(task: Task, before: Task | undefined): string {
  const [, mark = '', place = ''] = partsOf(task.printedNumber)
  const isSame = before !== undefined && place !== '' && partsOf(before.printedNumber)[1] === mark
  const heading = isSame ? '' : `${mark}${task.bodyTitle}`
  const ownTitle = place === '' || task.bodyText.startsWith(task.title) ? '' : `${task.title}。`
  const stop = task.domain === 6 ? '。' : ''
  return heading + stop + (place === '' ? '' : `${place}.${ownTitle}`) + task.bodyText
}

describe('the numbered paragraphs of 2020', () => {
  test('S1: the pack written out again is the text from 一 to the end, word for word and nothing else', () => {
    const from = source.indexOf('一、完善社会信用基础支撑系统')
    expect(chineseBrackets(plain(writtenOut()))).toBe(source.slice(from))
  })

  test('S1: 15 headings （一）…, two of which hold 4 and 2 numbered points: 13 + 6 = 19 tasks', () => {
    const lines = earlierLines('heihe-2020-priorities')
    const marked = lines.filter((line) => /^[（(][一二三四][）)]/.test(line)).length
    const points = lines.filter((line) => /^\d\. /.test(line)).length
    expect([marked, points]).toEqual([15, 6])
    expect(tasks).toHaveLength(marked - 2 + points)
    expect(tasks.map((task) => task.number)).toEqual(Array.from({ length: 19 }, (_, at) => at + 1))
  })

  test('S1: 47 measures, each one or more whole clauses of its paragraph in their order, all of them together', () => {
    expect(measures).toHaveLength(47)
    expect(tasks.map((task) => task.measures.length)).toEqual([3, 4, 3, 2, 2, 3, 2, 2, 3, 2, 1, 2, 3, 1, 3, 5, 2, 2, 2])
    for (const task of tasks) {
      const words = task.bodyText.replace(/（(?:责任|对接)单位：.*$|\((?:责任|对接)单位：.*$/, '').replace(/完成时间：.*$/, '')
      expect(task.measures.map((measure) => measure.text).join('')).toBe(words)
    }
    expect(new Set(measures.map((measure) => measure.shortTitle)).size).toBe(47)
  })

  test('A-31: the printed numbers stay: 一, 二, 三, 四, 六, and no 五', () => {
    expect(domains.map((domain) => domain.printedNumber)).toEqual(['一', '二', '三', '四', '六'])
    expect(domains.map((domain) => domain.number)).toEqual([1, 2, 3, 4, 6])
    expect(tasks.map((task) => task.printedNumber)).toEqual(
      '一、（一） 一、（二） 一、（三） 二、（一）1 二、（一）2 二、（一）3 二、（一）4 二、（二）1 二、（二）2 二、（三） 二、（四） 三、（一） 三、（二） 三、（三） 四、（一） 四、（二） 六、（一） 六、（二） 六、（三）'.split(
        ' ',
      ),
    )
    expect(earlierLines('heihe-2020-priorities').filter((line) => line.startsWith('五、'))).toEqual([])
  })

  test('the goals are words of their own paragraphs', () => {
    for (const task of tasks) expect(plain(task.bodyText)).toContain(plain(task.goal))
  })
})

describe('owners', () => {
  test.each(tasks.filter((task) => /(?:责任|对接)单位：/.test(task.bodyText)))(
    'S1 $printedNumber: whom the bracket names are the owners, leads where it says 牵头 or names nobody else',
    (task) => {
      const bracket = /(?:责任|对接)单位：(.+)[）)]$/.exec(task.bodyText)?.[1] ?? ''
      const [first = '', second = ''] = bracket.includes('牵头，') ? bracket.split('牵头，') : [bracket]
      const whole = heihe2020.tasks.find((each) => each.id === task.id)?.measures ?? []
      expect(unitsIn(first).length).toBeGreaterThan(0)
      for (const id of unitsIn(first)) expect(whole.some((measure) => measure.leads.includes(id))).toBe(true)
      for (const id of unitsIn(second)) expect(whole.every((measure) => measure.responsible.includes(id))).toBe(true)
    },
  )

  test('六: the paragraphs without a bracket name 各地、各部门, 各责任单位 and the office itself in their sentences', () => {
    const leadNames = tasks.slice(16).map((task) => task.measures.map((measure) => measure.leads.map(nameOf).join('、')))
    expect(leadNames).toEqual([
      ['各地、各部门', '各部门'],
      ['各责任单位', '各责任单位'],
      ['市营商环境局', '各部门'],
    ])
  })

  test('A-22: who issues or publishes by the sentence leads that sentence, whatever the bracket adds', () => {
    const leadsOf = (code: string) => measures.find((measure) => measure.code === code)?.leads.map(nameOf)
    expect([leadsOf('1-2'), leadsOf('1-3'), leadsOf('9-2'), leadsOf('9-3'), leadsOf('16-3')]).toEqual([
      ['市市场监管局'],
      ['市公安局'],
      ['市应急管理局'],
      ['市生态环境局'],
      ['市营商环境局', '市文明办'],
    ])
  })
})

/** The units of 「市商务局、各县（市、区）、……，……」; websites that only report are none. */
function unitsIn(words: string): string[] {
  return words
    .replace(/(?:按职责)?分别负责$/, '')
    .replace(/，黑河市人民政府网.*$/, '')
    .split(/[、，](?![^（]*）)/)
    .filter((name) => name !== '')
    .map((name) => {
      const found = resolveUnit(heihe2020, name)
      return 'unit' in found ? found.unit.id : name
    })
}

function nameOf(id: string): string {
  return heihe2020.units.find((unit) => unit.id === id)?.name ?? id
}
