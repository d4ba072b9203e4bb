import { describe, expect, test } from 'vitest'
import { assignmentsOf } from '#shared/packs/expand.ts'
import { hegang2022 } from '#shared/packs/hegang-2022/pack.ts'
import { resolveUnit } from '#shared/packs/resolve-unit.ts'
import { plain, sourceLines } from '#tests/fixtures/packs/source-text.ts'

const { tasks } = hegang2022
const measures = tasks.flatMap((task) => task.measures)
const lines = sourceLines('hegang-2022-plan')
const tableAt = lines.findIndex((line) => line.startsWith('序号\t工作任务'))

/** Half-width punctuation of the scan as official papers write it. */
function official(text: string): string {
  const wide: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）' }
  return plain(text).replaceAll(/[,:;()]/g, (mark) => wide[mark] ?? mark)
}

const body = official(lines.slice(0, tableAt).join(''))
/** The rows of the 台账; row 5 is broken over a page, which printed the end of its first cell a second time. */
const table = official(
  lines
    .slice(tableAt + 1)
    .map((line) => line.replace(/^\d+\t/, '').replace(/^\t用。\t\t/, ''))
    .join(''),
)
const unitNames = hegang2022.units
  .filter((unit) => unit.kind === 'department')
  .flatMap((unit) => [unit.name, ...unit.aliases])
  .toSorted((one, other) => other.length - one.length)

/** 《…》, “…” and words are kept; lead units, dates and the numbers before measures are taken out. */
function wordsOnly(text: string): string {
  const leads = new RegExp(`(?:${unitNames.join('|')})(?:、(?:${unitNames.join('|')}))*(?:6|8|12)月底前?`, 'g')
  return text.replaceAll(leads, '').replaceAll(/(?<![\d年])[1-6]\.(?=\D)/g, '')
}

