import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findHead } from '#shared/sheets/heads.ts'
import { sheetOf } from './sheet-of.ts'

const labels = (head: ReturnType<typeof findHead>) => head?.columns.map(({ label }) => label)

test('title rows, 填报单位 lines, a two-row head with merges, the numbering row, 合计 and the foot are told from the entries', () => {
  const sheet = sheetOf(
    [
      ['附件3', '', '', '', '', ''],
      ['政务诚信承诺书台账', '', '', '', '', ''],
      ['填报单位（盖章）：逊克县专班', '', '截至：2022年4月20日', '', '', '单位：份'],
      ['序号', '承诺单位\n名称', '承诺公开公示', '', '份 数', '备 注'],
      ['', '', '网站链接', '公示日期', '', ''],
      ['1', '2', '3', '4', '5', '6'],
      [1, '逊克县教育局', 'http://a', '2022.4.1', 3, ''],
      [2, '逊克县民政局', '', '', 1, ''],
      ['', '', '', '', '', ''],
      ['合  计', '', '', '', 4, ''],
      ['注：按月更新。', '', '', '', '', ''],
      ['单位负责人：', '', '审核人：', '', '填报人：', '联系电话：'],
    ],
    [
      [1, 0, 1, 5],
      [2, 0, 2, 1],
      [3, 0, 4, 0],
      [3, 1, 4, 1],
      [3, 2, 3, 3],
      [3, 4, 4, 4],
      [3, 5, 4, 5],
    ],
  )
  const head = findHead(sheet)
  expect(head).toMatchObject({ title: '政务诚信承诺书台账', top: 3, bottom: 4, serialColumn: 0, rows: [6, 7] })
  expect(labels(head)).toEqual(['序号', '承诺单位名称', '承诺公开公示／网站链接', '承诺公开公示／公示日期', '份数', '备注'])
  expect(head?.captions).toEqual(['填报单位（盖章）：逊克县专班', '截至：2022年4月20日', '单位：份'])
  expect(head?.leftOut).toEqual([
    { row: 5, why: 'numbering' },
    { row: 9, why: 'total' },
    { row: 10, why: 'note' },
    { row: 11, why: 'foot' },
  ])
})

test('a head that stands again on the next page, its title, its line and its numbering are left out wherever they stand', () => {
  const page = [
    ['合同履行情况台账', '', ''],
    ['填报单位：', '孙吴县', ''],
    ['序号', '合同名称', '合同金额（万元）'],
    ['1', '2', '3'],
  ]
  const sheet = sheetOf(
    [...page, [1, '甲合同', 35], ...page, [2, '乙合同', 36.5]],
    [
      [0, 0, 0, 2],
      [5, 0, 5, 2],
    ],
  )
  const head = findHead(sheet)
  expect(head?.rows).toEqual([4, 9])
  expect(head?.captions).toEqual(['填报单位：孙吴县'])
  expect(head?.columns[2]).toMatchObject({ label: '合同金额（万元）', unit: '万元' })
  expect(head?.leftOut.map(({ why }) => why)).toEqual(['numbering', 'title', 'caption', 'repeatedHead', 'numbering'])
})

test('a group that was not merged downwards still names its columns, and a section line is no entry', () => {
  const sheet = sheetOf(
    [
      ['序号', '单位', '公示', ''],
      ['', '', '网址', '日期'],
      ['一、县直部门', '', '', ''],
      [1, '甲', 'a', '2022-4-1'],
    ],
    [
      [0, 2, 0, 3],
      [2, 0, 2, 3],
    ],
  )
  expect(labels(findHead(sheet))).toEqual(['序号', '单位', '公示／网址', '公示／日期'])
  expect(findHead(sheet)).toMatchObject({ rows: [3], leftOut: [{ row: 2, why: 'section' }] })
})

