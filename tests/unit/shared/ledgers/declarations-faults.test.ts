import { describe, expect, test } from 'vitest'
import { AppError } from '#shared/domain/errors.ts'
import { defineLedger, ledgerFaults } from '#shared/ledgers/define.ts'
import { ledgers } from '#shared/ledgers/index.ts'
import type { Ledger, LedgerInput } from '#shared/ledgers/schema.ts'

type ColumnInput = LedgerInput['columns'][number]

/** A ledger as an office fills it in: 窗口回访. */
function visits(change: Partial<LedgerInput> = {}): LedgerInput {
  return {
    id: 'window-visits',
    title: '窗口回访台账',
    shortTitle: '窗口回访',
    group: 'own',
    keeper: 'unit',
    columns: [
      { id: 'company', label: '企业名称', kind: 'text', required: true },
      { id: 'code', label: '统一社会信用代码', kind: 'creditCode', nameIn: 'company' },
      { id: 'visitedOn', label: '回访日期', kind: 'date' },
      { id: 'answerBy', label: '答复时限', kind: 'deadline' },
      { id: 'answer', label: '满意程度', kind: 'choice', options: satisfaction },
      { id: 'amount', label: '涉及金额', kind: 'money', unit: '万元' },
      { id: 'caller', label: '来访人', kind: 'text', isPrivate: true },
    ],
    titleColumn: 'company',
    statuses: [
      { id: 'open', label: '未办结', tone: 'underway', isOpen: true },
      { id: 'closed', label: '已办结', tone: 'done', isOpen: false },
    ],
    dueColumn: 'answerBy',
    periodColumn: 'visitedOn',
    unique: [['company', 'visitedOn']],
    figures: [
      { id: 'satisfied', title: '满意数', counts: 'entries', where: [{ column: 'answer', in: ['good'] }], datedBy: 'visitedOn' },
      { id: 'amount', title: '金额合计', counts: 'sum', column: 'amount', where: [{ column: 'status', notIn: ['open'] }] },
    ],
    handOver: { title: '窗口回访交办表', omits: ['amount'] },
    print: {
      paper: 'A4',
      orientation: 'portrait',
      columns: [
        { id: 'company', width: 80 },
        { id: 'status', width: 40 },
      ],
    },
    ...change,
  }
}

const satisfaction = [
  { id: 'good', label: '满意' },
  { id: 'bad', label: '不满意' },
]

/** The same ledger with one more column. */
function withColumn(column: ColumnInput): LedgerInput {
  return visits({ columns: [...visits().columns, column] })
}

function withFigure(figure: NonNullable<LedgerInput['figures']>[number]): LedgerInput {
  return visits({ figures: [figure] })
}

const count = { id: 'count', title: '数量' }
const printed = (columns: LedgerInput['print']['columns']) => visits({ print: { paper: 'A4', orientation: 'portrait', columns } })

