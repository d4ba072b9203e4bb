import { applyRevisionLines } from '#db/apply-lines.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { readSetting, writeSetting } from '#db/repositories/desk.ts'
import { findActiveKey, findInstallationKey, findRosterKey, keepInstallationKey } from '#db/repositories/keys.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import { readRecoveryWords } from '#shared/exchange/recovery-words.ts'
import { type Act, type ServiceContext, runCommand } from '../../context.ts'
import { enterOwnKey } from './installation-keys.ts'
import { type Keeper, sealingKey } from './keeper.ts'
import { type OwnKeyView, activeView, recoverySetting } from './keys-view.ts'
import { recoveryText } from './recovery-file.ts'
import { type RecoveryContent, openRecovery } from './recovery-seal.ts'
import { retireOwn } from './renewing.ts'
import { citySetting, rosterKeyId } from './roster.ts'
import { sealPair } from './sealed-keys.ts'

/** 恢复密钥: the keys of a recovery file on a new machine, or where the old one's vault no longer opens. */

const place = '恢复口令'

type Key = RecoveryContent['keys'][number]

/**
 * Brings the file's keys and roster into this store. Keys that are here already are only sealed anew; where this store has no active key,
 * or one that the file does not know, the file's becomes the active one. Wrong words change nothing.
 */
export async function restoreKeys(
  context: ServiceContext,
  input: { readonly token: string; readonly words: string },
  keeper: Keeper,
): Promise<OwnKeyView> {
  const content = await readContent(context, input)
  const key = await sealingKey(context, keeper)
  await runCommand(context, 'exchange.restoreKeys', async (act) => {
    await restoreRoster(context, act, content)
    const active = await activeAfter(context, act, content)
    const others = content.keys.filter((each) => each !== active)
    for (const each of others) await keep(act, each, { kind: keeper.kind, key, status: 'retired' })
    if (active !== undefined) await keep(act, active, { kind: keeper.kind, key, status: 'active' })
    await vouchForOwn(context, act)
    const id = rosterKeyId(active ?? others[0] ?? { signKey: '', ageRecipient: '' })
    act.about('installationKey', id, { keys: content.keys.length, isActive: active !== undefined })
  })
  return activeView(context.store.db)
}

async function readContent(context: ServiceContext, { token, words }: { readonly token: string; readonly words: string }) {
  const typed = readRecoveryWords(words)
  if (typed.state === 'length') throw new AppError('invalid_input', { place, problem: '应为六组数字，每组五位' })
  if (typed.state === 'group') throw new AppError('invalid_input', { place, problem: `第${typed.group}组数字有误` })
  const { path, size } = context.staged(token)
  const text = await recoveryText(path, size)
  const content = text === undefined ? 'form' : await openRecovery(text, typed.words)
  if (content === 'words') throw new AppError('invalid_input', { place, problem: '与该恢复文件不符' })
  if (content === 'form') throw ruleViolation('recoveryForm', '所选文件不是密钥恢复文件，或者已损坏', '请重新选择文件')
  if (content.unitId !== context.office.unitId) throw ruleViolation('recoveryUnit', '该密钥恢复文件属于其他单位', '请选择本单位的恢复文件')
  return content
}

/** The roster as it was when the file was saved; what this store knows beyond it stays. */
async function restoreRoster({ office }: ServiceContext, act: Act, { roster, city }: RecoveryContent): Promise<void> {
  await applyRevisionLines(act.trx, roster, { hash: sha256, projections: projectionsOfRecords, areOwn: office.profile === 'city' })
  if (city !== null && (await readSetting(act.trx, citySetting)) === undefined) await writeSetting(act.trx, citySetting, city)
}

/** Which key of the file is the active one here; undefined where the store renewed it since. A stranger to the file gives way. */
async function activeAfter(context: ServiceContext, act: Act, { keys }: RecoveryContent): Promise<Key | undefined> {
  const proposed = keys.find(({ status }) => status === 'active')
  const present = await findActiveKey(act.trx)
  if (present === undefined || proposed === undefined || present.sign_key === proposed.signKey) return proposed ?? keys[0]
  const isKnown = (await findInstallationKey(act.trx, proposed.signKey)) !== undefined
  if (isKnown) return keys.find(({ signKey }) => signKey === present.sign_key)
  await retireOwn(context, act, present, '已从密钥恢复文件恢复原密钥')
  return proposed
}

async function keep(
  act: Act,
  { seed, identity, signKey, ageRecipient, madeAt, retiredAt }: Key,
  how: { readonly kind: Keeper['kind']; readonly key: Uint8Array; readonly status: 'active' | 'retired' },
): Promise<void> {
  const pair = { seed: new Uint8Array(Buffer.from(seed, 'base64')), identity, signKey, ageRecipient }
  await keepInstallationKey(act.trx, {
    sign_key: signKey,
    age_recipient: ageRecipient,
    sealed: sealPair(pair, how.key),
    keeper: how.kind,
    status: how.status,
    made_at: madeAt,
    retired_at: how.status === 'active' ? null : (retiredAt ?? act.at),
  })
  if (how.status === 'active') await writeSetting(act.trx, recoverySetting, signKey)
}

/** The city's own key stands in its roster, whatever the file knew of it. */
async function vouchForOwn(context: ServiceContext, act: Act): Promise<void> {
  const active = await findActiveKey(act.trx)
  if (active === undefined || context.office.profile !== 'city' || (await findRosterKey(act.trx, active.sign_key)) !== undefined) return
  await enterOwnKey(context, act, { signKey: active.sign_key, ageRecipient: active.age_recipient })
}
