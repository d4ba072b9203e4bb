import { appendEvent } from '#db/event-chain.ts'
import {
  type InstallationKeyRow,
  clearSetting,
  findActiveKey,
  findInstallationKey,
  keepInstallationKey,
  listInstallationKeys,
  updateInstallationKey,
} from '#db/repositories/keys.ts'
import { findOffice } from '#db/repositories/organisation.ts'
import { ed25519PublicKey, sha256 } from '#electron/crypto/index.ts'
import { type Signer, signerOf } from '#electron/packages/index.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { type Act, type ServiceContext, found, runCommand } from '../../context.ts'
import { officeName } from '../offices.ts'
import { type Keeper, keeperSetting, keysOutOfReach, openVaultKey } from './keeper.ts'
import { enterKey, rosterKeyId } from './roster.ts'
import { type KeyPair, newKeyPair, openPair, sealPair } from './sealed-keys.ts'

/** The keys of this installation: made once, opened for each package, renewed when a person asks for it (exchange.md 3). */

export interface OwnKeys {
  readonly signer: Signer
  /** `RW…` */
  readonly signKey: string
  /** `age1…` */
  readonly ageRecipient: string
  /** Newest first, retired ones too: what was encrypted to them must open for ever. */
  readonly identities: readonly string[]
}

/**
 * Opens this installation's keys. Refuses in words where there are none or where the active one cannot be opened here. Keys that the
 * vault kept are sealed anew under the master key once there is one: call it before a command, not within its transaction.
 */
export async function ownKeys(context: ServiceContext, keeper: Keeper): Promise<OwnKeys> {
  const pairs = await ownPairs(context, keeper)
  const [active] = pairs
  if (active === undefined) throw keysFirst()
  return {
    signer: signerOf(active.seed, ed25519PublicKey(active.seed)),
    signKey: active.signKey,
    ageRecipient: active.ageRecipient,
    identities: pairs.map(({ identity }) => identity),
  }
}

export function keysFirst() {
  return ruleViolation('keysFirst', '本机尚未生成密钥', '请先在“数据收发—开通与校验码”中生成密钥')
}

/** The same, with keys made where none are there. */
export async function ensureKeys(context: ServiceContext, keeper: Keeper): Promise<OwnKeys> {
  if ((await findActiveKey(context.store.db)) === undefined) {
    const pair = await newKeyPair()
    const key = await keeper.key()
    await runCommand(context, 'exchange.makeKeys', async (act) => {
      if ((await findActiveKey(act.trx)) !== undefined) return act.about('installationKey', rosterKeyId(pair), { isThere: true })
      await addPair(context, act, pair, { kind: keeper.kind, key })
      act.about('installationKey', rosterKeyId(pair))
    })
  }
  return ownKeys(context, keeper)
}

/** Every pair that opens, the active one first; none where there are no keys. Throws where the active one does not open. */
export async function ownPairs(context: ServiceContext, keeper: Keeper): Promise<KeyPair[]> {
  const rows = await listInstallationKeys(context.store.db)
  const keys = await keysOf(context, keeper, rows)
  const opened = rows.map((row) => {
    const key = keys.get(row.keeper)
    return { row, pair: key === undefined ? undefined : openPair(row.sealed, row, key) }
  })
  if (opened.some(({ row, pair }) => row.status === 'active' && pair === undefined)) throw keysOutOfReach()
  const outdated = opened.flatMap(({ row, pair }) => (pair === undefined || row.keeper === keeper.kind ? [] : [{ row, pair }]))
  if (outdated.length > 0) await sealAnew(context, keeper, outdated)
  return opened.flatMap(({ pair }) => pair ?? [])
}

/** What opens the rows of either keeper; a retired key that the vault no longer opens is no reason to refuse. */
async function keysOf(context: ServiceContext, keeper: Keeper, rows: readonly InstallationKeyRow[]) {
  const keys = new Map<InstallationKeyRow['keeper'], Uint8Array>()
  const kinds = new Set(rows.map((row) => row.keeper))
  if (kinds.has('masterKey') && keeper.kind === 'masterKey') keys.set('masterKey', await keeper.key())
  if (kinds.has('vault')) {
    const key = await openVaultKey(context).catch(() => undefined)
    if (key !== undefined) keys.set('vault', key)
  }
  return keys
}

/** After the first login password: from the vault to the master key, by whoever uses the keys first. */
async function sealAnew(
  { store, ports, officer }: ServiceContext,
  keeper: Keeper,
  outdated: readonly { readonly row: InstallationKeyRow; readonly pair: KeyPair }[],
): Promise<void> {
  const key = await keeper.key()
  const at = ports.clock.now()
  await store.write(async (trx) => {
    let sealed = 0
    for (const { row, pair } of outdated) {
      if ((await findInstallationKey(trx, row.sign_key))?.sealed !== row.sealed) continue
      await updateInstallationKey(trx, row.sign_key, { sealed: sealPair(pair, key), keeper: keeper.kind })
      sealed += 1
    }
    if (sealed === 0) return
    const isLeft = (await listInstallationKeys(trx)).some((row) => row.keeper === 'vault')
    if (keeper.kind === 'masterKey' && !isLeft) await clearSetting(trx, keeperSetting)
    const subject = { subjectType: 'installationKey', subjectId: outdated.map(({ pair }) => rosterKeyId(pair))[0] ?? '' }
    const event = { at, officerId: officer.id, action: 'exchange.resealKeys', ...subject, detail: { keys: sealed, keeper: keeper.kind } }
    await appendEvent(trx, event, sha256)
  })
}

/** Writes a new pair as the active one, at the city's office also into the roster; part of the caller's command. */
export async function addPair(
  context: ServiceContext,
  act: Act,
  pair: KeyPair,
  keeping: { readonly kind: Keeper['kind']; readonly key: Uint8Array },
): Promise<void> {
  const { signKey, ageRecipient } = pair
  const sealed = sealPair(pair, keeping.key)
  const standing = { status: 'active', made_at: act.at, retired_at: null } as const
  await keepInstallationKey(act.trx, { sign_key: signKey, age_recipient: ageRecipient, sealed, keeper: keeping.kind, ...standing })
  if (context.office.profile === 'city') await enterOwnKey(context, act, pair)
}

/** The city vouches for its own key first of all. */
export async function enterOwnKey(context: ServiceContext, act: Act, pair: Pick<KeyPair, 'signKey' | 'ageRecipient'>): Promise<void> {
  const { unitId } = context.office
  const office = found(await findOffice(act.trx), '本机的单位')
  const name = await officeName(context, act.trx)
  const { signKey, ageRecipient } = pair
  await enterKey(context, act, { unitId, name, installationId: office.installation_id, signKey, ageRecipient, way: 'own' })
}