const broken: readonly (readonly [string, LedgerInput, string, string])[] = [
  ['two columns with one identifier', withColumn({ id: 'code', label: '另一栏', kind: 'text' }), 'columns[7].id', '栏目标识“code”重复'],
  ['two columns with one name', withColumn({ id: 'other', label: '回访日期', kind: 'date' }), 'columns[7].label', '栏目名称“回访日期”重复'],
  [
    'a column called status',
    withColumn({ id: 'status', label: '状态', kind: 'text' }),
    'columns[7].id',
    '“status”专指办理状态，栏目应另取标识',
  ],
  ['a choice without options', withColumn({ id: 'way', label: '方式', kind: 'choice' }), 'columns[7].options', '选项栏目至少应有一个选项'],
  [
    'options of a text',
    withColumn({ id: 'way', label: '方式', kind: 'text', options: satisfaction }),
    'columns[7].options',
    '只有选项栏目可以设选项',
  ],
  [
    'an option twice',
    withColumn({ id: 'way', label: '方式', kind: 'choice', options: [...satisfaction, { id: 'bad', label: '差' }] }),
    'columns[7].options[2].id',
    '选项标识“bad”重复',
  ],
  ['a link to nothing', withColumn({ id: 'link', label: '对应', kind: 'entry' }), 'columns[7].of', '关联栏目应选择所关联的台账'],
  [
    'a text that links',
    withColumn({ id: 'link', label: '对应', kind: 'text', of: 'credit-repair' }),
    'columns[7].of',
    '只有关联栏目可以选择关联的台账',
  ],
  [
    'money without its unit',
    withColumn({ id: 'sum', label: '金额', kind: 'money' }),
    'columns[7].unit',
    '金额栏目的计量单位应为元、万元或亿元',
  ],
  [
    'a text with a unit',
    withColumn({ id: 'note', label: '说明', kind: 'text', unit: '户' }),
    'columns[7].unit',
    '只有数字栏目可以设计量单位',
  ],
  [
    'a code that belongs to a date',
    withColumn({ id: 'code2', label: '代码', kind: 'creditCode', nameIn: 'visitedOn' }),
    'columns[7].nameIn',
    '“回访日期”不是文字或单位栏目，不能作主体名称',
  ],
  [
    'a code of no column',
    withColumn({ id: 'code2', label: '代码', kind: 'creditCode', nameIn: 'no' }),
    'columns[7].nameIn',
    '没有标识为“no”的栏目',
  ],
  ['a title that is not there', visits({ titleColumn: 'no' }), 'titleColumn', '没有标识为“no”的栏目'],
  ['a title that may be empty', visits({ titleColumn: 'code' }), 'titleColumn', '“统一社会信用代码”用作条目名称，应为必填'],
  ['a private title', visits({ titleColumn: 'caller' }), 'titleColumn', '“来访人”涉及个人隐私，不能作条目名称'],
  ['money as a title', visits({ titleColumn: 'amount' }), 'titleColumn', '“涉及金额”的类型不能作条目名称'],
  ['a due column that is no day', visits({ dueColumn: 'company' }), 'dueColumn', '“企业名称”不是日期或时限栏目'],
  [
    'a due column where nothing is ever open',
    visits({ statuses: [{ id: 'open', label: '已填报', tone: 'done', isOpen: false }] }),
    'dueColumn',
    '设有时限的台账应至少有一个未办结的办理状态',
  ],
  ['a month that is a deadline', visits({ periodColumn: 'answerBy' }), 'periodColumn', '“答复时限”不是日期或月份栏目'],
  ['a unique set of no column', visits({ unique: [['company', 'no']] }), 'unique[0][1]', '没有标识为“no”的栏目'],
  ['a unique set with a column twice', visits({ unique: [['company', 'company']] }), 'unique[0][1]', '栏目“company”重复'],
  [
    'a sum of texts',
    withFigure({ ...count, counts: 'sum', column: 'company' }),
    'figures[0].column',
    '“企业名称”不是整数、小数或金额栏目，不能求和',
  ],
  ['a sum of nothing', withFigure({ ...count, counts: 'sum' }), 'figures[0].column', '应选择所统计的栏目'],
  [
    'entries counted by a column',
    withFigure({ ...count, counts: 'entries', column: 'amount' }),
    'figures[0].column',
    '按条目计数时不选栏目',
  ],
  [
    'deadlines told apart',
    withFigure({ ...count, counts: 'distinct', column: 'answerBy' }),
    'figures[0].column',
    '“答复时限”的类型不能按不同取值计数',
  ],
  [
    'the latest of no date',
    withFigure({ ...count, counts: 'latest', column: 'amount' }),
    'figures[0].datedBy',
    '取各单位最新一期时应选择日期或月份栏目',
  ],
  [
    'a figure dated by a text',
    withFigure({ ...count, counts: 'entries', datedBy: 'company' }),
    'figures[0].datedBy',
    '“企业名称”不是日期或月份栏目',
  ],
  [
    'a condition on an option that is not offered',
    withFigure({ ...count, counts: 'entries', where: [{ column: 'answer', in: ['good', 'fair'] }] }),
    'figures[0].where[0].in[1]',
    '没有取值“fair”',
  ],
  [
    'a condition on a status that does not exist',
    withFigure({ ...count, counts: 'entries', where: [{ column: 'status', notIn: ['done'] }] }),
    'figures[0].where[0].notIn[0]',
    '没有取值“done”',
  ],
  [
    'a condition on the value of a text',
    withFigure({ ...count, counts: 'entries', where: [{ column: 'company', in: ['甲'] }] }),
    'figures[0].where[0].column',
    '按取值设条件时应选选项栏目或办理状态',
  ],
  [
    'a condition that always holds',
    withFigure({ ...count, counts: 'entries', where: [{ column: 'status', isFilled: true }] }),
    'figures[0].where[0].isFilled',
    '办理状态总有取值，不能作此条件',
  ],
  [
    'a copy that leaves out the title',
    visits({ handOver: { title: '交办表', omits: ['company'] } }),
    'handOver.omits[0]',
    '条目名称栏目不能从交办件中略去',
  ],
  [
    'a copy that leaves out no column',
    visits({ handOver: { title: '交办表', omits: ['no'] } }),
    'handOver.omits[0]',
    '没有标识为“no”的栏目',
  ],
  ['a printed column that is not there', printed([{ id: 'no', width: 30 }]), 'print.columns[0].id', '没有标识为“no”的栏目'],
  ['more than the paper holds', printed([{ id: 'company', width: 145 }]), 'print.columns', '各栏合计宽 145 毫米，超过版心可用的 144 毫米'],
  [
    'a step to no ledger',
    visits({ next: [{ ledger: 'no-such', linkColumn: 'visit', label: '登记' }] }),
    'next[0].ledger',
    '没有标识为“no-such”的台账',
  ],
  [
    'a step by a link that leads elsewhere',
    visits({ next: [{ ledger: 'credit-repair', linkColumn: 'complaint', label: '登记' }] }),
    'next[0].linkColumn',
    '《信用修复主体名单台账》的“对应投诉”不关联本台账',
  ],
  ['a name that is taken', visits({ id: 'credit-repair' }), 'id', '台账标识“credit-repair”已被占用'],
  [
    'a link to a ledger that is not there',
    withColumn({ id: 'link', label: '对应', kind: 'entry', of: 'no-such' }),
    'columns[7].of',
    '没有标识为“no-such”的台账',
  ],
]

