import { describe, expect, test } from 'vitest'
import type { Breakdown } from '#shared/packs/breakdown.ts'
import { compareBreakdown } from '#shared/packs/breakdown-compare.ts'
import { readBreakdown } from '#shared/packs/breakdown-reading.ts'
import { findPack } from '#shared/packs/index.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import { sheetOfTexts, sourceTable } from '#tests/fixtures/breakdowns/source-tables.ts'

function pack(id: string): ProgrammePack {
  const found = findPack(id)
  if (found === undefined) throw new Error(`no pack ${id}`)
  return found
}
const heihe = pack('heihe-2022')

/** The 分解表 of 黑河 with some words replaced. */
function heiheTable(change: (row: string[], at: number) => string[] | null = (row) => row): Breakdown {
  const { title, head, rows } = sourceTable('heihe-2022-plan')
  const changed = rows.map((row, at) => change([...row], at)).filter((row) => row !== null)
  const breakdown = readBreakdown(sheetOfTexts([[title], head, ...changed]), { year: 2022, units: heihe })
  if (breakdown === undefined) throw new Error('no head was found')
  return breakdown
}

function replaced(from: string, to: string): Breakdown {
  return heiheTable((row) => row.map((cell) => cell.replace(from, to)))
}

/** What is new, as 「where field document|pack」. */
function fresh(breakdown: Breakdown, against = heihe): string[] {
  const differences = compareBreakdown(breakdown, against).filter((each) => each.known === null)
  return differences.map(({ where, field, document, pack: own }) => `${where} ${field} ${document}|${own}`)
}

describe('A-21 … A-26: the real tables differ from their programmes in just what the programmes record', () => {
  test.each([
    ['heihe-2022', 'heihe-2022-plan', 27],
    ['hegang-2022', 'hegang-2022-plan', 23],
  ] as const)('%s', (id, source, count) => {
    const own = pack(id)
    const { title, head, rows } = sourceTable(source)
    const breakdown = readBreakdown(sheetOfTexts([[title], head, ...rows]), { year: 2022, units: own })
    const differences = breakdown === undefined ? [] : compareBreakdown(breakdown, own)
    const recorded = own.tasks.flatMap((task) => [
      ...task.differences.map((each) => ({ ...each, where: String(task.number) })),
      ...task.measures.flatMap((measure) => measure.differences.map((each) => ({ ...each, where: measure.code }))),
    ])
    const seen = differences.map(({ where, field, document, pack: body, known }) => ({
      where,
      about: field,
      table: document,
      body,
      ...known,
    }))
    expect(seen).toEqual(expect.arrayContaining(recorded))
    expect(seen).toHaveLength(recorded.length)
    expect(recorded).toHaveLength(count)
  })
})

describe('A-22: every new difference is listed by its place', () => {
  test('a changed lead, and its recorded difference gives way to it', () => {
    expect(fresh(replaced('市教育局 团市委', '市教育局'))).toEqual(['7-3 leads 市教育局|市教育局、团市委'])
  })

  test('the order and other names of leads are none', () => {
    expect(fresh(replaced('市教育局 团市委', '共青团黑河市委 市教育局'))).toEqual(
      fresh(replaced('市教育局 团市委', '共青团黑河市委、市教育局')),
    )
    expect(fresh(replaced('市教育局 团市委', '团市委 市教育局'))).toEqual([])
  })

  test('a changed date', () => {
    expect(fresh(heiheTable((row, at) => (at === 0 ? [...row.slice(0, 5), '9月底'] : row)))).toEqual(['1-1 deadline 9月底|8月底'])
    expect(fresh(heiheTable((row, at) => (at === 0 ? [...row.slice(0, 5), '2022年8月31日'] : row)))).toEqual([])
  })

  test('a changed name, goal and text', () => {
    expect(fresh(replaced('加大选树诚信典范力度', '加大选树诚信典型力度'))).toEqual(['8 title 加大选树诚信典型力度|加大选树诚信典范力度'])
    expect(fresh(replaced('占本地政府及其部门总数的80%', '占本地政府及其部门总数的90%'))[0]).toContain('1 goal ')
    expect(fresh(replaced('引导市场主体入驻“信易贷”平台。', '引导经营主体入驻“信易贷”平台。'))).toEqual([
      '16-2 text 引导经营主体入驻“信易贷”平台。|引导市场主体入驻“信易贷”平台。',
    ])
  })

  test('A-18: a goal with another number points to the indicator, whose target a 动态调整方案 changes', () => {
    const [difference] = compareBreakdown(replaced('突破 5.5 亿元', '突破6亿元'), heihe).filter(
      (each) => each.field === 'goal' && each.known === null,
    )
    expect(difference).toMatchObject({ where: '16', note: expect.stringContaining('动态调整方案') })
  })

  test('an unknown lead cannot be taken over', () => {
    const [difference] = compareBreakdown(replaced('市财政局', '市航天局'), heihe).filter((each) => each.known === null)
    expect(difference).toMatchObject({ where: '6-1', field: 'leads', obstacle: '“市航天局”不在本工作方案的单位名单内' })
  })
})

