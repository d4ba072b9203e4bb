import { describe, expect, test } from 'vitest'
import { heihe2019 } from '#shared/packs/heihe-2019/pack.ts'
import { chineseBrackets, earlierLines, earlierText } from '#tests/fixtures/packs/earlier-source-text.ts'
import { plain } from '#tests/fixtures/packs/source-text.ts'

const { tasks } = heihe2019
const measures = tasks.flatMap((task) => task.measures)
const source = earlierText('heihe-2019-plan')
const ordinals = ['一', '二', '三', '四', '五']
const nameOf = (id: string) => heihe2019.units.find((unit) => unit.id === id)?.name ?? id

describe('the five actions of 2019', () => {
  test('S3 二: the pack written out again is the text of 主要措施, word for word and nothing else', () => {
    const from = source.indexOf('（一）提升“双随机、一公开”监管覆盖率')
    const written = tasks.map((task, at) => `（${ordinals[at]}）${task.title}${task.bodyText}`).join('')
    expect(chineseBrackets(plain(written))).toBe(source.slice(from, source.indexOf('三、组织保障')))
  })

  test('S3 二: 2 + 3 + 5 + 2 numbered points and one action without a number are 13 measures', () => {
    const lines = earlierLines('heihe-2019-plan')
    const within = lines.slice(lines.indexOf('二、主要措施'), lines.indexOf('三、组织保障'))
    expect(within.filter((line) => /^\d\. /.test(line))).toHaveLength(12)
    expect(tasks.map((task) => task.measures.length)).toEqual([2, 3, 5, 2, 1])
    expect(new Set(measures.map((measure) => measure.shortTitle)).size).toBe(13)
  })

  test('the printed numbers and the clauses are those of 二 (M-169)', () => {
    expect(tasks.map((task) => task.printedNumber)).toEqual(['二、（一）', '二、（二）', '二、（三）', '二、（四）', '二、（五）'])
    expect(measures.map((measure) => measure.source.clause)).toEqual(
      '二（一）1 二（一）2 二（二）1 二（二）2 二（二）3 二（三）1 二（三）2 二（三）3 二（三）4 二（三）5 二（四）1 二（四）2 二（五）'.split(
        ' ',
      ),
    )
  })

  test('the goals are words of the plan', () => {
    for (const task of tasks) expect(source).toContain(plain(task.goal))
  })

  test('S3 二: leads and responsible units are those of the bracket that holds for the point', () => {
    const rows = measures.map(({ code, leads, responsible }) => [code, leads.map(nameOf).join('、'), responsible.map(nameOf).join('、')])
    const sharedOwners = '市财政局、“诚信黑河”建设领导小组成员单位、其他有关单位、各县（市）区政府'
    expect(rows).toEqual([
      ['1-1', '市市场监管局', '市场监管领域的各监管部门'],
      ['1-2', '市市场监管局', '市场监管领域的各监管部门'],
      ['2-1', '市营商局', '市市场监管局、市公安局、市交通运输局、其他有关单位'],
      ['2-2', '市营商局', '市市场监管局、市公安局、市交通运输局、其他有关单位'],
      ['2-3', '市营商局', '市市场监管局、市公安局、市交通运输局、其他有关单位'],
      ['3-1', '市营商局', '市委组织部、其他有关单位'],
      ['3-2', '市营商局', sharedOwners],
      ['3-3', '市营商局', sharedOwners],
      ['3-4', '市营商局', sharedOwners],
      ['3-5', '市营商局', sharedOwners],
      ['4-1', '市营商局', '市财政局、市税务局、黑河银保监分局、中国人民银行黑河市中心支行'],
      ['4-2', '市营商局', '市市场监管局、市商务局、市财政局、其他有关单位'],
      ['5-1', '市营商局', '互联网+监管成员单位'],
    ])
  })
})

describe('dates of 2019', () => {
  test('二（一）: 2019年11月 is the working date, 2020年底 the final one (A-30)', () => {
    const [first] = tasks
    for (const { deadlines, finalDeadline } of first?.measures ?? []) {
      expect([deadlines.map((each) => [each.wording, each.by]), finalDeadline?.wording, finalDeadline?.by]).toEqual([
        [['2019年11月', '2019-11-30']],
        '到2020年底',
        '2020-12-31',
      ])
    }
    expect(first?.differences.map((each) => each.requirement)).toEqual(['A-30'])
  })

  test('二（二）（三）: 持续推进 has no due date and says how the goal’s date stands to it (M-170)', () => {
    const ongoing = measures.filter((measure) => measure.ongoing !== null)
    expect(ongoing.map((measure) => measure.code)).toEqual(['2-1', '2-2', '2-3', '3-1', '3-2', '3-3', '3-4', '3-5'])
    expect(ongoing.every((each) => each.ongoing === '持续推进' && each.deadlines.length === 0 && each.finalDeadline === null)).toBe(true)
    for (const at of [1, 2]) expect(tasks[at]?.differences[0]?.body).toContain('2019年12月30日前')
  })

  test('二（四）1: the bracket names no date, so the goal’s date holds and the pack says so', () => {
    const point = measures.find((measure) => measure.code === '4-1')
    expect(tasks[3]?.bodyText.split('2.')[0]).not.toContain('完成时间')
    expect(point?.deadlines.map(({ wording, by }) => [wording, by])).toEqual([['2019年12月30日前', '2019-12-30']])
    expect(point?.differences.map(({ about, requirement }) => [about, requirement])).toEqual([['deadline', 'A-30']])
  })

  test('二（四）2、（五）: 2019年11月 works, the goal of 2019年12月30日 is the outer date', () => {
    for (const code of ['4-2', '5-1']) {
      const point = measures.find((measure) => measure.code === code)
      expect([point?.deadlines[0]?.by, point?.finalDeadline?.by]).toEqual(['2019-11-30', '2019-12-30'])
    }
    expect(source).toContain('一、工作目标2019年12月30日前')
  })

  test('each printed 完成时间 is there: 2019年11月 three times, 持续推进 three times, no other', () => {
    const printed = [...source.matchAll(/完成时间：([^）]+)）/g)].map(([, words]) => words)
    expect(printed).toEqual(['2019年11月', '持续推进', '持续推进', '持续推进', '2019年11月', '2019年11月'])
  })
})
