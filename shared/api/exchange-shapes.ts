import { z } from 'zod'
import { receiptWays } from '#shared/domain/submission.ts'
import { confirmedWays, keyStatuses, packageFlags, packageLayouts, packageStatuses, recordOutcomes } from '#shared/exchange/conditions.ts'
import { packageKindCodes } from '#shared/exchange/kinds.ts'
import { id, keysOf, unitRef } from './labels.ts'

/** What the methods of 数据收发 speak of: packages that came and went, their rows, keys. */

export const kind = z.enum(packageKindCodes)
export const instant = z.string()
export const packageId = z.string().regex(/^[0-9a-f]{64}$/)
export const token = z.string().min(1)
export const way = keysOf(receiptWays)

/** What a receiver said of a package. */
const receipt = z.strictObject({
  receivedOn: z.string(),
  way,
  /** Null: 已收待核验. */
  importedAt: instant.nullable(),
  conflicts: z.int(),
  volumesCame: z.int(),
  filesLacking: z.int(),
  sentences: z.array(z.string()),
})

const writtenVolume = z.strictObject({
  i: z.int(),
  fileName: z.string(),
  size: z.int(),
  /** `4f2a9 c01b7`. */
  code: z.string(),
  writtenAt: instant,
})

/** A package that was made here. */
export const sentPackage = z.strictObject({
  id,
  kind,
  title: z.string(),
  /** Null: for whoever needs it. */
  recipient: unitRef.nullable(),
  period: z.string().nullable(),
  seq: z.int(),
  version: z.int(),
  layout: keysOf(packageLayouts),
  records: z.int(),
  blobs: z.int(),
  blobBytes: z.int(),
  volumes: z.int(),
  written: z.array(writtenVolume),
  madeAt: instant,
  officer: z.string(),
  receipt: receipt.nullable(),
})

/** A package that came: the volumes of one set together. */
export const receivedPackage = z.strictObject({
  /** Of the first volume that came. */
  packageId,
  setId: id,
  kind,
  title: z.string(),
  sender: z.strictObject({ unitId: id, name: z.string() }),
  period: z.string().nullable(),
  seq: z.int(),
  receivedOn: z.string(),
  way,
  status: keysOf(packageStatuses),
  importedAt: instant.nullable(),
  records: z.int(),
  conflicts: z.int(),
  waiting: z.int(),
  volumes: z.int(),
  volumesCame: z.int(),
  /** Attachments that its records name and that have not come: 佐证未到. */
  filesLacking: z.int(),
  flags: z.array(keysOf(packageFlags)),
  officer: z.string(),
  /** Whether our receipt for it left this machine, in whichever package. */
  isReceiptSent: z.boolean(),
})

/** A row of 「要发的」: one kind to one office. */
export const due = z.strictObject({
  kind,
  title: z.string(),
  recipient: unitRef,
  records: z.int(),
  /** Of these, what the last package did not say. */
  changed: z.int(),
  blobs: z.int(),
  blobBytes: z.int(),
  /** Said half: why it cannot be made now (收件单位尚未开通；本月清单尚未下发); null where it can. */
  obstacle: z.string().nullable(),
  last: z.strictObject({ id, seq: z.int(), madeAt: instant, volumes: z.int(), written: z.int(), receipt: receipt.nullable() }).nullable(),
})

export const previewRow = z.strictObject({
  /** `type id rev`. */
  key: z.string(),
  outcome: keysOf(recordOutcomes),
  /** 类别: 工作进展, 自评, 佐证材料. */
  noun: z.string(),
  /** `11-1 信用风险预警名单`. */
  subject: z.string(),
  inside: z.string(),
  /** '' where this machine has none. */
  present: z.string(),
  after: z.string(),
})

export const rowCounts = z.strictObject({
  new: z.int(),
  newer: z.int(),
  same: z.int(),
  older: z.int(),
  conflict: z.int(),
  waiting: z.int(),
  refused: z.int(),
})

export const about = z.strictObject({
  packageId,
  kind,
  title: z.string(),
  sender: z.strictObject({ unitId: id, name: z.string() }),
  period: z.string().nullable(),
  seq: z.int(),
  volume: z.strictObject({ i: z.int(), n: z.int() }),
  isEncrypted: z.boolean(),
  size: z.int(),
  records: z.int(),
  blobs: z.int(),
  blobBytes: z.int(),
  createdAtClaimed: instant,
  flags: z.array(keysOf(packageFlags)),
  /** `缺第3号包`; '' where none is missing. */
  gap: z.string(),
})

export const taken = z.strictObject({
  packageId,
  status: keysOf(packageStatuses),
  counts: rowCounts,
  /** What it settled, what took the place of 代录, what is missing: for the page and for the receipt. */
  sentences: z.array(z.string()),
})

/** A volume in the archive of packages that the restored data do not know. */
export const archivedPackage = z.strictObject({
  packageId,
  sender: z.strictObject({ unitId: id, name: z.string() }),
  title: z.string(),
  seq: z.int(),
  volume: z.strictObject({ i: z.int(), n: z.int() }),
  archivedAt: instant,
  /** Bytes. */
  size: z.int(),
})

export const ownKey = z.strictObject({
  signKey: z.string(),
  ageRecipient: z.string(),
  /** 校验码, six groups of five digits. */
  code: z.string(),
  madeAt: instant,
  keeper: z.enum(['masterKey', 'vault']),
})

export const knownKey = z.strictObject({
  signKey: z.string(),
  unit: z.strictObject({ unitId: id, name: z.string() }),
  installationId: id,
  code: z.string(),
  status: keysOf(keyStatuses),
  validUntilSeq: z.int().nullable(),
  confirmedOn: z.string().nullable(),
  confirmedWay: keysOf(confirmedWays).nullable(),
  firstSeenAt: instant.nullable(),
  reason: z.string(),
  isOwn: z.boolean(),
  /** Packages of this key that are 已收待核验. */
  held: z.int(),
  /** Which two of the six groups are asked for by telephone, 0 to 5; of a pending key alone. */
  asked: z.array(z.int()),
})
