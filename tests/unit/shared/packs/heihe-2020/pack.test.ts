import { describe, expect, test } from 'vitest'
import { documentKinds } from '#shared/documents/kinds/index.ts'
import { checkPack } from '#shared/packs/check.ts'
import { assignmentsOf } from '#shared/packs/expand.ts'
import { heihe2020 } from '#shared/packs/heihe-2020/pack.ts'
import { venues } from '#shared/packs/heihe-2020/venues.ts'
import { earlierText } from '#tests/fixtures/packs/earlier-source-text.ts'
import { plain } from '#tests/fixtures/packs/source-text.ts'

const measures = heihe2020.tasks.flatMap((task) => task.measures)
const source = earlierText('heihe-2020-priorities')
const measureOf = (code: string) => measures.find((measure) => measure.code === code)

describe('dates of 2020', () => {
  test('S1 二（二）2、二（四）、四（一）（二）: the paragraphs with a date of their own keep its words (M-164)', () => {
    const own = measures.filter((measure) => measure.deadlines.some(({ wording }) => /^10月30日前(?!将)/.test(wording)))
    expect(own.map((measure) => [measure.code, measure.deadlines.map((deadline) => deadline.wording)])).toEqual([
      ['9-2', ['10月30日前制定“联合奖惩名单”认定标准和实施方案']],
      ['9-3', ['10月30日前制定“联合奖惩名单”认定标准和实施方案']],
      ['11-1', ['10月30日前制定具体推进方案']],
      ['15-1', ['10月30日前']],
      ['15-2', ['10月30日前']],
      ['15-3', ['10月30日前']],
      ['16-1', ['10月30日前制定“联合奖惩名单”认定标准']],
    ])
    for (const { deadlines } of own) expect(source).toContain(`完成时间：${deadlines[0]?.wording}。`)
  })

  test('A-31: whatever has no date works to 10月30日 of 六（二）, and its task says so', () => {
    const undated = measures.filter((measure) => measure.deadlines[0]?.wording.includes('反馈至市信用办') === true)
    expect(undated).toHaveLength(36)
    for (const { deadlines } of undated) {
      expect(source).toContain(`各责任单位在${deadlines[0]?.wording}`)
      expect(deadlines[0]?.by).toBe('2020-10-30')
    }
    const told = heihe2020.tasks.filter((task) => task.differences.some((each) => each.reading.startsWith('未列完成时间的')))
    const meant = undated.filter((measure) => !['5-2', '18-2'].includes(measure.code)).map((measure) => Number(measure.code.split('-')[0]))
    expect(told.map((task) => task.number)).toEqual([...new Set(meant)])
    expect(heihe2020.readings.find((reading) => reading.id === 'undated-tasks')?.requirement).toBe('A-31')
  })

  test('二（一）2, A-31: the 619 items have both dates, the material on 10-30 and zero by the year end', () => {
    expect(measureOf('5-2')?.deadlines.map(({ by, what }) => [by, what])).toEqual([
      ['2020-10-30', '反馈相关材料'],
      ['2020-12-31', '619项全部清零'],
    ])
    expect(measureOf('5-2')?.differences.map((each) => each.requirement)).toContain('A-31')
    expect(source).toContain(measureOf('5-2')?.deadlines[1]?.wording)
  })

  test('四（二）: the lists come round each quarter and are never late (M-050, M-153)', () => {
    const periodic = measures.filter((measure) => measure.ongoing !== null)
    expect(periodic.map((measure) => [measure.code, measure.ongoing, measure.deadlines])).toEqual(
      ['16-2', '16-3', '16-4', '16-5'].map((code) => [code, '每季度', []]),
    )
    expect(heihe2020.cadence.quarterly.map(({ kind, source: { clause } }) => [kind, clause])).toEqual([['red-black-list', '四（二）']])
  })

  test('六（二）: nothing is asked for monthly, the material comes back once (M-157)', () => {
    expect([heihe2020.cadence.obligations, heihe2020.cadence.monthly]).toEqual([[], []])
    expect(heihe2020.cadence.yearly.map((each) => each.source.clause)).toEqual(['六（二）'])
    expect([heihe2020.cadence.startsOn, heihe2020.cadence.endsOn]).toEqual(['2020-07-03', '2020-12-31'])
  })
})

