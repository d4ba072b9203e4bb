import { chainHead } from '#db/event-chain.ts'
import { storedPath } from '#db/file-store.ts'
import { readSetting } from '#db/repositories/desk.ts'
import { findOffice } from '#db/repositories/organisation.ts'
import type { RecordKey } from '#db/repositories/package-selection.ts'
import {
  type PackageOutRow,
  type PackageSubject,
  blobsOfPackage,
  insertPackage,
  linesOf,
  nextPlaces,
  recordsOfPackage,
} from '#db/repositories/packages-out.ts'
import { epochSetting } from '#db/restore.ts'
import { fileInto, piecesOfFile } from '#electron/archives/file-pieces.ts'
import type { BlobSource, PackageContent, PackageHead, Signer } from '#electron/packages/index.ts'
import { planPackage } from '#electron/packages/index.ts'
import type { BlobFacts, VolumeLayout } from '#shared/exchange/volumes.ts'
import { witness } from '../../audit/witness.ts'
import { type Act, type ServiceContext, found } from '../../context.ts'
import { officeName } from '../offices.ts'
import type { OwnKeys } from '../keys/installation-keys.ts'
import { recipientsOf, rosterVersion } from '../keys/roster.ts'

/** A package of this installation: its number, its head, what it holds; and the same again later, byte for byte. */

/** What is to be sent, whoever asks for it. */
export interface PackageOrder {
  readonly subject: PackageSubject
  readonly records: readonly RecordKey[]
  readonly blobs: readonly BlobFacts[]
  readonly layout: VolumeLayout
}

/** A package before it is in the book: nothing of it was written. */
export interface DraftedPackage {
  readonly row: PackageOutRow
  readonly content: PackageContent
  readonly records: readonly RecordKey[]
  readonly blobs: readonly BlobFacts[]
}

/** Packages that were drafted in the same run and are not in the book yet. */
export interface Before {
  readonly seq: number
  /** Of volume 1. */
  readonly packageId: string
}

/** The package that an order comes to, as the next of this installation. Throws E-BLOB-SIZE where an attachment fits into no volume. */
export async function draftPackage(
  context: ServiceContext,
  keys: OwnKeys,
  order: PackageOrder,
  before: Before | null,
): Promise<DraftedPackage> {
  const { subject, layout } = order
  const records = order.records.toSorted(byKey)
  const { head, version } = await headOf(context, keys, subject, before)
  const id = context.newId()
  const content = contentOf(context, keys.signer, { setId: id, head, layout, records, blobs: order.blobs })
  const volumes = planPackage(content).length
  const row: PackageOutRow = {
    id,
    kind: subject.kind,
    programme_id: subject.programmeId,
    period: subject.period,
    recipient_unit_id: subject.recipientUnitId,
    epoch: head.installationEpoch,
    seq: head.seq,
    version,
    layout,
    head: JSON.stringify(head),
    records: records.length,
    blobs: order.blobs.length,
    blob_bytes: order.blobs.reduce((sum, { size }) => sum + size, 0),
    volumes,
    made_at: head.createdAtClaimed,
    officer_id: context.officer.id,
  }
  return { row, content, records, blobs: order.blobs }
}

/** Enters a drafted package into the book; from then on its number is used. `packageId` is that of volume 1. */
export async function enterPackage(act: Act, { row, content, records, blobs }: DraftedPackage, packageId: string): Promise<void> {
  await insertPackage(act.trx, row, records, blobs)
  const head = content.head.auditHead
  await witness(act, 'package', packageId, head ?? undefined)
  const { kind: packageKind, period, recipient_unit_id: recipient, seq, volumes } = row
  act.about('packageOut', row.id, { packageKind, period, recipient, seq, packageId, records: row.records, blobs: row.blobs, volumes })
}

/** The content of a package that was made before: the same bytes as then. */
export async function keptContent(context: ServiceContext, keys: OwnKeys, row: PackageOutRow): Promise<PackageContent> {
  const { db } = context.store
  const [records, blobs] = [await recordsOfPackage(db, row.id), await blobsOfPackage(db, row.id)]
  const head = JSON.parse(row.head) as PackageHead
  return contentOf(context, keys.signer, { setId: row.id, head, layout: row.layout, records: records.toSorted(byKey), blobs })
}

interface Parts {
  readonly setId: string
  readonly head: PackageHead
  readonly layout: VolumeLayout
  readonly records: readonly RecordKey[]
  readonly blobs: readonly BlobFacts[]
}

function contentOf({ store }: ServiceContext, signer: Signer, { setId, head, layout, records, blobs }: Parts): PackageContent {
  const sources = blobs.map(({ sha256, size }): BlobSource => {
    const path = storedPath(store.folder, sha256)
    return { sha256, size, open: () => piecesOfFile(path), readInto: (buffer) => fileInto(path, buffer) }
  })
  return { head, setId, recordCount: records.length, records: () => linesOf(store.db, records), blobs: sources, layout, signer }
}

async function headOf(
  context: ServiceContext,
  keys: OwnKeys,
  subject: PackageOrder['subject'],
  before: Before | null,
): Promise<{ readonly head: PackageHead; readonly version: number }> {
  const { office, ports, store } = context
  const { db } = store
  const { installation_id: installationId } = found(await findOffice(db), '本机的办公室')
  const installationEpoch = Number((await readSetting(db, epochSetting)) ?? 1)
  const { version, ...places } = await nextPlaces(db, installationEpoch, subject)
  const chain = await chainHead(db)
  const head: PackageHead = {
    appVersion: store.appVersion,
    kind: subject.kind,
    senderUnit: office.unitId,
    senderName: await officeName(context, db),
    installationId,
    installationEpoch,
    ageRecipient: keys.ageRecipient,
    recipients: await headRecipients(context, subject.recipientUnitId),
    programmeId: subject.programmeId,
    period: subject.period,
    seq: before === null ? places.seq : Math.max(before.seq + 1, places.seq),
    prevPackageId: before?.packageId ?? places.prevPackageId,
    createdAtClaimed: ports.clock.now(),
    rosterVersion: await rosterVersion(db),
    auditHead: chain === null ? null : { ...chain },
  }
  return { head, version }
}

/** A unit's machines, each with its key; a unit without any is named all the same, so that nobody else takes the package. */
async function headRecipients({ store }: ServiceContext, unit: string | null): Promise<PackageHead['recipients']> {
  if (unit === null) return []
  const keys = await recipientsOf(store.db, unit)
  return keys.length === 0 ? [{ unit, ageRecipient: null }] : keys.map(({ ageRecipient }) => ({ unit, ageRecipient }))
}

function byKey(one: RecordKey, other: RecordKey): number {
  if (one.type !== other.type) return one.type < other.type ? -1 : 1
  if (one.id !== other.id) return one.id < other.id ? -1 : 1
  return one.rev - other.rev
}