describe('A-21: matched by 序号 first, then by words', () => {
  test('a task under another number is found by its words, and a person is asked to look', () => {
    const breakdown = heiheTable((row) => (row[0] === '8' ? ['88', ...row.slice(1)] : row))
    expect(fresh(breakdown)).toEqual([])
    const renamed = heiheTable((row) => (row[0] === '8' ? ['88', '加大诚信典范选树力度', ...row.slice(2)] : row))
    const [difference] = compareBreakdown(renamed, heihe).filter((each) => each.known === null)
    expect(difference).toMatchObject({ where: '8', field: 'title', note: expect.stringContaining('请核对') })
  })

  test('two tasks that changed places are no differences', () => {
    expect(
      fresh(heiheTable((row) => (row[0] === '13' ? ['14', ...row.slice(1)] : row[0] === '14' ? ['13', ...row.slice(1)] : row))),
    ).toEqual([])
  })

  test('a new task is added; one that the table leaves out stays in the programme (M-025)', () => {
    const added = heiheTable((row) =>
      row[0] === '17' ? ['17', '建设信用大数据平台', '平台上线。', '编制建设方案。', '市营商环境局', '6月底'] : row,
    )
    const differences = compareBreakdown(added, heihe).filter((each) => each.known === null)
    expect(differences).toMatchObject([
      { key: '+17:task', where: '17', field: 'task', document: '建设信用大数据平台', pack: '', obstacle: null },
      {
        key: '17:task',
        where: '17',
        field: 'task',
        document: '',
        pack: '开展“优化营商环境宣传年”活动',
        row: null,
        obstacle: expect.any(String),
      },
    ])
  })

  test('a new measure and one that is left out', () => {
    const breakdown = heiheTable((row) =>
      row[3]?.startsWith('加强政务失信舆情监测') ? [...row.slice(0, 3), '设立投诉电话并向社会公布。', ...row.slice(4)] : row,
    )
    expect(fresh(breakdown)).toEqual([
      '2 measure 设立投诉电话并向社会公布。|',
      '2-3 measure |加强政务失信舆情监测，及时消除不良影响，杜绝发生重大失信舆情事件。',
    ])
  })
})

test('M-023: a 动态调整台账 says nothing of the tasks that it does not name', () => {
  const table = readBreakdown(
    sheetOfTexts([
      ['动态调整目标任务工作台账'],
      ['序号', '工作任务', '年度工作目标', '具体措施', '牵头单位', '完成时限'],
      ['1', '深入开展“信易贷”工作', '累计成功授信额突破7亿元。', '引导市场主体入驻“信易贷”平台。', '市营商环境局', '12月底'],
    ]),
    { year: 2022, units: heihe },
  )
  const differences = table === undefined ? [] : compareBreakdown(table, heihe).filter((each) => each.known === null)
  expect(differences.map((each) => `${each.where} ${each.field}`)).toEqual(['16 goal', '16-2 deadline', '16-1 measure', '16-3 measure'])
})
