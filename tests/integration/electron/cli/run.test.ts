import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCommand } from '#electron/cli/run.ts'
import { findPack } from '#shared/packs/index.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()

/** Runs a command and gives its exit status, its standard output and what it said. */
async function run(words: readonly string[], input = '') {
  const out: string[] = []
  const said: string[] = []
  const status = await runCommand(words, { result: (text) => out.push(text), say: (text) => said.push(text), input: async () => input })
  return { status, out: out.join(''), said: said.join('') }
}

/** scoring.md, worked example 1. */
const april = {
  programme: 'heihe-2022',
  interpretation: 'literal',
  county: '逊克县',
  months: [
    {
      month: '2022-04',
      measures: Array.from({ length: 7 }, (_, at) => ({ id: `m${at}`, completed: at < 6, notApplicable: false, refuted: false })),
      materials: [
        { name: '月度工作推进情况', due: '2022-04-20', received: '2022-04-20' },
        { name: '自查评分表', due: '2022-04-23', received: '2022-04-24' },
      ],
      information: [
        { title: '甲', quality: 'high', adopted: true },
        { title: '乙', quality: 'high', adopted: false },
        { title: '丙', quality: 'ordinary', adopted: true },
      ],
      adjustments: [
        { kind: 'added-task', approved: true },
        { kind: 'local-first', approved: false },
      ],
    },
  ],
  innovations: [{ category: 1, approved: true }],
}

/** As much of a pack's JSON as the tests break. */
interface PackJson {
  readonly units: { id: string; parentId: string | null }[]
  readonly tasks: { readonly measures: { leads: string[]; deadlines: unknown[] }[] }[]
  readonly indicators: { readonly targets: unknown[] }[]
  readonly appraisal: { readonly month: { kind: string }[] } | null
}

function never(): never {
  throw new Error('the pack lacks what the test breaks')
}

describe('score (scoring.md «Headless form»)', () => {
  test('worked example 1 from standard input', async () => {
    const { status, out } = await run(['score'], JSON.stringify(april))
    expect(status).toBe(0)
    const reply = JSON.parse(out)
    expect(reply.months[0]).toMatchObject({
      month: '2022-04',
      completion: '34.29',
      timeliness: '4.00',
      information: '4.00',
      adjustments: '1.00',
      deductions: '0.00',
      total: '43.29',
      score: '30.30',
    })
    expect(reply.annual).toEqual({ taskCompletion: '2.36', innovation: '5.00', total: '7.36' })
    expect(reply.provisional).toBe(true)
  })

  test('the same from a file', async () => {
    const file = join(folder(), 'april.json')
    writeFileSync(file, JSON.stringify(april))
    expect((await run(['score', file])).out).toBe((await run(['score'], JSON.stringify(april))).out)
  })

  test('a due outside its month is refused with its place, exit 2', async () => {
    const wrong = structuredClone(april)
    const material = wrong.months[0]?.materials[1]
    if (material !== undefined) material.due = '2022-05-23'
    const { status, out, said } = await run(['score'], JSON.stringify(wrong))
    expect(status).toBe(2)
    expect(out).toBe('')
    expect(said).toContain('months[0].materials[1].due')
  })

  test('30 February, text that is no JSON, an unknown programme: exit 2, one sentence', async () => {
    const wrong = structuredClone(april)
    const material = wrong.months[0]?.materials[0]
    if (material !== undefined) material.due = '2022-02-30'
    expect(await run(['score'], JSON.stringify(wrong))).toMatchObject({ status: 2 })
    expect(await run(['score'], '{')).toMatchObject({ status: 2 })
    expect((await run(['score'], JSON.stringify({ ...april, programme: 'none-2022' }))).said).toContain('none-2022')
  })

  test('a file that is not there: exit 3 with its name', async () => {
    const { status, said } = await run(['score', join(folder(), '没有.json')])
    expect(status).toBe(3)
    expect(said).toContain('没有.json')
  })
})

