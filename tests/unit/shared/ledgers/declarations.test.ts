import { describe, expect, test } from 'vitest'
import { keySectors } from '#shared/ledgers/choices.ts'
import { ledgerFaults } from '#shared/ledgers/define.ts'
import { findLedger, ledgers } from '#shared/ledgers/index.ts'
import { printableWidth } from '#shared/ledgers/paper.ts'
import type { Ledger } from '#shared/ledgers/schema.ts'
import { ledgerGroups } from '#shared/ledgers/schema.ts'

const each = ledgers.map((ledger) => [ledger.id, ledger] as const)

function ledgerOf(id: string): Ledger {
  const ledger = findLedger(id)
  if (!ledger) throw new Error(`no ledger ${id}`)
  return ledger
}

function optionLabels(id: string, column: string): string[] {
  return (
    ledgerOf(id)
      .columns.find((one) => one.id === column)
      ?.options.map((option) => option.label) ?? []
  )
}

/** Figures by which programmes define their indicators. */
const figures: readonly (readonly [string, readonly string[]])[] = [
  ['integrity-pledge', ['obliged', 'pledged', 'published']],
  ['performance-complaint', ['received', 'registered']],
  ['judgment-defaulter', ['listed', 'urged']],
  ['breach-publicity', ['major']],
  ['disowned-commitment', ['received', 'registered']],
  ['seven-venues', ['plans']],
  ['credit-plus-scenario', ['new']],
  ['public-credit-rating', ['pushed']],
  ['integrity-code', ['coded', 'entities']],
  ['credit-loan', ['granted', 'entities', 'institutions']],
  ['government-breach', ['listed', 'resolved', 'open']],
  ['faulty-code', ['listed', 'resolved']],
  ['rating-batch', ['batches', 'rated', 'entities']],
  ['credit-for-certificate', ['pilots', 'fields']],
  ['practitioner-credit', ['sectors']],
  ['government-credit-rating', ['completed']],
]

describe('each built-in ledger (M-053)', () => {
  test.each(each)('%s is sound by itself and beside the others', (_, ledger) => {
    expect(
      ledgerFaults(
        ledger,
        ledgers.filter((other) => other !== ledger),
      ),
    ).toEqual([])
  })

  test.each(each)('%s stands on clauses and requirements', (_, ledger) => {
    expect(ledger.sources).not.toEqual([])
    expect(ledger.requirements).not.toEqual([])
  })

  test.each(each)('%s shows at most eight columns from the start, one of which takes what is left', (_, ledger) => {
    const listed = ledger.columns.filter((column) => column.isListed)
    expect(listed.length).toBeLessThanOrEqual(8)
    expect(listed.map((column) => column.id)).toContain(ledger.titleColumn)
    expect(listed.some((column) => column.width === null)).toBe(true)
  })

  test.each(each)('%s fills the paper that it prints on and prints its title', (_, ledger) => {
    const total = ledger.print.columns.reduce((sum, column) => sum + column.width, 0)
    expect(total).toBe(printableWidth(ledger.print))
    expect(ledger.print.columns.map((column) => column.id)).toContain(ledger.titleColumn)
  })

  test.each(each)('%s says its units where it prints money or numbers', (_, ledger) => {
    const printed = new Set(ledger.print.columns.map((column) => column.id))
    const units = ledger.columns.flatMap((column) => (printed.has(column.id) && column.unit !== null ? [column.unit] : []))
    expect(new Set(ledger.print.unitsNote?.split('、') ?? [])).toEqual(new Set(units))
  })

  test.each(each)('%s asks for no identity number and no telephone; evidence is offered and never required', (_, ledger) => {
    const open = ledger.columns.filter((column) => !column.isPrivate)
    expect(open.filter((column) => /身份证|证件号|手机|电话|住址/.test(column.label))).toEqual([])
    expect(ledger.columns.find((column) => column.kind === 'evidence')?.required).toBe(false)
  })

  test('identifiers, titles and names in the menu are unique, in the order of the menu groups', () => {
    for (const key of ['id', 'title', 'shortTitle'] as const)
      expect(new Set(ledgers.map((ledger) => ledger[key])).size).toBe(ledgers.length)
    const order = ledgers.map((ledger) => Object.keys(ledgerGroups).indexOf(ledger.group))
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    expect(findLedger('no-such-ledger')).toBeUndefined()
  })

  test('built-in ledgers leave 本机关台账 to the office', () => {
    expect(ledgers.filter((ledger) => ledger.group === 'own')).toEqual([])
  })

  test('no label or hint names a city', () => {
    const words = ledgers.flatMap((ledger) => [ledger.title, ...ledger.columns.flatMap((column) => [column.label, column.hint ?? ''])])
    expect(words.filter((word) => /黑河|鹤岗|龙江/.test(word))).toEqual([])
  })
})