describe('numbers of 2020', () => {
  test('二（一）2: resolved of 619, all of them by the year end (M-135)', () => {
    const indicator = heihe2020.indicators.find((each) => each.taskNumber === 5)
    expect(indicator?.figures).toEqual({ numerator: 'government-breach:resolved', denominator: 'government-breach:listed' })
    expect(indicator?.denominator).toContain('619项')
    expect(indicator?.targets).toMatchObject([{ operator: '>=', value: '100', binding: true, by: '2020-12-31' }])
    for (const words of indicator?.targets[0]?.wording.split('，') ?? []) expect(source).toContain(words)
  })

  test('二（二）1: 银税互动 goes from A and B to M, which makes three grades of two (M-136)', () => {
    const indicator = heihe2020.indicators.find((each) => each.taskNumber === 8)
    expect([indicator?.formerTarget, indicator?.targets[0]?.value, indicator?.unit]).toEqual(['2', '3', '个'])
    expect(source).toContain(indicator?.targets[0]?.wording)
  })

  test('一（二）: the three kinds of information are three measures (M-162)', () => {
    expect(['2-2', '2-3', '2-4'].map((code) => measureOf(code)?.text.slice(0, 2))).toEqual(['一是', '二是', '三是'])
  })
})

describe('ledgers and words of 2020', () => {
  test('三（一）: the set is 五进, as the text lists it (M-166)', () => {
    expect(measureOf('12-1')?.text).toContain(venues.map((venue) => `进${venue}`).join('、'))
    expect(venues).toHaveLength(5)
    expect(heihe2020.glossary.find((each) => each.word === '七进')?.says).toBe('五进')
    expect(heihe2020.glossary.some((each) => each.says === '大厅、校园、企业、市场、社区')).toBe(true)
  })

  test('四（二）: the 严重失信主体名单 of later years is the 联合奖惩名单 here', () => {
    expect(heihe2020.glossary.find((each) => each.word === '严重失信主体名单')?.says).toBe('联合奖惩名单')
    expect([source.includes('联合奖惩名单'), source.includes('严重失信主体名单')]).toEqual([true, false])
  })

  test('the ledgers are those that paragraphs call for, each once', () => {
    expect(heihe2020.ledgers).toEqual(
      expect.arrayContaining(['government-breach', 'red-black-list', 'credit-archive', 'information-collection', 'practitioner-credit']),
    )
    expect(new Set(heihe2020.ledgers).size).toBe(heihe2020.ledgers.length)
  })
})

describe('the pack heihe-2020', () => {
  test('is JSON values only: written out and read back it is the same pack (M-053)', () => {
    expect(checkPack(JSON.parse(JSON.stringify(heihe2020)))).toEqual({ pack: heihe2020 })
  })

  test('names no contact person, telephone or mailbox', () => {
    expect(JSON.stringify(heihe2020)).not.toMatch(/@|邮箱|联系电话|联系人[：:]|(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{7,8}(?!\d)/)
  })

  test('S1: issued on 3 July 2020 as 黑市诚信办发〔2020〕4号, under the head of the office; no 考评细则 and no 工作制度', () => {
    const [notice] = heihe2020.sourceDocuments
    expect([notice?.number, notice?.issuedOn]).toEqual(['黑市诚信办发〔2020〕4号', '2020-07-03'])
    expect(source.startsWith(`${heihe2020.letterhead.headLines.join('')}${notice?.number}`)).toBe(true)
    expect(source).toContain(`${plain(heihe2020.letterhead.signOff)}2020年7月3日`)
    expect(notice?.number?.startsWith(`${heihe2020.letterhead.organCode}〔`)).toBe(true)
    expect([heihe2020.appraisal, heihe2020.articles]).toEqual([null, []])
  })

  test('every clause that a fact stands on is a place of the text', () => {
    const clauses = [...JSON.stringify(heihe2020).matchAll(/"clause":"([^"]+)"/g)].map(([, clause]) => clause ?? '')
    const printed = new Set(heihe2020.tasks.map((task) => task.printedNumber?.replace('、', '')))
    const others = ['引言', '印发通知', '一', '二', '三', '四', '六', '二（一）2、六（二）', '一至四各条括注']
    expect(clauses.filter((clause) => !printed.has(clause) && !others.includes(clause))).toEqual([])
    expect(clauses.length).toBeGreaterThan(80)
  })

  test('the quoted halves of the differences of words stand in the text (A-22, A-25)', () => {
    const all = heihe2020.tasks.flatMap((task) => [...task.differences, ...task.measures.flatMap((measure) => measure.differences)])
    const quoted = all.filter((each) => ['A-22', 'A-25'].includes(each.requirement)).flatMap((each) => [each.body, each.table])
    expect(quoted).toHaveLength(8)
    for (const words of quoted) expect(source).toContain(words)
  })

  test('asks only for documents that the program can make', () => {
    expect(documentKinds.map((kind) => kind.id)).toEqual(expect.arrayContaining(heihe2020.documents))
  })

  test('六（二）: 各责任单位 stands for every named unit and every locality, so that each return of material is followed', () => {
    const returning = assignmentsOf(heihe2020).filter((each) => each.measureId === 'heihe-2020:measure:18-2')
    const carrying = heihe2020.units.filter((unit) => unit.reports)
    expect(returning.map((each) => each.unitId).toSorted()).toEqual(carrying.map((unit) => unit.id).toSorted())
    expect(returning).toHaveLength(41)
  })
})
