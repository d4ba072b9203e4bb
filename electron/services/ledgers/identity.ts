import { z } from 'zod'
import { ruleViolation } from '#shared/domain/errors.ts'

/** What the program writes into a workbook of a ledger to know it again when it comes back. */

export interface FileIdentity {
  /** An export with its entries, or a form to be filled in. */
  readonly kind: 'ledger' | 'ledgerForm'
  readonly ledgerId: string
  readonly programmeId: string
  /** The unit in the head line. */
  readonly unitId: string
  readonly exportedAt: string
}

/** Grows when an older program could no longer read what a newer one writes. */
const format = 1

const identitySchema = z.object({
  kind: z.enum(['ledger', 'ledgerForm']),
  format: z.string().regex(/^\d+$/),
  ledger: z.string().min(1),
  programme: z.string(),
  unit: z.string(),
  exportedAt: z.string(),
})

/** As the workbook keeps it. */
export function identityRecord(identity: FileIdentity): Readonly<Record<string, string>> {
  const { kind, ledgerId, programmeId, unitId, exportedAt } = identity
  return { kind, format: String(format), ledger: ledgerId, programme: programmeId, unit: unitId, exportedAt }
}

/** Reads it back; null where the record is not a ledger's; refuses what a newer program wrote. */
export function fileIdentity(record: Readonly<Record<string, string>> | null): FileIdentity | null {
  const parsed = identitySchema.safeParse(record ?? {})
  if (!parsed.success) return null
  const { kind, ledger: ledgerId, programme: programmeId, unit: unitId, exportedAt } = parsed.data
  if (Number(parsed.data.format) > format) {
    throw ruleViolation('importFormat', '该文件由更高版本的程序导出，本程序不能读取', '请升级程序后再导入')
  }
  return { kind, ledgerId, programmeId, unitId, exportedAt }
}
