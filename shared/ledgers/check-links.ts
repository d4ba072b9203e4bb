import type { LedgerFault } from './faults.ts'
import { columnOf, missingColumn, repeatedValues } from './faults.ts'
import type { Ledger, LedgerColumn } from './schema.ts'

/** What does not fit between a ledger and the others: its identifier, links, and the steps that lead on to another ledger. */
export function linkFaults(ledger: Ledger, others: readonly Ledger[]): LedgerFault[] {
  const find = (id: string) => (id === ledger.id ? ledger : others.find((other) => other.id === id))
  const taken = others.some((other) => other.id === ledger.id) ? [{ path: 'id', problem: `台账标识“${ledger.id}”已被占用` }] : []
  const links = ledger.columns.flatMap(({ of }, at) =>
    of === null || find(of) ? [] : [{ path: `columns[${at}].of`, problem: `没有标识为“${of}”的台账` }],
  )
  return [...taken, ...links, ...ledger.next.flatMap((step, at) => stepFaults(ledger, step, find(step.ledger), `next[${at}]`))]
}

function stepFaults(ledger: Ledger, step: Ledger['next'][number], target: Ledger | undefined, path: string): LedgerFault[] {
  if (!target) return [{ path: `${path}.ledger`, problem: `没有标识为“${step.ledger}”的台账` }]
  return [
    ...linkColumnFaults(ledger, target, step.linkColumn, `${path}.linkColumn`),
    ...repeatedValues(
      step.takes.map((take) => take.column),
      (at) => `${path}.takes[${at}].column`,
      '带入栏目',
    ),
    ...step.takes.flatMap((take, at) => takeFaults(columnOf(ledger, take.from), columnOf(target, take.column), `${path}.takes[${at}]`)),
  ]
}

function linkColumnFaults(ledger: Ledger, target: Ledger, id: string, path: string): LedgerFault[] {
  const column = columnOf(target, id)
  if (!column) return missingColumn(target, id, path)
  return column.of === ledger.id ? [] : [{ path, problem: `《${target.title}》的“${column.label}”不关联本台账` }]
}

function takeFaults(from: LedgerColumn | undefined, to: LedgerColumn | undefined, path: string): LedgerFault[] {
  if (!from) return [{ path: `${path}.from`, problem: '本台账没有所带出的栏目' }]
  if (!to) return [{ path: `${path}.column`, problem: '对方台账没有所带入的栏目' }]
  if (!isTakeable(from, to)) return [{ path, problem: `“${from.label}”与“${to.label}”的类型不一致，不能带入` }]
  // What is private here must not become public over there (office.md «Privacy»).
  return from.isPrivate && !to.isPrivate ? [{ path, problem: `“${from.label}”涉及个人隐私，不能带入公开栏目` }] : []
}

function isTakeable(from: LedgerColumn, to: LedgerColumn): boolean {
  if (to.kind === 'longText') return from.kind === 'text' || from.kind === 'longText'
  if (from.kind !== to.kind) return false
  if (from.kind === 'entry') return from.of === to.of
  return from.options.every((option) => to.options.some((other) => other.id === option.id))
}
