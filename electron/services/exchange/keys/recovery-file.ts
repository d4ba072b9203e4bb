import { readFile } from 'node:fs/promises'
import { readSetting, writeSetting } from '#db/repositories/desk.ts'
import { listInstallationKeys, listRosterRevisions } from '#db/repositories/keys.ts'
import { randomBytes } from '#electron/crypto/index.ts'
import { recoveryWords } from '#shared/exchange/recovery-words.ts'
import { safeFileTitle } from '#shared/text/file-title.ts'
import { type ServiceContext, runCommand } from '../../context.ts'
import { saveBytes } from '../../documents/document-files.ts'
import { officeName } from '../offices.ts'
import { keysFirst, ownPairs } from './installation-keys.ts'
import type { Keeper } from './keeper.ts'
import { recoverySetting } from './keys-view.ts'
import { type RecoveryContent, type RecoveryLabel, sealRecovery } from './recovery-seal.ts'
import { citySetting, rosterKeyId } from './roster.ts'

/**
 * 密钥恢复文件 (exchange.md 3): this office's keys and the roster, sealed under words that are shown once. File and words are kept apart;
 * both together bring the keys back to a new machine without enrolling anybody anew.
 */

/** Larger than any recovery file: rosters of hundreds of keys are some hundred kilobytes. */
const largestFile = 16 * 1024 * 1024

/** Saves the file where the person says; null where the dialog was left. The words are in the answer and nowhere else. */
export async function saveRecoveryFile(
  context: ServiceContext,
  _: Readonly<Record<string, never>>,
  keeper: Keeper,
): Promise<{ saved: { name: string; words: string[] } | null }> {
  const { ports, passwordCost } = context
  const pairs = await ownPairs(context, keeper)
  const [active] = pairs
  if (active === undefined) throw keysFirst()
  const words = recoveryWords(randomBytes)
  const label: RecoveryLabel = { office: await officeName(context, context.store.db), madeAt: ports.clock.now() }
  const text = await sealRecovery(await contentOf(context, pairs), label, words, passwordCost)
  const proposed = `${safeFileTitle(`密钥恢复文件_${label.office}_${ports.clock.today()}`)}.sxkey`
  const name = await saveBytes(context, proposed, new TextEncoder().encode(text), 'key')
  if (name === null) return { saved: null }
  await runCommand(context, 'exchange.saveRecoveryFile', async (act) => {
    await writeSetting(act.trx, recoverySetting, active.signKey)
    act.about('installationKey', rosterKeyId(active), { keys: pairs.length })
  })
  return { saved: { name, words } }
}

async function contentOf({ store, office }: ServiceContext, pairs: Awaited<ReturnType<typeof ownPairs>>): Promise<RecoveryContent> {
  const rows = new Map((await listInstallationKeys(store.db)).map((row) => [row.sign_key, row]))
  const keys = pairs.flatMap(({ seed, identity, signKey, ageRecipient }) => {
    const row = rows.get(signKey)
    if (row === undefined) return []
    const { status, made_at: madeAt, retired_at: retiredAt } = row
    return [{ seed: Buffer.from(seed).toString('base64'), identity, signKey, ageRecipient, status, madeAt, retiredAt }]
  })
  const [city, roster] = [(await readSetting(store.db, citySetting)) ?? null, await listRosterRevisions(store.db)]
  return { unitId: office.unitId, city, keys, roster }
}

/** The text of a recovery file that was handed over; undefined where it is none. */
export async function recoveryText(path: string, size: number): Promise<string | undefined> {
  return size > largestFile ? undefined : readFile(path, 'utf8')
}