describe('figures behind the indicators', () => {
  test.each(figures)('%s gives %j', (id, ids) => {
    expect(ledgerOf(id).figures.map((figure) => figure.id)).toEqual(expect.arrayContaining([...ids]))
  })

  test('M-031: 涉密部门 count neither as obliged nor as pledged', () => {
    for (const figure of ledgerOf('integrity-pledge').figures)
      expect(figure.where).toContainEqual({ column: 'isClassified', notIn: ['yes'] })
  })

  test('M-135: resolved and open matters always add up to the list', () => {
    const { figures: counted, statuses } = ledgerOf('government-breach')
    const statusesOf = (id: string) => counted.find((figure) => figure.id === id)?.where.flatMap((one) => ('in' in one ? one.in : [])) ?? []
    expect(statusesOf('listed')).toEqual([])
    expect([...statusesOf('open'), ...statusesOf('resolved')].toSorted()).toEqual(statuses.map((status) => status.id).toSorted())
    expect(statusesOf('open')).toEqual(statuses.filter((status) => status.isOpen).map((status) => status.id))
    expect(counted.filter((figure) => figure.datedBy !== null)).toEqual([])
  })

  test('A-19: the whole of 码上诚信 is judged; the sectors are watched', () => {
    for (const figure of ledgerOf('integrity-code').figures) {
      expect(figure).toMatchObject({ counts: 'latest', datedBy: 'month', where: [{ column: 'sector', in: ['total'] }] })
    }
  })

  test('M-129: 授信额 is the newest 累计 figure of each unit, in 万元', () => {
    const ledger = ledgerOf('credit-loan')
    expect(ledger.figures.find((figure) => figure.id === 'granted')).toMatchObject({ counts: 'latest', column: 'granted' })
    expect(ledger.columns.find((column) => column.id === 'granted')).toMatchObject({ kind: 'money', unit: '万元' })
  })
})

describe('choices that a clause closes', () => {
  test('M-039: seven venues, in the order of the text; 2020’s five are among them (M-166)', () => {
    const venues = ['进机关', '进大厅', '进校园', '进企业', '进市场', '进社区', '进村屯']
    expect(optionLabels('seven-venues', 'venue')).toEqual(venues)
    expect(venues).toEqual(expect.arrayContaining(['进大厅', '进校园', '进企业', '进市场', '进社区']))
  })

  test('M-036: the means of 查办 are the four of the text', () => {
    expect(optionLabels('disowned-commitment', 'means')).toEqual(['督办', '约谈', '目标考核', '通报曝光'])
  })

  test('M-160: a repair is answered for by who recognised, penalised, judged or entered the breach', () => {
    const labels = ledgerOf('credit-repair')
      .columns.filter((column) => column.kind === 'unit')
      .map((column) => column.label)
    expect(labels).toEqual(['认定单位', '处罚单位', '判决单位', '录入单位'])
    expect(optionLabels('credit-repair', 'principle')).toEqual(['谁认定、谁负责', '谁处罚、谁负责', '谁判决、谁负责', '谁录入、谁修复'])
  })

  test('工作要点 二（三）: the 21 重点领域 of practitioners’ records (M-165), and the three of 2022 (M-132)', () => {
    expect(keySectors.length).toBe(21)
    expect(optionLabels('practitioner-credit', 'sector')).toEqual(expect.arrayContaining(['生产', '公共安全', '医疗', '教育', '工程建设']))
  })

  test('M-050: the lists of 2020 and the word of 2022 for the black one', () => {
    expect(optionLabels('red-black-list', 'list')).toEqual(['红榜', '黑榜（严重失信主体名单）'])
  })
})
