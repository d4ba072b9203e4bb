import { daysBetween } from '#shared/domain/period.ts'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import { pageEntries } from '#db/repositories/ledger-pages.ts'
import type { ServiceContext } from '../context.ts'
import { type KnownLedger, allLedgers, ledgerCounts } from './catalogue.ts'
import { everything, storeFilter } from './lists.ts'
import type { WorkRow } from '../desk/today-work.ts'
import type { UnitIndex } from '../units.ts'

/** So many units are named; more are counted. */
const namedUnits = 4

/** Entries whose day has passed with work still to do: one row a ledger, the way to them beside it. */
export async function ledgerWork(context: ServiceContext, units: UnitIndex): Promise<WorkRow[]> {
  const known = await allLedgers(context, context.store.db)
  const counts = await ledgerCounts(context, known)
  const late = known.filter(({ ledger }) => (counts.get(ledger.id)?.overdue ?? 0) > 0)
  return Promise.all(late.map((each) => lateRow(context, units, each, counts.get(each.ledger.id)?.overdue ?? 0)))
}

async function lateRow(context: ServiceContext, units: UnitIndex, { ledger }: KnownLedger, overdue: number): Promise<WorkRow> {
  const filter = storeFilter(context, ledger, { ...everything, isOverdue: true })
  const sort = { by: 'due' as const, isDescending: false }
  const { rows } = filter === null ? { rows: [] } : await pageEntries(context.store.db, { filter, sort, cursor: null, limit: 100 })
  const [first, names] = [rows[0], [...new Set(rows.map((row) => units.get(row.unit_id).name))]]
  const dueOn = first?.due_on ?? context.ports.clock.today()
  const who = names.length <= namedUnits ? names.join('、') : `${names.length}家单位`
  return {
    id: `ledger:${ledger.id}`,
    group: 'overdue',
    title: `${ledger.shortTitle}台账${overdue}条逾期未办结`,
    detail: `“${first?.title ?? ''}”${overdue > 1 ? '等' : ''}应于${officialMonthDay(dueOn)}前办结，逾期${daysBetween(dueOn, context.ports.clock.today())}天；${who}`,
    action: {
      kind: 'open',
      label: '办理',
      route: overdue === 1 && first !== undefined ? `/ledgers/${ledger.id}/${first.id}` : `/ledgers/${ledger.id}?isOverdue=1`,
    },
    message: null,
  }
}
