import { expect, test } from 'vitest'
import { runCommand } from '#electron/cli/run.ts'
import { ledgers } from '#shared/ledgers/index.ts'

async function run(...words: string[]) {
  const out = { result: '', said: '' }
  const terminal = {
    result: (text: string): void => void (out.result += text),
    say: (text: string): void => void (out.said += text),
    input: async () => '',
  }
  return { status: await runCommand(words, terminal), ...out }
}

interface Listed {
  readonly ledgers: readonly {
    readonly id: string
    readonly title: string
    readonly group: string
    readonly sources: readonly string[]
    readonly columns: readonly { readonly id: string; readonly label: string; readonly kind: string }[]
    readonly figures: readonly { readonly id: string; readonly title: string }[]
    readonly programmes: readonly { readonly id: string; readonly firstRows: number }[]
  }[]
}

test('`ledger list` gives every declared ledger with group, sources, columns and figures (M-053)', async () => {
  const { status, result } = await run('ledger', 'list', '--json')
  const listed = JSON.parse(result) as Listed
  expect(status).toBe(0)
  expect(listed.ledgers.map((each) => each.id)).toEqual(ledgers.map((each) => each.id))
  expect(listed.ledgers[0]).toMatchObject({ id: 'integrity-pledge', title: '政务诚信承诺书台账', group: '承诺与践诺' })
  expect(listed.ledgers[0]?.sources[0]).toBe('《黑河市政务守信践诺工作专班实施方案》三（一）1')
  expect(listed.ledgers[0]?.columns.map((column) => column.label)).toContain('是否涉密部门')
  expect(listed.ledgers[0]?.figures.map((figure) => figure.id)).toEqual(['obliged', 'pledged', 'published'])
})

test('`ledger list` counts what the sources count: 12 ledgers of hegang-2022, the rows of the 23 对接单位 of 2020 (M-023, M-163)', async () => {
  const listed = JSON.parse((await run('ledger', 'list')).result) as Listed
  const keptBy = (programme: string) => listed.ledgers.filter((each) => each.programmes.some(({ id }) => id === programme))
  expect(keptBy('hegang-2022')).toHaveLength(12)
  const rows = listed.ledgers.flatMap((each) => each.programmes.map(({ id, firstRows }) => [each.id, id, firstRows]))
  expect(rows.filter(([, , firstRows]) => firstRows !== 0)).toEqual([['information-collection', 'heihe-2020', 23]])
})

test('another word is refused with what there is', async () => {
  expect(await run('ledger', 'destroy')).toMatchObject({ status: 2, said: expect.stringContaining('ledger 的子命令为 list') as string })
})
