import { z } from 'zod'
import { receiptWays } from '#shared/domain/submission.ts'
import { confirmedWays } from '#shared/exchange/conditions.ts'
import { packageKindCodes } from '#shared/exchange/kinds.ts'
import { ageRecipientSchema, signKeySchema } from '#shared/exchange/package-info.ts'
import { isPeriod } from '#shared/exchange/period.ts'
import { count, day, id, instant, json, oneOf, orNull, sha256, text } from './field-kinds.ts'
import type { RecordShape } from './shape.ts'

/** What offices say to each other about packages and keys. */

const rosterKey: RecordShape = {
  fields: {
    unit_id: id,
    name: text,
    installation_id: id,
    sign_key: signKeySchema,
    age_recipient: ageRecipientSchema,
    status: z.enum(['active', 'retired', 'revoked']),
    valid_until_seq: orNull(count),
    confirmed_on: day,
    confirmed_way: oneOf(confirmedWays),
    reason: text.optional(),
  },
}

const packageReceipt: RecordShape = {
  fields: {
    unit_id: id,
    kind: z.enum(packageKindCodes),
    programme_id: orNull(id),
    period: orNull(z.string().refine(isPeriod)),
    epoch: z.int().min(1),
    seq: z.int().min(1),
    received_on: day,
    way: oneOf(receiptWays),
    imported_at: orNull(instant),
    records: count,
    conflicts: count,
    volumes: z.int().min(1),
    volumes_came: count,
    files_lacking: count,
    audit_seq: orNull(count),
    audit_hash: orNull(sha256),
    sentences: json(z.array(z.string())),
  },
  between: (_, packageId) => (sha256.safeParse(packageId).success ? undefined : 'id'),
}

export const ofOffices = { rosterKey, packageReceipt } as const
