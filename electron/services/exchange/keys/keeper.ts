import { readSetting, writeSetting } from '#db/repositories/desk.ts'
import { randomBytes } from '#electron/crypto/index.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import type { ServiceContext } from '../../context.ts'

/**
 * What keeps the private keys of this installation (exchange.md 3): the master key where a login password is set, otherwise a key of
 * 32 random bytes that the system's vault binds to this machine's user.
 */
export interface Keeper {
  readonly kind: 'masterKey' | 'vault'
  /** 32 bytes for AES-256-GCM. Throws in words where it cannot be had. */
  key(): Promise<Uint8Array>
}

/** Setting: the keeper's key of an office without login passwords, wrapped by the vault; base64. */
export const keeperSetting = 'exchangeKeeper'

type Parts = Pick<ServiceContext, 'store' | 'ports'>

/** The master key of who is signed in. */
export function masterKeeper(masterKey: Uint8Array): Keeper {
  return { kind: 'masterKey', key: async () => masterKey }
}

/** The vault of this machine's user; its key is made when it is first asked for. */
export function vaultKeeper(parts: Parts): Keeper {
  return { kind: 'vault', key: async () => (await openVaultKey(parts)) ?? (await makeVaultKey(parts, undefined)) }
}

/** The vault's key where there is one. Throws `rule_violation` where it belongs to another machine or user. */
export async function openVaultKey({ store, ports }: Parts): Promise<Uint8Array | undefined> {
  const wrapped = await readSetting(store.db, keeperSetting)
  return wrapped === undefined ? undefined : unwrapped(ports, wrapped)
}

/** What new keys are sealed under: a vault that no longer opens its own gets a new key, so that a person can go on. */
export async function sealingKey(parts: Parts, keeper: Keeper): Promise<Uint8Array> {
  if (keeper.kind === 'masterKey') return keeper.key()
  const before = await readSetting(parts.store.db, keeperSetting)
  return (await openVaultKey(parts).catch(() => undefined)) ?? makeVaultKey(parts, before)
}

/** A new key under the vault in the place of `before`; where somebody else was faster, theirs. Throws on a machine without a vault. */
async function makeVaultKey({ store, ports }: Parts, before: string | undefined): Promise<Uint8Array> {
  const key = randomBytes(32)
  const made = await wrapped(ports, key)
  const kept = await store.write(async (trx) => {
    const present = await readSetting(trx, keeperSetting)
    if (present !== undefined && present !== before) return present
    await writeSetting(trx, keeperSetting, made)
    return made
  })
  return kept === made ? key : unwrapped(ports, kept)
}

async function wrapped({ vault }: Parts['ports'], key: Uint8Array): Promise<string> {
  try {
    return Buffer.from(await vault.wrap(key)).toString('base64')
  } catch {
    throw ruleViolation('noVault', '本机没有可用的系统密钥库，密钥无法妥善保管', '请先在“系统—账户”设置登录密码')
  }
}

async function unwrapped({ vault }: Parts['ports'], text: string): Promise<Uint8Array> {
  try {
    return await vault.unwrap(new Uint8Array(Buffer.from(text, 'base64')))
  } catch {
    throw keysOutOfReach()
  }
}

/** The keys are there and cannot be opened here: a restored backup, another machine, another user of the system. */
export function keysOutOfReach() {
  return ruleViolation('keysOutOfReach', '本单位的密钥不能在这台电脑上使用', '请用密钥恢复文件恢复，没有恢复文件的，请更换密钥')
}
