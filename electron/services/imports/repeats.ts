import type { Connection } from '#db/repositories/connection.ts'
import type { KeyHolder } from '#db/repositories/ledger-keys.ts'
import type { Ledger } from '#shared/ledgers/schema.ts'
import type { ServiceContext } from '../context.ts'
import type { Wanted } from '../ledgers/checks.ts'
import type { PlannedRow } from './plan.ts'
import { type Claimant, uniqueHolders, uniqueKeys } from '../ledgers/keys.ts'

/** Rows that would repeat one another or an entry of the ledger: the later one is a problem that says which. */
export async function refuseRepeats(
  context: ServiceContext,
  db: Connection,
  ledger: Ledger,
  planned: readonly PlannedRow[],
): Promise<PlannedRow[]> {
  let rows = withinFile(ledger, planned)
  // A row that falls out keeps its entry as it was, so that another row may collide with that: again until nothing falls out.
  for (;;) {
    const claimants = new Map(rows.flatMap((row) => (row.wanted === null ? [] : [[row, claimantOf(row.wanted)] as const])))
    const holders = await uniqueHolders(db, context.office.programmeId, ledger, [...claimants.values()])
    if (holders.size === 0) return rows
    rows = rows.map((row) => {
      const claimant = claimants.get(row)
      const holder = claimant === undefined ? undefined : holders.get(claimant)
      return holder === undefined ? row : refused(row, heldProblem(ledger, holder))
    })
  }
}

function claimantOf({ before, unitId, fields, place }: Wanted): Claimant {
  return { entryId: before?.id ?? null, unitId, fields, place }
}

function heldProblem(ledger: Ledger, { columnId, title }: KeyHolder): string {
  return `台账中已有“${labelsOf(ledger, columnId)}”相同的条目“${title}”`
}

function labelsOf(ledger: Ledger, columnIds: string): string {
  return columnIds
    .split(',')
    .map((id) => ledger.columns.find((column) => column.id === id)?.label ?? id)
    .join('、')
}

function withinFile(ledger: Ledger, planned: readonly PlannedRow[]): PlannedRow[] {
  const seen = new Map<string, number>()
  return planned.map((row) => {
    if (row.wanted === null) return row
    const keys = keysOf(ledger, row, row.wanted)
    for (const { key, words } of keys) {
      const first = seen.get(key)
      if (first !== undefined) return refused(row, `与第${first}行${words}`)
    }
    for (const { key } of keys) seen.set(key, row.row)
    return row
  })
}

/** What a row may share with no other row: unique values, and a new entry all of its cells. */
function keysOf(ledger: Ledger, { outcome, decided }: PlannedRow, wanted: Wanted): { key: string; words: string }[] {
  const unique = uniqueKeys(ledger, wanted).map(({ column_id, value }) => ({
    key: `${column_id} ${value}`,
    words: `的“${labelsOf(ledger, column_id)}”相同`,
  }))
  if (outcome !== 'new' || decided === 'new') return unique
  const { unitId, status, fields } = wanted
  const whole = JSON.stringify([unitId, status, Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1))])
  return [...unique, { key: `whole ${whole}`, words: '内容完全相同' }]
}

function refused(row: PlannedRow, problem: string): PlannedRow {
  const choices = row.outcome === 'new' && row.decided !== 'new' && problem.endsWith('完全相同') ? (['new'] as const) : []
  return { ...row, outcome: 'problem', wanted: null, notes: [problem, ...row.notes], choices: [...row.choices, ...choices] }
}
