import type { Connection } from '#db/repositories/connection.ts'
import { readSetting } from '#db/repositories/desk.ts'
import {
  type RosterKeyRow,
  findActiveKey,
  findInstallationKey,
  findPendingKey,
  findRosterKey,
  insertRosterKey,
  listActiveKeysOf,
  listRosterKeys,
  sumOfRosterRevisions,
  updateRosterKey,
} from '#db/repositories/keys.ts'
import { findOffice } from '#db/repositories/organisation.ts'
import { sha256 } from '#electron/crypto/index.ts'
import type { SignerStanding } from '#electron/packages/index.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { verificationCode } from '#shared/exchange/verification-code.ts'
import type { Act, ServiceContext } from '../../context.ts'
import { endedKeys } from './former-roster.ts'

/**
 * The roster (exchange.md 3): the keys that the city's office vouches for, a `rosterKey` record each. The city writes them; a county has
 * them from the 开通包 and from every package that comes down.
 */

/** Setting: the office whose keys a county took its 开通包 from. */
export const citySetting = 'exchangeCity'

/** Setting: the city's key that a person compared; it counts until the roster itself says what becomes of it. */
export const trustedKeySetting = 'exchangeTrustedKey'

type Office = Pick<ServiceContext['office'], 'profile' | 'unitId'>

interface PublicKeys {
  readonly signKey: string
  readonly ageRecipient: string
}

/** SHA-256 of both public keys, each followed by a line feed: the id of a key's record, and what its 校验码 is made of. */
export function rosterKeyId({ signKey, ageRecipient }: PublicKeys): string {
  return sha256(`${signKey}\n${ageRecipient}\n`)
}

/** 校验码: six groups of five digits. */
export function codeOf({ signKey, ageRecipient }: PublicKeys): string {
  return verificationCode(signKey, ageRecipient, sha256)
}

/** What is known of the key that signed a package: by the roster, as this installation's own, or because a person compared it. */
export async function signerStanding(db: Connection, signKey: string): Promise<SignerStanding> {
  const known = await findRosterKey(db, signKey)
  if ((await endedKeys(db)).has(signKey)) return { state: 'revoked', unit: known?.unit_id ?? (await readSetting(db, citySetting)) ?? '' }
  if (known !== undefined) return standingOf(known)
  const own = await findInstallationKey(db, signKey)
  if (own !== undefined) return { state: 'active', unit: (await findOffice(db))?.unit_id ?? '' }
  const trusted = await readSetting(db, trustedKeySetting)
  if (trusted === signKey) return { state: 'active', unit: (await readSetting(db, citySetting)) ?? '' }
  const pending = await findPendingKey(db, signKey)
  return pending?.status === 'refused' ? { state: 'refused', unit: pending.unit_id } : { state: 'unknown' }
}

function standingOf({ status, unit_id: unit, valid_until_seq: validUntilSeq }: RosterKeyRow): SignerStanding {
  if (status === 'retired') return { state: 'retired', unit, validUntilSeq: validUntilSeq ?? 0 }
  return { state: status, unit }
}

/** What a package to a unit is encrypted to: each of its machines has a key of its own. Empty where the unit is not enrolled. */
export async function recipientsOf(db: Connection, unitId: string): Promise<readonly { ageRecipient: string; signKey: string }[]> {
  const ended = await endedKeys(db)
  const active = (await listActiveKeysOf(db, unitId)).filter((row) => !ended.has(row.sign_key))
  return active.map((row) => ({ ageRecipient: row.age_recipient, signKey: row.sign_key }))
}

/**
 * How often the roster changed, each key's first revision counted: the same wherever the same roster lies, and never less than before
 * until the city's office begins another one.
 */
export async function rosterVersion(db: Connection): Promise<number> {
  return sumOfRosterRevisions(db, await endedKeys(db))
}

/** The office whose keys count as the city's: at the city itself its own; null in a county that has not taken its 开通包. */
export async function cityUnit(db: Connection, office: Office): Promise<string | null> {
  return office.profile === 'city' ? office.unitId : ((await readSetting(db, citySetting)) ?? null)
}

/** Whether this office can exchange packages: the city's has its own key, a county knows the city's. */
export async function isEnrolled(db: Connection, office: Office): Promise<boolean> {
  if (office.profile === 'city') return (await findActiveKey(db)) !== undefined
  const city = await cityUnit(db, office)
  return city !== null && (await recipientsOf(db, city)).length > 0
}

/** The records that every package down carries, each at its newest revision. */
export async function rosterLines(db: Connection): Promise<readonly { type: string; id: string; rev: number }[]> {
  return (await listRosterKeys(db)).map(({ id, rev }) => ({ type: 'rosterKey', id, rev }))
}

/** A key that is to stand in the roster from now on. */
export interface NewRosterKey extends PublicKeys {
  readonly unitId: string
  readonly name: string
  readonly installationId: string
  readonly way: 'own' | 'telephone' | 'paper'
}

/** Enters a key, in the city's own command. Throws where the roster has it already. */
export async function enterKey({ office }: ServiceContext, act: Act, key: NewRosterKey): Promise<RosterKeyRow> {
  if ((await findRosterKey(act.trx, key.signKey)) !== undefined) throw ruleViolation('enterOnce', '该密钥已经登记', '请刷新后查看')
  const row = await insertRosterKey(act.trx, {
    id: rosterKeyId(key),
    unit_id: key.unitId,
    name: key.name,
    installation_id: key.installationId,
    sign_key: key.signKey,
    age_recipient: key.ageRecipient,
    status: 'active',
    valid_until_seq: null,
    confirmed_on: act.today,
    confirmed_way: key.way,
    reason: '',
  })
  await reviseKey(office, act, row)
  return row
}

/** Ends a key: `revoked` at once, or `retired`, so that its packages up to a number are still taken. */
export async function endKey(
  { office }: ServiceContext,
  act: Act,
  rosterId: string,
  how: { readonly status: 'retired' | 'revoked'; readonly validUntilSeq: number | null; readonly reason: string },
): Promise<RosterKeyRow> {
  const { status, reason, validUntilSeq } = how
  const row = await updateRosterKey(act.trx, rosterId, { status, reason, valid_until_seq: validUntilSeq })
  await reviseKey(office, act, row)
  return row
}

async function reviseKey({ unitId }: Office, act: Act, row: RosterKeyRow): Promise<void> {
  await act.revise({ type: 'rosterKey', id: row.id, rev: row.rev, ownerUnit: unitId, record: { ...row } })
}