test('a plain list without title has its head in the first row; figures under it are no numbering row', () => {
  const head = findHead(
    sheetOf([
      ['月份', '户数', '总数'],
      ['2022年4月', 1, 2],
      ['2022年5月', 2, 3],
    ]),
  )
  expect(head).toMatchObject({ title: '', top: 0, bottom: 0, serialColumn: null, rows: [1, 2] })
})

test('known names find the head under a remark that looks like one', () => {
  const rows = [
    ['填写前请阅读', '逐项填写', '不得漏项'],
    ['承诺单位', '承诺年度', '备注'],
    ['逊克县教育局', 2022, ''],
  ]
  const known = new Set(['承诺单位', '承诺年度', '备注'])
  expect(findHead(sheetOf(rows), (label) => known.has(label))).toMatchObject({ top: 1, rows: [2] })
})

test('a row that is merged whole into the one above is part of that entry; a cell merged over three entries belongs to each', () => {
  const sheet = sheetOf(
    [
      ['单位', '事项', '备注'],
      ['甲', '一', ''],
      ['', '二', ''],
      ['乙', '三', 'x'],
      ['', '', ''],
    ],
    [
      [1, 0, 2, 0],
      [3, 0, 4, 0],
      [3, 1, 4, 1],
      [3, 2, 4, 2],
    ],
  )
  expect(findHead(sheet)?.rows).toEqual([1, 2, 3])
})

test('hidden columns keep their place and are marked; a column without a name is there only if it holds something', () => {
  const head = findHead(
    sheetOf(
      [
        ['名称', '', '日期', '', '条目标识'],
        ['甲', '', '2022-4-1', '?', 'id'],
      ],
      [],
      { hiddenColumns: [4] },
    ),
  )
  expect(head?.columns.map(({ at, label, isHidden }) => [at, label, isHidden])).toEqual([
    [0, '名称', false],
    [2, '日期', false],
    [3, '', false],
    [4, '条目标识', true],
  ])
})

test('words that begin like a line over the table are an entry all the same', () => {
  const rows = ['截至目前未支付工程款', '密级文件遗失', '合计少付三万元', '注重实效'].map((text) => ['', text, '某局'])
  expect(findHead(sheetOf([['序号', '事项', '单位'], ...rows, ['', '截至：2022年4月20日', '']]))).toMatchObject({
    rows: [1, 2, 3, 4],
    leftOut: [{ row: 5, why: 'caption' }],
  })
})

test('a sheet without a table has no head', () => {
  expect(findHead(sheetOf([]))).toBeNull()
  expect(
    findHead(
      sheetOf([
        ['关于报送台账的通知', ''],
        ['请于20日前报送。', ''],
      ]),
    ),
  ).toBeNull()
})

test('whatever a sheet holds, every filled row is an entry, a row left out with its reason, or lies in or over the head', () => {
  const cell = fc.oneof(
    fc.constantFrom('', '合计', '序号', '单位', '日期', '填报人：', '注：', '1', '2', '3', '2022.9.30', '甲乙丙'),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  )
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 12 })
  const merge = fc
    .tuple(fc.nat(11), fc.nat(5), fc.nat(3), fc.nat(3))
    .map(([top, left, down, right]) => [top, left, top + down, left + right] as const)
  fc.assert(
    fc.property(rows, fc.array(merge, { maxLength: 3 }), (texts, merges) => {
      const sheet = sheetOf(texts, merges)
      const head = findHead(sheet)
      if (head === null) return
      const told = [...head.rows, ...head.leftOut.map(({ row }) => row)]
      expect(new Set(told).size).toBe(told.length)
      expect(told.every((row) => row > head.bottom && row < sheet.rows.length)).toBe(true)
      for (const [row, cells] of sheet.rows.entries()) {
        const filled = cells.some(
          ({ text }, at) => text.trim() !== '' && (at !== head.serialColumn || !/^[\d.()、]+$/.test(text.normalize('NFKC').trim())),
        )
        if (row > head.bottom && filled) expect(told).toContain(row)
      }
    }),
  )
})
