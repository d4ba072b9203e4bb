import { describe, expect, test } from 'vitest'
import { heihe2022 } from '#shared/packs/heihe-2022/pack.ts'
import { resolveUnit } from '#shared/packs/resolve-unit.ts'
import { plain, sourceLines, sourceText } from '#tests/fixtures/packs/source-text.ts'

const measures = heihe2022.tasks.flatMap((task) => task.measures)
const nameOf = new Map(heihe2022.units.map((unit) => [unit.id, unit.name]))
const leadNames = [...new Set(measures.flatMap((measure) => measure.leads))].map((id) => nameOf.get(id) ?? id)
const wordings = [...new Set(measures.flatMap((measure) => measure.deadlines.map((deadline) => deadline.wording)))]

/** The rows of the 分解表 as they stand in the source, without their serial numbers. */
function tableText(): string {
  const lines = sourceLines('heihe-2022-plan')
  const head = lines.findIndex((line) => line.startsWith('序号\t工作任务'))
  return plain(
    lines
      .slice(head + 1)
      .map((line) => line.replace(/^\d+\t/, ''))
      .join(''),
  )
}

function anyOf(words: readonly string[]): RegExp {
  return new RegExp(words.toSorted((left, right) => right.length - left.length).join('|'), 'g')
}

describe('the 重点任务分解表 of 黑河 2022', () => {
  test('S0 附件: 17 tasks become 31 measures and 56 lead assignments (M-011)', () => {
    expect(heihe2022.tasks.map((task) => task.number)).toEqual(Array.from({ length: 17 }, (_, at) => at + 1))
    expect(measures).toHaveLength(31)
    expect(measures.flatMap((measure) => measure.leads)).toHaveLength(56)
  })

  test('S0 附件: titles, goals and measures are the words of the table, all of them and nothing else (M-011, A-21)', () => {
    const words = tableText().replaceAll(anyOf(leadNames), '').replaceAll(anyOf(wordings), '')
    const ours = heihe2022.tasks.map((task) => task.title + task.goal + task.measures.map((measure) => measure.text).join(''))
    expect(words).toBe(plain(ours.join('')))
  })

  test('S0 附件: the lead units stand in the order of the table (M-003, M-011)', () => {
    expect(tableText().match(anyOf(leadNames))).toEqual(measures.flatMap((measure) => measure.leads.map((id) => nameOf.get(id))))
  })

  test('S0 附件: each deadline keeps its printed words; the merged cells of tasks 7 and 16 hold for their rows (M-156)', () => {
    const printed = heihe2022.tasks.flatMap((task) => {
      const cells = task.measures.map((measure) => measure.deadlines[0]?.wording)
      return task.number === 7 || task.number === 16 ? cells.slice(0, 1) : cells
    })
    expect(tableText().match(anyOf(wordings))).toEqual(printed)
  })

  test('S0 附件: 8月底 1, 9月底 1, 10月底 19, 11月底 8, 12月底 2 measures (M-156)', () => {
    const lastDays = measures.map((measure) => measure.deadlines.at(-1)?.by ?? '')
    const counted = Object.fromEntries(['08-31', '09-30', '10-31', '11-30', '12-31'].map((day) => [day, count(lastDays, `2022-${day}`)]))
    expect(counted).toEqual({ '08-31': 1, '09-30': 1, '10-31': 19, '11-30': 8, '12-31': 2 })
  })

  test('S0 附件 7: each of the seven 七进 rows has its plan in April as a first milestone (M-039, M-137)', () => {
    const seven = measures.filter((measure) => measure.code.startsWith('7-'))
    expect(seven).toHaveLength(7)
    for (const measure of seven) {
      expect(measure.deadlines.map(({ by, what }) => [by, what])).toEqual([
        ['2022-04-30', '制定方案'],
        ['2022-10-31', '基本完成'],
      ])
    }
  })

  test('S0 三: ten 领域 hold tasks 1-4, 5-6, 7-9, 10-11, 12, 13, 14, 15, 16, 17 (M-013)', () => {
    const byDomain = heihe2022.domains.map(({ number }) =>
      heihe2022.tasks.filter((task) => task.domain === number).map((task) => task.number),
    )
    expect(byDomain).toEqual([[1, 2, 3, 4], [5, 6], [7, 8, 9], [10, 11], [12], [13], [14], [15], [16], [17]])
  })

  test('every measure has a short title of its own', () => {
    expect(new Set(measures.map((measure) => measure.shortTitle)).size).toBe(31)
    expect(measures.find((measure) => measure.code === '7-3')?.shortTitle).toBe('进校园方案')
  })
})