describe('the 动态调整目标任务工作台账 of 鹤岗 2022', () => {
  test('S4 附件: 12 rows, 22 measures, 45 lead assignments (M-023)', () => {
    expect(tasks.map((task) => task.measures.length)).toEqual([2, 1, 1, 6, 3, 3, 1, 1, 1, 1, 1, 1])
    expect(measures).toHaveLength(22)
    expect(measures.flatMap((measure) => measure.leads)).toHaveLength(45)
  })

  test('S4 三: 2 raised indicators and 10 added tasks, and no source says what was raised from what (M-023, A-18)', () => {
    expect(tasks.map((task) => [task.origin, task.formerGoal, task.domain])).toEqual([
      ...Array.from({ length: 2 }, () => ['raised', '原目标：原文未载', 1]),
      ...Array.from({ length: 10 }, () => ['added', null, 2]),
    ])
  })

  test('S4 附件: titles, goals and measures are the words of the 台账, all of them and nothing else (A-25)', () => {
    const ours = tasks.map((task) => `${task.title}。${task.goal}${task.measures.map((measure) => measure.text).join('')}`)
    expect(wordsOnly(table)).toBe(plain(ours.join('')))
  })

  test('S4 三: the body stands beside the 台账 in its own words', () => {
    for (const task of tasks) expect(body).toContain(plain(`${task.number}.${task.bodyTitle}。${task.bodyText}`))
  })

  test('S4 附件: 6月底前 1, 8月底前 1, the rest 12月底; the two measures of task 1 have their own dates (M-156, M-175)', () => {
    const dates = measures.map((measure) => measure.deadlines.map((deadline) => deadline.by).join())
    expect(dates.filter((by) => by === '2022-06-30')).toHaveLength(1)
    expect(dates.filter((by) => by === '2022-08-31')).toHaveLength(1)
    expect(dates.filter((by) => by === '2022-12-31')).toHaveLength(20)
    expect(tasks[0]?.measures.map((measure) => measure.deadlines[0]?.wording)).toEqual(['6月底前', '12月底前'])
  })

  test('A-24: the 台账 gives the year’s milestone, the body the final date of a later year (M-024, M-158)', () => {
    const finals = tasks.map((task) => task.measures.map((measure) => measure.finalDeadline?.by.slice(0, 4) ?? ''))
    expect(finals.map((own) => [...new Set(own)].join())).toEqual([
      '2022,',
      '',
      '2023',
      '',
      ...Array.from({ length: 6 }, () => '2024'),
      '',
      '',
    ])
    for (const number of [3, 5, 6, 7, 8, 9, 10]) {
      const task = tasks[number - 1]
      const told = [...(task?.differences ?? []), ...(task?.measures ?? []).flatMap((measure) => measure.differences)]
      expect(told.some((each) => each.about === 'deadline' && each.requirement === 'A-24')).toBe(true)
    }
  })

  test('A-24: where 二 says 2023 and 三（二）8 says 2022, the earlier year is taken and both are quoted', () => {
    const told = tasks[7]?.differences[0]
    expect(told?.body).toContain('2023年底前')
    expect(told?.body).toContain('2022年底')
    expect(told?.reading).toContain('2022年底')
  })

  test('A-22: ten units lead task 12 by the 台账; the body’s lead alone is responsible', () => {
    const measure = tasks[11]?.measures[0]
    expect(measure?.leads).toHaveLength(10)
    expect(measure?.leads).not.toContain('hegang:unit:business-environment-bureau')
    expect(measure?.responsible).toEqual(['hegang:unit:business-environment-bureau'])
    expect(measure?.differences.filter((each) => each.requirement === 'A-22')).toHaveLength(2)
  })

  test('A-25: broken and missing words are kept as printed and read in the difference', () => {
    expect(tasks[0]?.goal).toBe('市场主体赋码率突破的40%。')
    expect(tasks[0]?.differences[0]?.reading).toContain('“市场主体赋码率突破40%”')
    expect(tasks[0]?.measures[1]?.text).not.toContain('重点排污主体')
    expect(tasks[0]?.measures[1]?.differences[0]?.body).toContain('重点排污主体')
    expect(tasks[2]?.measures[0]?.text).toContain('物业管理')
    expect(tasks[2]?.bodyText).not.toContain('物业管理')
  })

  test.each(['市银保监局', '鹤岗银保监局', '市银保监分局', '鹤岗市银保监分局'])('%s is one and the same unit (A-22, M-009)', (name) => {
    const found = resolveUnit(hegang2022, name)
    expect('unit' in found && found.unit.id).toBe('hegang:unit:banking-insurance-regulator')
  })

  test('every quoted difference between body and 台账 stands in the source', () => {
    const quoted = [
      ...tasks.flatMap((task) => task.differences),
      ...measures.flatMap((measure) => measure.differences),
      ...hegang2022.indicators.flatMap((indicator) => indicator.differences),
    ]
    const parts = (words: string) =>
      words.split(/……|；/).map((part) => part.replace(/（(?:二|三（[一二]）\d+)）$/, '').replace(/^(?:牵头|责任)单位：/, ''))
    for (const { body: left, table: right } of quoted) {
      for (const part of left === '（正文无此项）' ? [] : parts(left)) expect(body).toContain(plain(part))
      for (const part of right === '（列为牵头单位）' ? [] : parts(right)) expect(table).toContain(plain(part))
    }
    expect(quoted.length).toBeGreaterThan(20)
  })

  test('every county carries 20 measures: 10 and 12 name no 县（区）, and 有关单位 stand for nobody yet (M-012)', () => {
    const own = assignmentsOf(hegang2022).filter((each) => each.unitId === 'hegang:unit:luobei-county')
    expect(own).toHaveLength(20)
    expect(own.every((each) => each.role === 'responsible' && each.viaCollectiveId === 'hegang:unit:all-counties')).toBe(true)
    expect(assignmentsOf(hegang2022).filter((each) => each.role === 'lead')).toHaveLength(45)
  })
})