describe('programme', () => {
  test('list and show', async () => {
    expect(JSON.parse((await run(['programme', 'list', '--json'])).out).programmes[0].id).toBe('heihe-2022')
    const shown = JSON.parse((await run(['programme', 'show', 'heihe-2022'])).out)
    expect(shown.tasks).toHaveLength(17)
    expect(shown.counts).toMatchObject({ tasks: 17, measures: 31, leads: 56 })
    expect((await run(['programme', 'show', 'none'])).status).toBe(2)
  })

  test.each([
    ['hegang-2022', 'M-023', { tasks: 12, measures: 22 }, false],
    ['heihe-2022', 'M-011', { tasks: 17, measures: 31, leads: 56 }, true],
    ['heihe-2020', 'M-163', { seededUnits: 23 }, false],
    ['heihe-2019', 'M-071', { questions: 20 }, false],
  ])('S4: show %s gives the counts of its source (%s)', async (id, _, counts, isAppraised) => {
    const shown = JSON.parse((await run(['programme', 'show', id])).out)
    expect(shown.counts).toMatchObject(counts)
    expect(shown.isAppraised).toBe(isAppraised)
  })

  test.each<[string, (pack: PackJson) => void, string, string]>([
    [
      'a ring of parents',
      (pack) => void ((pack.units[1] ?? never()).parentId = pack.units[1]?.id ?? ''),
      'units[1].parentId',
      '上级单位成环',
    ],
    [
      'an unknown unit',
      (pack) => void ((pack.tasks[0]?.measures[0] ?? never()).leads = ['none:unit:nobody']),
      'tasks[0].measures[0].leads[0]',
      '没有单位',
    ],
    [
      'an unknown kind of rule',
      (pack) => void ((pack.appraisal?.month[0] ?? never()).kind = 'lottery'),
      'appraisal.month[0].kind',
      '类型不在允许范围内',
    ],
    [
      'a measure without deadline',
      (pack) => void ((pack.tasks[0]?.measures[0] ?? never()).deadlines = []),
      'tasks[0].measures[0].deadlines',
      '没有完成时限',
    ],
    [
      'targets that overlap',
      (pack) => void pack.indicators[0]?.targets.push(pack.indicators[0].targets[0]),
      'indicators[0].targets[1].effectiveFrom',
      '目标重叠',
    ],
  ])('check refuses %s with its path and what is wrong (M-053)', async (_, breakIt, path, problem) => {
    const pack = JSON.parse(JSON.stringify(findPack('heihe-2022'))) as PackJson
    breakIt(pack)
    const file = join(folder(), 'wrong.pack.json')
    writeFileSync(file, JSON.stringify(pack))
    const { status, out } = await run(['programme', 'check', file])
    expect(status).toBe(1)
    expect(out.split('\n').filter((line) => line.startsWith(`${path}　`) && line.includes(problem))).toHaveLength(1)
  })

  test('check names every fault of a plan: an unknown unit, 30 February', async () => {
    const pack = structuredClone(findPack('heihe-2022'))
    const [first, second] = pack?.tasks ?? []
    if (first?.measures[0] !== undefined) first.measures[0].leads = ['heihe:unit:nobody']
    if (second?.measures[0]?.deadlines[0] !== undefined) second.measures[0].deadlines[0].by = '2022-02-30'
    const file = join(folder(), 'wrong.pack.json')
    writeFileSync(file, JSON.stringify(pack))
    const { status, out } = await run(['programme', 'check', file, '--json'])
    expect(status).toBe(1)
    const places = JSON.parse(out).faults.map((fault: { path: string }) => fault.path)
    expect(places).toContain('tasks[0].measures[0].leads[0]')
    expect(places).toContain('tasks[1].measures[0].deadlines[0].by')
  })

  test('a sound pack file passes', async () => {
    const file = join(folder(), 'right.pack.json')
    writeFileSync(file, JSON.stringify(findPack('heihe-2022')))
    expect((await run(['programme', 'check', file])).status).toBe(0)
  })
})

