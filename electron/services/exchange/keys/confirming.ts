import type { Connection } from '#db/repositories/connection.ts'
import {
  type PendingKeyRow,
  dropPendingKey,
  findInstallationKey,
  findPendingKey,
  findRosterKey,
  firstReceivedSeq,
  lastReceivedSeq,
  listActiveKeysOf,
  refusePendingKey,
} from '#db/repositories/keys.ts'
import { listPackagesIn } from '#db/repositories/packages-in.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { askedGroups } from '#shared/exchange/asked-groups.ts'
import { type Act, type ServiceContext, cityOnly, found, runCommand } from '../../context.ts'
import { unitRefs } from '../../units.ts'
import type { Taken } from '../incoming/book.ts'
import { endHeldReceipts } from '../incoming/held-receipts.ts'
import { takeHeldPackages } from '../incoming/held.ts'
import { type Compared, refuseOtherCode } from './comparing.ts'
import { endKey, enterKey, rosterKeyId } from './roster.ts'

/** The city's office decides whose keys count (exchange.md 3): registered after a telephone call, refused, ended. */

/**
 * Registers a key whose code was read out or stands on paper, and then imports what it signed. Throws E-KEY-CODE where the code differs:
 * nothing changes. A key refused before may be registered after all.
 */
export async function confirmKey(context: ServiceContext, input: { readonly signKey: string } & Compared): Promise<{ taken: Taken[] }> {
  cityOnly(context, '登记单位的密钥')
  const pending = found(await findPendingKey(context.store.db, input.signKey), '待核验的密钥')
  const keys = { signKey: pending.sign_key, ageRecipient: pending.age_recipient }
  await refuseOtherCode(context, keys, input, askedGroups(pending.asked))
  await runCommand(context, 'exchange.confirmKey', async (act) => {
    found(await findPendingKey(act.trx, input.signKey), '待核验的密钥')
    await refuseOtherOffice(context, act.trx, pending)
    await enterKey(context, act, {
      ...keys,
      unitId: pending.unit_id,
      name: pending.name,
      installationId: pending.installation_id,
      way: input.way,
    })
    const replaced = await retireReplaced(context, act, pending)
    await dropPendingKey(act.trx, input.signKey)
    const { unit_id: unit, installation_id: installationId } = pending
    act.about('rosterKey', rosterKeyId(keys), { unit, installationId, way: input.way, replaced })
  })
  return { taken: await takeHeldPackages(context, input.signKey) }
}

/** A key names the unit it signs for: one of this office's units, and never this office, which makes its own keys itself. */
async function refuseOtherOffice(
  { pack, office }: ServiceContext,
  db: Connection,
  { unit_id: unitId, name }: PendingKeyRow,
): Promise<void> {
  if (unitId === office.unitId || unitId === pack.hostUnitId) {
    throw ruleViolation('hostOfKey', '该密钥自称属于市专班办公室，而市专班办公室的密钥只在本机生成', '请不予登记，并核实数据包的来源')
  }
  const { all } = await unitRefs(db, pack)
  if (all.some((unit) => unit.id === unitId)) return
  throw ruleViolation('unitOfKey', `“${name}”不是本方案的单位`, '请核对来源单位，确属误报的，请不予登记')
}

/**
 * The machine's earlier key signs no more. Its packages count up to the one before the new key's first, since they may still be on their
 * way, and up to the last one that came. Other machines of the unit keep theirs.
 */
async function retireReplaced(context: ServiceContext, act: Act, pending: PendingKeyRow): Promise<number> {
  const active = await listActiveKeysOf(act.trx, pending.unit_id)
  const replaced = active.filter((row) => row.installation_id === pending.installation_id && row.sign_key !== pending.sign_key)
  const first = await firstReceivedSeq(act.trx, pending.sign_key, pending.installation_id)
  for (const row of replaced) {
    const validUntilSeq = Math.max(await lastReceivedSeq(act.trx, row.sign_key), (first ?? 1) - 1)
    await endKey(context, act, row.id, { status: 'retired', validUntilSeq, reason: '该单位已更换密钥' })
  }
  return replaced.length
}

/** 不予登记: what the key signed stays 已收待核验 without its 收件日期, and nothing more of it is taken. */
export async function refuseKey(context: ServiceContext, input: { readonly signKey: string; readonly reason: string }) {
  return runCommand(context, 'exchange.refuseKey', async (act) => {
    const row = found(await findPendingKey(act.trx, input.signKey), '待核验的密钥')
    if (row.status === 'refused') throw ruleViolation('refuseOnce', '该密钥已不予登记', '请刷新后查看')
    await refusePendingKey(act.trx, input.signKey, input.reason)
    const keyId = rosterKeyId({ signKey: row.sign_key, ageRecipient: row.age_recipient })
    act.about('rosterKey', keyId, { unit: row.unit_id, reason: input.reason })
    const held = await listPackagesIn(act.trx, { signKey: input.signKey, status: 'held' })
    for (const each of held) await endHeldReceipts(context, act, each, '密钥经核对未予登记')
    return {}
  })
}

/** 停用 at once (`validUntilSeq` null), or 更换: packages up to a number still count. An office renews its own key and does not end it. */
export async function retireKey(
  context: ServiceContext,
  input: { readonly signKey: string; readonly reason: string; readonly validUntilSeq: number | null },
) {
  cityOnly(context, '停用单位的密钥')
  const { signKey, reason, validUntilSeq } = input
  return runCommand(context, 'exchange.retireKey', async (act) => {
    const row = found(await findRosterKey(act.trx, signKey), '该密钥')
    if ((await findInstallationKey(act.trx, signKey))?.status === 'active') {
      throw ruleViolation('ownKey', '本机的密钥不能停用', '请使用“更换密钥”')
    }
    const status = validUntilSeq === null ? 'revoked' : 'retired'
    if (row.status === 'revoked' || row.status === status) throw ruleViolation('endOnce', '该密钥已停用或更换', '请刷新后查看')
    await endKey(context, act, row.id, { status, validUntilSeq, reason })
    act.about('rosterKey', row.id, { unit: row.unit_id, status, validUntilSeq, reason })
    return {}
  })
}
