import type { Connection } from '#db/repositories/connection.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import { importTargets } from '#shared/ledgers/importing.ts'
import type { Ledger } from '#shared/ledgers/schema.ts'
import type { MappingTarget } from '#shared/sheets/mapping.ts'
import { type ServiceContext, ownUnitOnly } from '../context.ts'
import { choosableUnits, ledgerOf, ledgerToWrite } from '../ledgers/catalogue.ts'
import type { FileIdentity } from '../ledgers/identity.ts'
import { type ImportFile, openImport, tableOf } from './files.ts'
import type { ImportJob } from './plan.ts'
import type { Mapping, Table } from './rows.ts'
import { unitRefs } from '../units.ts'

/** What is to be read from where: the file, its table and the ledger that it goes into. */

export interface ChosenInput {
  readonly token: string
  readonly sheet: number
  readonly ledgerId: string
}

export interface JobInput extends ChosenInput {
  readonly mapping: Mapping
  readonly unitId: string | null
  readonly decisions: ImportJob['decisions']
}

export interface Chosen {
  readonly file: ImportFile
  readonly ledger: Ledger
  readonly table: Table
  readonly hasIds: boolean
}

/** Opens the file for one ledger; refuses a ledger that may not be written, and a file that the program exported from another one. */
export async function chosen(context: ServiceContext, input: ChosenInput): Promise<Chosen> {
  const { db } = context.store
  const ledger = await ledgerToWrite(context, db, input.ledgerId)
  const file = await openImport(context, input.token)
  await refuseForeign(context, db, file.identity, ledger)
  const sheet = await file.read(input.sheet)
  const table = { sheet, head: tableOf(sheet, labelsOf([ledger])) }
  return { file, ledger, table, hasIds: isOwnExport(context, file.identity) }
}

/** Hidden ids are this programme's alone: those of another year name other entries. */
export function isOwnExport({ office }: ServiceContext, identity: FileIdentity | null): boolean {
  return identity !== null && identity.kind === 'ledger' && identity.programmeId === office.programmeId
}

async function refuseForeign(context: ServiceContext, db: Connection, identity: FileIdentity | null, ledger: Ledger): Promise<void> {
  if (identity === null || identity.ledgerId === ledger.id) return
  const title = await ledgerTitle(context, db, identity.ledgerId)
  throw ruleViolation('importLedger', `该文件由《${title}》导出，不是《${ledger.title}》的文件`, `请改选《${title}》后导入`)
}

/** The title of a ledger, or its id where nobody knows it here. */
export async function ledgerTitle(context: ServiceContext, db: Connection, ledgerId: string): Promise<string> {
  try {
    return (await ledgerOf(context, db, ledgerId)).ledger.title
  } catch (error) {
    if (error instanceof AppError) return ledgerId
    throw error
  }
}

/** Names by which a head is found. */
export function labelsOf(ledgers: readonly Ledger[]): string[] {
  return [...Object.values(importTargets), ...ledgers.flatMap(({ columns }) => columns.map(({ label }) => label))]
}

/** All that columns of a file can be read into. */
export function targetsOf(ledger: Ledger, hasIds: boolean): (MappingTarget & { readonly isRequired: boolean })[] {
  const own = ledger.columns.map(({ id, label, required, kind }) => ({ id, label, isRequired: required && kind !== 'evidence' }))
  const beside = (['@unit', '@status', ...(hasIds ? (['@entry', '@rev'] as const) : [])] as const).map((id) => ({
    id,
    label: importTargets[id],
    isRequired: false,
  }))
  return [...own, ...beside]
}

/** The job of a preview or of applying it; refuses a mapping that names a target twice or one that there is not, and a unit that may not be chosen. */
export async function jobOf(context: ServiceContext, input: JobInput): Promise<Chosen & { readonly job: ImportJob }> {
  const all = await chosen(context, input)
  const { ledger, table, hasIds } = all
  refuseMapping(ledger, hasIds, input.mapping)
  const unitId = input.unitId ?? context.office.unitId
  ownUnitOnly(context, unitId, '填写其他单位的台账')
  const units = await unitRefs(context.store.db, context.pack)
  if (input.unitId !== null && choosableUnits(context, units, ledger).every(({ id }) => id !== unitId)) {
    throw new AppError('invalid_input', { place: '填报单位', problem: `“${units.get(unitId).name}”不填报本台账，请选择填报单位` })
  }
  return { ...all, job: { ledger, table, mapping: input.mapping, hasIds, unitId, decisions: input.decisions } }
}

function refuseMapping(ledger: Ledger, hasIds: boolean, mapping: Mapping): void {
  const known = new Map(targetsOf(ledger, hasIds).map(({ id, label }) => [id, label]))
  const seen = new Set<string>()
  for (const { target } of mapping) {
    if (target === null) continue
    const label = known.get(target)
    if (label === undefined) throw new AppError('invalid_input', { place: '栏目对应', problem: '台账中没有所选的栏目，请重新对应' })
    if (seen.has(target)) throw new AppError('invalid_input', { place: '栏目对应', problem: `“${label}”对应了两列，请只保留一列` })
    seen.add(target)
  }
  if (mapping.every(({ target }) => target === null || target.startsWith('@'))) {
    throw new AppError('invalid_input', { place: '栏目对应', problem: '没有一列与台账栏目对应，请先对应栏目' })
  }
}
