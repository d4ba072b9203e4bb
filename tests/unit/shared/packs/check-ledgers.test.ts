import { describe, expect, test } from 'vitest'
import { checkPack } from '#shared/packs/check.ts'
import { ledgerFaults } from '#shared/packs/check-ledgers.ts'
import { heihe2022 } from '#shared/packs/heihe-2022/pack.ts'
import { pathText } from '#shared/packs/places.ts'
import { packWith } from '#tests/fixtures/packs/broken-pack.ts'

type Path = [string | number, ...(string | number)[]]

const target = heihe2022.indicators[0]?.targets[0]
const choice = { ledger: 'seven-venues', column: 'venue', options: ['serviceHalls', 'campuses'], source: heihe2022.tasks[0]?.source }
const seed = { ledger: 'credit-repair', unitIds: ['heihe:unit:education-bureau'], source: heihe2022.tasks[0]?.source }

describe('ledgers, indicators and words of a pack', () => {
  test.each<[string, Path, unknown, string, string?]>([
    ['a ledger id of several parts', ['ledgers', 2], 'heihe:ledger:pledges', '台账标识只能由'],
    ['a ledger named twice', ['ledgers', 1], 'integrity-pledge', '专项台账“integrity-pledge”重复'],
    [
      'a figure of a ledger that the programme does not keep',
      ['indicators', 0, 'figures', 'numerator'],
      'aeo-cultivation:enterprises',
      '本方案没有专项台账“aeo-cultivation”',
    ],
    ['first rows of such a ledger', ['ledgerSeeds'], [{ ...seed, ledger: 'red-black-list' }], '没有专项台账', 'ledgerSeeds[0].ledger'],
    ['first rows given twice', ['ledgerSeeds'], [seed, seed], '台账初始行“credit-repair”重复', 'ledgerSeeds[1].ledger'],
    [
      'choices of a ledger that is not kept',
      ['ledgerChoices'],
      [{ ...choice, ledger: 'red-black-list' }],
      '没有专项台账',
      'ledgerChoices[0].ledger',
    ],
    [
      'choices of a column that offers none',
      ['ledgerChoices'],
      [{ ...choice, column: 'place' }],
      '没有选项栏“place”',
      'ledgerChoices[0].column',
    ],
    [
      'a choice that is not declared',
      ['ledgerChoices'],
      [{ ...choice, options: ['campuses', 'moon'] }],
      '没有选项“moon”',
      'ledgerChoices[0].options[1]',
    ],
    [
      'choices in another order',
      ['ledgerChoices'],
      [{ ...choice, options: ['campuses', 'serviceHalls'] }],
      '选项应按台账声明的次序',
      'ledgerChoices[0].options[1]',
    ],
    ['a ratio without denominator', ['indicators', 0, 'denominator'], null, '以“%”计的指标应有分母'],
    ['a ratio counted over nothing', ['indicators', 0, 'figures', 'denominator'], null, '以“%”计的指标应有分母'],
    ['a number with a denominator', ['indicators', 2, 'denominator'], '全部事件数', '不以“%”计的指标没有分母'],
    ['judging by parts that are not kept apart', ['indicators', 0, 'judged'], 'sector', '判断的指标应有此项分组'],
    [
      'two targets from one month (A-18)',
      ['indicators', 0, 'targets'],
      [target, { ...target, value: '90' }],
      '与 indicators[0].targets[0] 自同一月份起生效，目标重叠',
      'indicators[0].targets[1].effectiveFrom',
    ],
    [
      'targets out of order (A-18)',
      ['indicators', 0, 'targets'],
      [{ ...target, effectiveFrom: '2022-08' }, target],
      '目标应按生效月份先后排列',
      'indicators[0].targets[1].effectiveFrom',
    ],
    [
      'a word overridden twice',
      ['glossary'],
      [
        { word: '市场主体', says: '经营主体' },
        { word: '市场主体', says: '企业' },
      ],
      '用语“市场主体”重复',
      'glossary[1].word',
    ],
  ])('refuses %s and names the very place', (_, path, value, problem, place = pathText(path)) => {
    const faults = ledgerFaults(packWith(path, value))
    expect(faults.filter((fault) => fault.path === place && fault.problem.includes(problem))).toHaveLength(1)
  })

  test('A-18: a raise from a later month, and an expected target beside a binding one, are no overlap', () => {
    const raised = [target, { ...target, binding: false, value: '95' }, { ...target, value: '90', effectiveFrom: '2022-08' }]
    expect(ledgerFaults(packWith(['indicators', 0, 'targets'], raised))).toEqual([])
  })

  test('M-071: a number used twice in one table of a 问卷 is refused, in two tables it is not', () => {
    const question = (id: string, number: number) => ({
      id,
      number,
      text: '是否制定政务诚信评价办法？',
      answer: 'yesNo',
      unitWords: ['市教育局'],
      unitIds: ['heihe:unit:education-bureau'],
    })
    const table = (id: string, ...questions: unknown[]) => ({ id, title: '政务诚信', evidenceHead: '佐证材料', questions })
    const sheet = (...tables: unknown[]) => [
      { id: 'q', title: '问卷', dueOn: '2022-09-27', signedBy: '分管领导', tables, source: heihe2022.tasks[0]?.source },
    ]
    const sound = sheet(table('t1', question('q1', 1)), table('t2', question('q2', 1)))
    expect(checkPack(packWith(['questionnaires'], sound))).toHaveProperty('pack')
    const broken = sheet(table('t1', question('q1', 1), question('q2', 1)))
    expect(ledgerFaults(packWith(['questionnaires'], broken)).map((fault) => fault.path)).toEqual([
      'questionnaires[0].tables[0].questions[1].number',
    ])
  })
})
