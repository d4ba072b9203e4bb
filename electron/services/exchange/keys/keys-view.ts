import type { Connection } from '#db/repositories/connection.ts'
import { readSetting } from '#db/repositories/desk.ts'
import {
  type InstallationKeyRow,
  type PendingKeyRow,
  type RosterKeyRow,
  countHeld,
  findActiveKey,
  listInstallationKeys,
  listPendingKeys,
  listRosterKeys,
} from '#db/repositories/keys.ts'
import { askedGroups } from '#shared/exchange/asked-groups.ts'
import type { ConfirmedWay, KeyStatus } from '#shared/exchange/conditions.ts'
import { type ServiceContext, found } from '../../context.ts'
import { type UnitIndex, unitRefs } from '../../units.ts'
import { type OfficeNames, officeNames } from '../offices.ts'
import { endedKeys } from './former-roster.ts'
import type { Keeper } from './keeper.ts'
import { ensureKeys } from './installation-keys.ts'
import { isRosterToCheck } from './restored-roster.ts'
import { codeOf, cityUnit, rosterVersion } from './roster.ts'

/** 「开通与校验码」: public halves, codes and standings; nothing here needs a private key. */

export interface OwnKeyView {
  signKey: string
  ageRecipient: string
  /** 校验码. */
  code: string
  madeAt: string
  keeper: Keeper['kind']
}

interface KnownKey {
  signKey: string
  unit: { unitId: string; name: string }
  installationId: string
  code: string
  status: KeyStatus
  validUntilSeq: number | null
  confirmedOn: string | null
  confirmedWay: ConfirmedWay | null
  firstSeenAt: string | null
  reason: string
  isOwn: boolean
  /** Packages of it that are 已收待核验. */
  held: number
  asked: number[]
}

/** Why a key of a former roster counts no more. */
const endedReason = '市专班办公室已重新开通'

/** Setting: the active key when the 密钥恢复文件 was last saved. */
export const recoverySetting = 'exchangeRecoveryFile'

/** Own keys, whose roster counts, and every key that is known or waits, those that wait first. */
export async function exchangeKeys(context: ServiceContext) {
  const { store, office, pack } = context
  const { db } = store
  const [own, city, units] = [await findActiveKey(db), await cityUnit(db, office), await unitRefs(db, pack)]
  const names = await officeNames(db, pack)
  const isOwn = new Set((await listInstallationKeys(db)).map((row) => row.sign_key))
  const held = await countHeld(db)
  const pending = (await listPendingKeys(db)).map((row) => pendingView(row, names, held))
  const ended = await endedKeys(db)
  const known = (await listRosterKeys(db))
    .map((row) => (ended.has(row.sign_key) ? { ...row, status: 'revoked' as const, reason: endedReason } : row))
    .map((row) => rosterView(row, names, isOwn.has(row.sign_key), held))
  return {
    own: own === undefined ? null : ownView(own),
    rosterVersion: await rosterVersion(db),
    city: city === null ? null : { unitId: city, name: names.name(city) ?? city },
    keys: [...pending, ...known.toSorted((one, other) => placeOf(one, units) - placeOf(other, units))],
    isRosterToCheck: await isRosterToCheck(db, office),
    hasRecoveryFile: own !== undefined && (await readSetting(db, recoverySetting)) === own.sign_key,
  }
}

/** Makes this installation's keys where it has none. */
export async function makeKeys(context: ServiceContext, _: Readonly<Record<string, never>>, keeper: Keeper): Promise<OwnKeyView> {
  await ensureKeys(context, keeper)
  return activeView(context.store.db)
}

/** The active key as the page shows it. */
export async function activeView(db: Connection): Promise<OwnKeyView> {
  return ownView(found(await findActiveKey(db), '本机的密钥'))
}

function ownView({ sign_key: signKey, age_recipient: ageRecipient, made_at: madeAt, keeper }: InstallationKeyRow): OwnKeyView {
  return { signKey, ageRecipient, code: codeOf({ signKey, ageRecipient }), madeAt, keeper }
}

function pendingView(row: PendingKeyRow, names: OfficeNames, held: ReadonlyMap<string, number>): KnownKey {
  return {
    ...publicView(row, names, held),
    status: row.status,
    validUntilSeq: null,
    confirmedOn: null,
    confirmedWay: null,
    firstSeenAt: row.first_seen_at,
    reason: row.reason,
    isOwn: false,
    asked: [...askedGroups(row.asked)],
  }
}

function rosterView(row: RosterKeyRow, names: OfficeNames, isOwn: boolean, held: ReadonlyMap<string, number>): KnownKey {
  return {
    ...publicView(row, names, held),
    status: row.status,
    validUntilSeq: row.valid_until_seq,
    confirmedOn: row.confirmed_on,
    confirmedWay: row.confirmed_way,
    firstSeenAt: null,
    reason: row.reason,
    isOwn,
    asked: [],
  }
}

/** A key's office by the name that this programme has for it; by its own word only where the programme does not know it. */
function publicView(row: PendingKeyRow | RosterKeyRow, names: OfficeNames, held: ReadonlyMap<string, number>) {
  const { sign_key: signKey, age_recipient: ageRecipient } = row
  return {
    signKey,
    unit: { unitId: row.unit_id, name: names.name(row.unit_id) ?? row.name },
    installationId: row.installation_id,
    code: codeOf({ signKey, ageRecipient }),
    held: held.get(signKey) ?? 0,
  }
}

/** In the order of the programme's units; units of other years behind them. */
function placeOf({ unit }: KnownKey, { all }: UnitIndex): number {
  const at = all.findIndex(({ id }) => id === unit.unitId)
  return at < 0 ? all.length : at
}
