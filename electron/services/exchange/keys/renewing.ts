import { type InstallationKeyRow, findActiveKey, findRosterKey, lastSentSeq, updateInstallationKey } from '#db/repositories/keys.ts'
import { type Act, type ServiceContext, runCommand } from '../../context.ts'
import { addPair, keysFirst } from './installation-keys.ts'
import { type Keeper, sealingKey } from './keeper.ts'
import { type OwnKeyView, activeView } from './keys-view.ts'
import { endKey, rosterKeyId } from './roster.ts'
import { newKeyPair } from './sealed-keys.ts'

/**
 * 更换密钥: a new pair signs from now on, the old one opens what was encrypted to it. Also the way out where the old one can no longer be
 * opened. The city's roster says so at once; a county's new key is registered by the city with the next package.
 */
export async function renewKeys(context: ServiceContext, { reason }: { readonly reason: string }, keeper: Keeper): Promise<OwnKeyView> {
  const pair = await newKeyPair()
  const key = await sealingKey(context, keeper)
  await runCommand(context, 'exchange.renewKeys', async (act) => {
    const before = await findActiveKey(act.trx)
    if (before === undefined) throw keysFirst()
    await retireOwn(context, act, before, reason)
    await addPair(context, act, pair, { kind: keeper.kind, key })
    act.about('installationKey', rosterKeyId(pair), { before: idOf(before), reason })
  })
  return activeView(context.store.db)
}

/** The active pair signs no more: what it signed so far counts. Part of the caller's command. */
export async function retireOwn(context: ServiceContext, act: Act, row: InstallationKeyRow, reason: string): Promise<void> {
  await updateInstallationKey(act.trx, row.sign_key, { status: 'retired', retired_at: act.at })
  const known = context.office.profile === 'city' ? await findRosterKey(act.trx, row.sign_key) : undefined
  if (known?.status !== 'active') return
  await endKey(context, act, known.id, { status: 'retired', validUntilSeq: await lastSentSeq(act.trx), reason })
}

function idOf({ sign_key: signKey, age_recipient: ageRecipient }: InstallationKeyRow): string {
  return rosterKeyId({ signKey, ageRecipient })
}