describe('document', () => {
  test('list gives every kind with its fields', async () => {
    const { kinds } = JSON.parse((await run(['document', 'list', '--json'])).out)
    expect(kinds.map((kind: { id: string }) => kind.id)).toEqual(
      expect.arrayContaining(['supervision-notice', 'monthly-report', 'self-assessment-sheet']),
    )
    expect(kinds.every((kind: { fields: { type: string } }) => kind.fields.type === 'object')).toBe(true)
  })

  test('samples leaves one file a kind', async () => {
    await run(['document', 'samples', folder()])
    const { kinds } = JSON.parse((await run(['document', 'list', '--json'])).out)
    expect(readdirSync(folder()).toSorted()).toEqual(kinds.map((kind: { id: string }) => `${kind.id}.docx`).toSorted())
  })

  test('one document from facts; missing facts are named by place', async () => {
    const [input, out] = [join(folder(), 'facts.json'), join(folder(), 'out.docx')]
    writeFileSync(input, JSON.stringify({}))
    const refused = await run(['document', 'supervision-notice', '--input', input, '--out', out])
    expect(refused.status).toBe(2)
    expect(existsSync(out)).toBe(false)
  })
})

test('verify says what is sound, and that a file that is no database is left as it is', async () => {
  const data = join(folder(), 'data')
  expect(await run(['verify', '--data', data])).toMatchObject({ status: 3 })
  await run(['demo', '--out', folder(), '--months', '1'])
  expect(await run(['verify', '--data', data])).toMatchObject({ status: 0 })
  const store = join(data, 'store.db')
  writeFileSync(store, '这不是数据库')
  const { status, said } = await run(['verify', '--data', data])
  expect(status).toBe(3)
  expect(said).toContain('store.db')
  expect(readFileSync(store, 'utf8')).toBe('这不是数据库')
})

test('demo leaves three months: data, documents, packages between two offices and a summary', async () => {
  const { status, out } = await run(['demo', '--out', folder(), '--json'])
  expect(status).toBe(0)
  const summary = JSON.parse(out)
  expect(summary.months.map((month: { month: string }) => month.month)).toEqual(['2022-04', '2022-05', '2022-06'])
  expect(summary.documents.length).toBeGreaterThan(50)
  const kinds = ['开通包', '开通回执', '任务清单_2022-06', '月报_2022-06', '复核结果_2022-06']
  expect(kinds.filter((kind) => !summary.packages.some((name: string) => name.includes(`_${kind}_`)))).toEqual([])
  expect(readdirSync(join(folder(), '数据包')).toSorted()).toEqual(summary.packages)
  for (const data of [summary.data, summary.county]) expect(await run(['verify', '--data', data])).toMatchObject({ status: 0 })
  const report = join(
    folder(),
    '数据包',
    summary.packages.find((name: string) => name.includes('_月报_')),
  )
  const verified = await run(['package', 'verify', report, '--data', summary.data, '--today', '2022-06-30'])
  expect([verified.status, verified.out]).toEqual([0, expect.stringContaining('已导入（2022-06-20）')])
  expect(JSON.parse(readFileSync(join(folder(), 'summary.json'), 'utf8'))).toEqual(summary)
  expect(await run(['demo', '--out', folder()])).toMatchObject({ status: 2 })
})

test('self-test passes on a machine without the official fonts, and says that they are missing', async () => {
  const { status, out } = await run(['self-test'])
  expect(status).toBe(0)
  expect(out).toContain('公文字体')
})

test('self-test writes a package and reads it, encrypted and plain', async () => {
  const { checks } = JSON.parse((await run(['self-test', '--json'])).out)
  expect(checks.find(({ check }: { check: string }) => check === '数据包')).toMatchObject({ passed: true })
})

test('an unknown command prints the help and ends with 2', async () => {
  expect((await run(['无此命令'])).status).toBe(2)
  expect((await run(['--help'])).status).toBe(0)
})
