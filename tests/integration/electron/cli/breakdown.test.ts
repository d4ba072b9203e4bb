import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCommand } from '#electron/cli/run.ts'
import { sourceExcelFile } from '#tests/fixtures/breakdowns/excel-tables.ts'
import { newCityWordFile } from '#tests/fixtures/breakdowns/new-city.ts'
import { sourceTable } from '#tests/fixtures/breakdowns/source-tables.ts'
import { sourceWordFile } from '#tests/fixtures/breakdowns/word-tables.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()

async function run(...words: readonly string[]) {
  const out: string[] = []
  const said: string[] = []
  const status = await runCommand(['breakdown', ...words], {
    result: (text) => out.push(text),
    say: (text) => said.push(text),
    input: async () => '',
  })
  return { status, out: out.join(''), said: said.join('') }
}

function file(name: string, bytes: Uint8Array | string): string {
  const path = join(folder(), name)
  writeFileSync(path, bytes)
  return path
}

interface Look {
  readonly counts: object
  readonly tasks: readonly { readonly measures: readonly { readonly leads: readonly unknown[] }[] }[]
  readonly differences: readonly {
    readonly where: string
    readonly field: string
    readonly document: string
    readonly pack: string
    readonly known: unknown
  }[]
}

describe('breakdown import (headless.md)', () => {
  test.each(['docx', 'xlsx'])('the 分解表 of 黑河 as .%s: 17 tasks, 31 measures, 56 leads, the known differences', async (ending) => {
    const table = sourceTable('heihe-2022-plan')
    const path = file(`分解表.${ending}`, ending === 'docx' ? await sourceWordFile(table) : sourceExcelFile(table))
    const { status, out } = await run('import', path, '--compare', 'heihe-2022', '--json')
    expect(status).toBe(0)
    const look = JSON.parse(out) as Look
    expect(look.tasks).toHaveLength(17)
    expect(look.tasks.flatMap((task) => task.measures)).toHaveLength(31)
    expect(look.tasks.flatMap((task) => task.measures.flatMap((measure) => measure.leads))).toHaveLength(56)
    expect(look.differences).toHaveLength(27)
    expect(look.differences.every((each) => each.known !== null)).toBe(true)
    expect(look.differences).toContainEqual(
      expect.objectContaining({ where: '6', field: 'title', document: '加强合同履约跟踪管理制度', pack: '加强合同履行跟踪管理' }),
    )
  })

  test('a changed cell is one difference more, in words for a person', async () => {
    const table = sourceTable('heihe-2022-plan')
    const rows = table.rows.map((row) => row.map((cell) => (cell === '市财政局' ? '市法院' : cell)))
    const { status, out } = await run('import', file('分解表.docx', await sourceWordFile({ ...table, rows })), '--compare', 'heihe-2022')
    expect(status).toBe(0)
    expect(out).toContain('17项任务、31项措施、56个牵头')
    expect(out).toContain('6-1　牵头单位　文件：市法院　方案：市财政局')
    expect(out).toContain('有1处差异待核定')
  })

  test('without a programme the tasks alone are read', async () => {
    const { status, out } = await run('import', file('鸡西.docx', await newCityWordFile()), '--json')
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      title: '鸡西市政务守信践诺工作专班重点任务分解表',
      counts: { tasks: 9, measures: 13 },
      differences: [],
    })
  })
})

describe('what cannot be done is said with exit status 2', () => {
  test.each<[string, () => string[]]>([
    ['an unknown programme', () => ['import', file('甲.docx', ''), '--compare', 'nowhere-2022']],
    ['a table number that is none', () => ['import', file('甲.docx', ''), '--table', '零']],
    ['another subcommand', () => ['export', 'x']],
    ['a file that is no Office file', () => ['import', file('甲.docx', '序号,工作任务')]],
  ])('%s', async (_, words) => {
    const { status, out, said } = await run(...words())
    expect([status, out]).toEqual([2, ''])
    expect(said).not.toBe('')
  })
})
