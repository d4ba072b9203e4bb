import { z } from 'zod'
import { isInstant } from './instant.ts'
import { isOpenKind, packageKindCodes } from './kinds.ts'
import { packageLimits } from './limits.ts'
import { isPeriod } from './period.ts'
import { isFormatVersion } from './version.ts'

/** `data/package.json`: what a package is, from whom, for whom (exchange.md 1). Unknown fields of newer minor versions are kept. */

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER)
const id = z.string().regex(/^[^\s\p{C}]{1,200}$/u)
const instant = z.string().refine(isInstant)
/** Shown to people before anything was verified: it can say nothing but a version. */
const appVersion = z.string().regex(/^[0-9A-Za-z.+-]{1,40}$/)
const version = z.string().refine(isFormatVersion)
/** What people read: one line, no invisible signs, no blank at either end. */
const title = z.string().regex(/^[^\p{C}\p{Zl}\p{Zp}\s](?:[^\p{C}\p{Zl}\p{Zp}]{0,98}[^\p{C}\p{Zl}\p{Zp}\s])?$/u)

/** minisign's public key as one line of base64, and age's as one word. */
export const signKeySchema = z.string().regex(/^RW[A-Za-z0-9+/]{54}$/)
export const ageRecipientSchema = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/)

/** What is read before anything else: whether this program may read the rest. */
export const packageVersionSchema = z.looseObject({ formatVersion: version, minReader: version, appVersion })

export const packageInfoSchema = z
  .looseObject({
    formatVersion: version,
    minReader: version,
    appVersion,
    kind: z.enum(packageKindCodes),
    senderUnit: id,
    senderName: title,
    /** An office's installation: each has its own keys and counts its own packages. */
    installationId: id,
    /** One more after each restore of a backup, since numbers repeat then. */
    installationEpoch: z.int().min(1).max(1_000_000),
    signKey: signKeySchema,
    /** What to encrypt to when answering. */
    ageRecipient: ageRecipientSchema,
    /** Units that it is for, each with the key it was encrypted to; empty only for open kinds, which are for whoever needs them. */
    recipients: z.array(z.looseObject({ unit: id, ageRecipient: ageRecipientSchema.nullable() })).max(200),
    programmeId: id.nullable(),
    /** `2026`, `2026-11` or `2026-11-20`. */
    period: z.string().refine(isPeriod).nullable(),
    /** How many packages this installation has sent, this one counted; the volumes of one set share it. */
    seq: z.int().min(1).max(1_000_000_000),
    /** The `packageId` of volume 1 of the installation's package before this one. */
    prevPackageId: hash.nullable(),
    /** By the sender's clock, which decides nothing. */
    createdAtClaimed: instant,
    rosterVersion: count,
    /** The end of the sender's event chain, so that the receiver is its witness. */
    auditHead: z.looseObject({ seq: count, hash }).nullable(),
    /** Of all volumes of the set together; the records all lie in volume 1. Then what lies in this volume. */
    counts: z.looseObject({ records: count.max(packageLimits.records), blobs: count, blobBytes: count }),
    volume: z.looseObject({ i: z.int().min(1), n: z.int().min(1).max(packageLimits.volumes), setId: id, blobs: count, blobBytes: count }),
  })
  .refine((info) => info.volume.i <= info.volume.n, { path: ['volume'] })
  .refine((info) => info.recipients.length > 0 || isOpenKind(info.kind), { path: ['recipients'] })

export type PackageInfo = z.infer<typeof packageInfoSchema>
export type PackageVersion = z.infer<typeof packageVersionSchema>
