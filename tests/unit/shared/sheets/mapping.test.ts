import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ledgers } from '#shared/ledgers/index.ts'
import { type HeadColumn, findHead } from '#shared/sheets/heads.ts'
import { type MappingTarget, headKey, proposeMapping } from '#shared/sheets/mapping.ts'
import { sheetOf } from './sheet-of.ts'

function columns(...labels: readonly string[]): readonly HeadColumn[] {
  return labels.map((label, at) => ({ at, path: label.split('／'), label, unit: null, isHidden: false }))
}
const targets = (...labels: readonly string[]): MappingTarget[] => labels.map((label) => ({ id: label, label }))
const found = (names: readonly string[], wanted: readonly string[]) =>
  proposeMapping(columns(...names), targets(...wanted)).map(({ target, ground }) => [target, ground])

test('widths, blanks, punctuation, bracketed units and usual variants do not part a name from itself', () => {
  expect(
    found(
      ['★承诺 单位：', '合同金额（万元）', '公示时间', '社会信用代码', '填报单位（盖章）', '参训人数(人)'],
      ['承诺单位名称', '合同金额', '公示日期', '统一社会信用代码', '填报单位', '参训人数'],
    ),
  ).toEqual([
    ['承诺单位名称', 'variant'],
    ['合同金额', 'variant'],
    ['公示日期', 'variant'],
    ['统一社会信用代码', 'variant'],
    ['填报单位', 'variant'],
    ['参训人数', 'variant'],
  ])
})

test('the group over a column helps where its own name is too short: 公示／日期 is 公示日期', () => {
  expect(found(['公示／日期', '报送／日期'], ['报送日期', '公示日期']).map(([target]) => target)).toEqual(['公示日期', '报送日期'])
})

test('a name that stands twice is taken once and says where; what fits nothing says so', () => {
  const mapping = proposeMapping(columns('备注', '备注', '天气'), targets('备注'))
  expect(mapping.map(({ target }) => target)).toEqual(['备注', null, null])
  expect(mapping.map(({ problem }) => problem)).toEqual([null, '与第1列“备注”重复，未对应', '没有与“天气”相符的栏目，未对应'])
})

test('a mere likeness is proposed only where it is the only one, and asks to be looked at', () => {
  expect(proposeMapping(columns('县级办理情况'), targets('办理情况'))[0]).toMatchObject({ target: '办理情况', ground: 'similar' })
  expect(proposeMapping(columns('县级办理情况', '市级办理情况'), targets('办理情况')).map(({ target }) => target)).toEqual([null, null])
})

test('the names of every declared ledger find their own columns, however a spreadsheet types them (M-053)', () => {
  const widths: readonly ((label: string) => string)[] = [
    (label) => label,
    (label) => [...label].join('　'),
    (label) => label.replaceAll('（', '(').replaceAll('）', ')').replaceAll('“', '"').replaceAll('”', '"'),
    (label) => `${label}：`,
    (label) => `*${label}\n`,
  ]
  for (const ledger of ledgers) {
    const wanted = ledger.columns.map(({ id, label }) => ({ id, label }))
    for (const typed of widths) {
      const named = columns(...wanted.map(({ label }) => typed(label)))
      expect(proposeMapping(named, wanted).map(({ target }) => target)).toEqual(wanted.map(({ id }) => id))
    }
  }
})

test('whatever the names, no target is given twice and every column has its answer', () => {
  const word = fc.constantFrom('日期', '时间', '公示日期', '公示', '备注', '单位', '单位名称', '单位（盖章）', '金额(元)', '金额', '')
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 2 }), { maxLength: 8 }), fc.uniqueArray(word), (paths, wanted) => {
      const named = paths.map((path, at): HeadColumn => ({ at, path, label: path.join('／'), unit: null, isHidden: false }))
      const mapping = proposeMapping(named, targets(...wanted.filter((each) => each !== '')))
      const given = mapping.flatMap(({ target }) => target ?? [])
      expect(new Set(given).size).toBe(given.length)
      expect(mapping.map(({ at }) => at)).toEqual(named.map(({ at }) => at))
      expect(mapping.every(({ target, problem }) => target !== null || problem !== null)).toBe(true)
    }),
  )
})

test('a source is known again by its names, however they are spaced', () => {
  const one = findHead(
    sheetOf([
      ['承诺 单位', '备 注'],
      ['甲', 'x'],
    ]),
  )
  const other = findHead(
    sheetOf(
      [
        ['标题', ''],
        ['承诺单位', '备注：'],
        ['乙', 'y'],
      ],
      [[0, 0, 0, 1]],
    ),
  )
  expect(headKey(one?.columns ?? [])).toBe(headKey(other?.columns ?? []))
  expect(headKey(one?.columns ?? [])).not.toBe(headKey(columns('承诺单位')))
})