describe('ledgerFaults', () => {
  test('a ledger that an office declares is sound (M-053)', () => {
    expect(ledgerFaults(visits(), ledgers)).toEqual([])
  })

  test.each(broken)('refuses %s', (_, declaration, path, problem) => {
    expect(ledgerFaults(declaration, ledgers)).toContainEqual({ path, problem })
  })

  test('says in Chinese what is missing, unknown or of the wrong kind', () => {
    const { title: _, ...untitled } = visits()
    expect(ledgerFaults(untitled, ledgers)).toEqual([{ path: 'title', problem: '缺少此项' }])
    expect(ledgerFaults({ ...visits(), colour: 'red' }, ledgers)).toEqual([{ path: 'colour', problem: '台账声明中没有此项' }])
    expect(ledgerFaults({ ...visits(), columns: [] }, ledgers)).toEqual([{ path: 'columns', problem: '至少应有 1 项' }])
    expect(ledgerFaults({ ...visits(), shortTitle: '' }, ledgers)).toEqual([{ path: 'shortTitle', problem: '不能为空' }])
    expect(ledgerFaults({ ...visits(), keeper: 'nobody' }, ledgers)).toEqual([
      { path: 'keeper', problem: '取值不在允许范围内，应为：city、county、unit' },
    ])
    expect(ledgerFaults(withColumn({ id: 'Wrong Id', label: '栏', kind: 'text' }), ledgers)).toEqual([
      { path: 'columns[7].id', problem: '标识只能由字母和数字组成，以小写字母开头' },
    ])
    expect(ledgerFaults(null, ledgers)).toEqual([{ path: '', problem: '类型不符，应为一组内容' }])
  })

  test('a step may not make a private column public, nor change the kind of a value', () => {
    const notes = defineLedger(
      visits({
        id: 'visit-notes',
        columns: [
          ...visits().columns,
          { id: 'visit', label: '对应回访', kind: 'entry', of: 'window-visits' },
          { id: 'note', label: '记录', kind: 'longText' },
        ],
      }),
    )
    const step = (from: string, column: string) =>
      ledgerFaults(visits({ next: [{ ledger: 'visit-notes', linkColumn: 'visit', label: '登记', takes: [{ from, column }] }] }), [notes])
    expect(step('company', 'note')).toEqual([])
    expect(step('caller', 'caller')).toEqual([])
    expect(step('caller', 'note')).toEqual([{ path: 'next[0].takes[0]', problem: '“来访人”涉及个人隐私，不能带入公开栏目' }])
    expect(step('amount', 'company')).toEqual([{ path: 'next[0].takes[0]', problem: '“涉及金额”与“企业名称”的类型不一致，不能带入' }])
    expect(step('no', 'note')).toEqual([{ path: 'next[0].takes[0].from', problem: '本台账没有所带出的栏目' }])
    expect(step('company', 'no')).toEqual([{ path: 'next[0].takes[0].column', problem: '对方台账没有所带入的栏目' }])
  })

  test('links are left unjudged where the other ledgers are not known', () => {
    const linked = withColumn({ id: 'link', label: '对应', kind: 'entry', of: 'no-such' })
    expect(ledgerFaults(linked, null)).toEqual([])
  })
})

describe('defineLedger', () => {
  test('fills in what a declaration leaves out', () => {
    const ledger: Ledger = defineLedger(visits())
    expect(ledger.columns[0]).toMatchObject({ isListed: true, isPrivate: false, options: [], of: null, unit: null, source: null })
    expect(ledger.next).toEqual([])
  })

  test('refuses a broken declaration with ledger, place and problem', () => {
    const define = () => defineLedger(visits({ titleColumn: 'no' }))
    expect(define).toThrow(AppError)
    expect(define).toThrow(
      expect.objectContaining({ code: 'invalid_input', details: { place: 'window-visits titleColumn', problem: '没有标识为“no”的栏目' } }),
    )
  })
})