describe('the body text of the 实施方案', () => {
  test.each(heihe2022.tasks)('S0 三 $number: the body text is kept word for word beside the table (A-21)', (task) => {
    const isTitled = ![12, 16, 17].includes(task.number)
    const body = isTitled ? `${task.bodyTitle}。${task.bodyText}` : task.bodyText
    expect(sourceText('heihe-2022-plan')).toContain(plain(`${task.number}.${body}`))
    expect(sourceText('heihe-2022-plan')).toContain(plain(task.bodyTitle))
  })

  test.each(heihe2022.tasks.filter((task) => task.number !== 9))(
    'S0 三 $number: whoever the body names as 责任单位 carries each measure of the task (M-012, A-22)',
    (task) => {
      const named = /责任单位：([^〕]+)〕/.exec(task.bodyText)?.[1]?.split(/[、，等](?![^（]*）)/) ?? []
      const ids = named.map((name) => {
        const found = resolveUnit(heihe2022, name)
        return 'unit' in found ? found.unit.id : name
      })
      for (const measure of task.measures) expect([...measure.leads, ...measure.responsible]).toEqual(expect.arrayContaining(ids))
    },
  )

  test('A-22: a unit that leads by the body only is a 责任单位 of the table, with the difference recorded', () => {
    const responsibleIn = (code: string) => measures.find((measure) => measure.code === code)?.responsible ?? []
    expect(responsibleIn('12-1')).toContain('heihe:unit:emergency-management-bureau')
    expect(responsibleIn('7-3')).toEqual(
      expect.arrayContaining(['heihe:unit:publicity-department', 'heihe:unit:culture-and-tourism-bureau']),
    )
    expect(responsibleIn('17-1')).toContain('heihe:unit:all-counties')
    expect(tasksWith('A-22', 'leads')).toEqual([7, 12, 16, 17])
  })

  test('A-21: differences of name and wording are recorded, not merged', () => {
    expect(tasksWith('A-21', 'title')).toEqual([6, 11, 12, 13])
    expect(tasksWith('A-21', 'text')).toEqual([2, 4, 5, 6, 9, 10, 11, 12, 13, 14, 16, 17])
  })

  test('A-23: tasks 15 and 16 work to 11月底, the body sets the year end as the outer date', () => {
    expect(tasksWith('A-23', 'deadline')).toEqual([15, 16])
    const withOuter = measures.filter((measure) => measure.finalDeadline !== null)
    expect(withOuter.map((measure) => measure.code)).toEqual(['15-1', '16-1', '16-2', '16-3'])
    expect(withOuter.every((measure) => measure.finalDeadline?.by === '2022-12-31' && measure.deadlines[0]?.by === '2022-11-30')).toBe(true)
  })

  test('A-19, A-26: goals that differ between body and table name both', () => {
    expect([tasksWith('A-19', 'goal'), tasksWith('A-26', 'goal')]).toEqual([[15], [1]])
  })

  test('every recorded difference quotes words that stand in the source', () => {
    const text = sourceText('heihe-2022-plan')
    const all = heihe2022.tasks.flatMap((task) => [...task.differences, ...task.measures.flatMap((measure) => measure.differences)])
    const quoted = all.filter(({ about }) => about === 'text' || about === 'deadline' || about === 'title').map((each) => each.body)
    for (const words of quoted) expect(text).toContain(plain(words))
    expect(quoted.length).toBeGreaterThan(15)
  })
})

function tasksWith(requirement: string, about: string): number[] {
  return heihe2022.tasks
    .filter((task) => {
      const all = [...task.differences, ...task.measures.flatMap((measure) => measure.differences)]
      return all.some((each) => each.requirement === requirement && each.about === about)
    })
    .map((task) => task.number)
}

function count(values: readonly string[], wanted: string): number {
  return values.filter((value) => value === wanted).length
}
