import type { Connection } from '#db/repositories/connection.ts'
import { type BookedPackage, pagePackages, receiptsOf, volumesOf } from '#db/repositories/packages-out.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { ReceiptWay } from '#shared/domain/submission.ts'
import type { PackageKind } from '#shared/exchange/kinds.ts'
import { packageTitle } from '#shared/exchange/package-title.ts'
import { packageCode } from '#shared/exchange/verification-code.ts'
import type { ServiceContext } from '../../context.ts'
import { officeNames } from '../offices.ts'

/** The book of what this office sent, with what the receivers said of it. */

export type SentPackage = Awaited<ReturnType<typeof sentPackages>>[number]
export type SentReceipt = NonNullable<SentPackage['receipt']>

const pageSize = 50

/** Every package that was made here, the newest first, fifty at a time. */
export async function sentList(context: ServiceContext, { after }: { readonly after: string | null }) {
  const rows = await pagePackages(context.store.db, after === null ? null : placeOf(after), pageSize + 1)
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  const next = rows.length > pageSize && last !== undefined ? `${last.epoch}.${last.seq}` : null
  return { packages: await sentPackages(context, shown), next }
}

/** Packages of the book as pages show them, in the order given. */
export async function sentPackages({ store, pack }: Pick<ServiceContext, 'store' | 'pack'>, rows: readonly BookedPackage[]) {
  const { db } = store
  const ids = rows.map(({ id }) => id)
  const [units, volumes, receipts] = [await officeNames(db, pack), await volumesOf(db, ids), await receiptsByPackage(db, ids)]
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as PackageKind,
    title: packageTitle(row.kind as PackageKind, row.period),
    recipient: row.recipient_unit_id === null ? null : units.ref(row.recipient_unit_id),
    period: row.period,
    seq: row.seq,
    version: row.version,
    layout: row.layout,
    records: row.records,
    blobs: row.blobs,
    blobBytes: row.blob_bytes,
    volumes: row.volumes,
    written: volumes
      .filter((volume) => volume.out_id === row.id)
      .map(({ i, file_name: fileName, size, package_id: packageId, written_at: writtenAt }) => ({
        i,
        fileName,
        size,
        code: packageCode(packageId),
        writtenAt,
      })),
    madeAt: row.made_at,
    officer: row.officer,
    receipt: receipts.get(row.id) ?? null,
  }))
}

/** What the receivers said, by package; the newest word where there are several. */
export async function receiptsByPackage(db: Connection, outIds: readonly string[]) {
  const rows = await receiptsOf(db, outIds)
  return new Map(
    rows.map((row) => [
      row.outId,
      {
        receivedOn: row.received_on,
        way: row.way as ReceiptWay,
        importedAt: row.imported_at,
        conflicts: row.conflicts,
        volumesCame: row.volumes_came,
        filesLacking: row.files_lacking,
        sentences: JSON.parse(row.sentences) as string[],
      },
    ]),
  )
}

function placeOf(after: string): { epoch: number; seq: number } {
  const [epoch, seq] = after.split('.').map(Number)
  if (epoch === undefined || seq === undefined || !Number.isSafeInteger(epoch) || !Number.isSafeInteger(seq))
    throw new AppError('invalid_input', { place: 'after', problem: '页码不正确' })
  return { epoch, seq }
}
