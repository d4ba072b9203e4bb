import { notePendingKey } from '#db/repositories/keys.ts'
import { findPackageIn, putBlobsIn, putPackageIn } from '#db/repositories/packages-in.ts'
import type { OpenedPackage } from '#electron/packages/index.ts'
import { refuseReceiptDay } from '../../months/submissions.ts'
import { type ServiceContext, runCommand } from '../../context.ts'
import { archivePlace, keepBag } from './archive.ts'
import { arrivalOf } from './arrivals.ts'
import { type StepGuard, type TakeInput, type Taken, TakenMeanwhile, rowOf } from './book.ts'
import { remarksOn } from './flags.ts'
import { registerHeld } from './held-receipts.ts'
import { countOutcomes } from './outcomes.ts'
import { reviseReceipt } from './receipts.ts'
import { contextOfPackage } from './sender.ts'
import { refuseHoldingForOther } from './untakeable.ts'

/**
 * 已收待核验: a package of a key that nobody confirmed yet. Its 收件日期 holds for what the month asks of the unit that it names, by its
 * kind and period alone; nothing of its content is looked at.
 */
export async function holdPackage(
  context: ServiceContext,
  opened: OpenedPackage,
  input: TakeInput,
  guard: StepGuard | undefined,
): Promise<Taken> {
  const { info, packageId } = opened
  const { store, ports, officer } = context
  await refuseHoldingForOther(context, opened)
  const own = await contextOfPackage(context, info)
  const archive = input.archive ?? archivePlace(packageId, ports.clock.today())
  await guard?.('archive')
  if (input.archive === undefined) await keepBag(store.folder, opened, archive, await arrivalOf(context, input))
  await guard?.('transaction')
  return runCommand(own, 'exchange.hold', async (act) => {
    const known = await findPackageIn(act.trx, packageId)
    // Two takes at once: the second one would be told that its own 收件日期 had been registered before.
    if (known !== undefined && known.status !== 'undone') throw new TakenMeanwhile(known)
    if (input.archive === undefined) refuseReceiptDay(act, { receivedOn: input.receivedOn, reason: input.note })
    const { signKey: sign_key, ageRecipient: age_recipient, senderUnit: unit_id, senderName: name } = info
    await notePendingKey(act.trx, { sign_key, age_recipient, unit_id, name, installation_id: info.installationId, first_seen_at: act.at })
    const { flags } = await remarksOn(own, act.trx, { info, packageId, now: act.at })
    const held = { status: 'held', held_at: act.at, applied_at: null, undone_at: null } as const
    await putPackageIn(act.trx, { ...rowOf(opened, input, { archive, flags, officerId: officer.id }), ...held })
    await putBlobsIn(act.trx, packageId, opened.blobs)
    const registered = info.volume.i === 1 ? await registerHeld(own, act, info, input) : []
    const sentences = [...registered, '数据包已收存，电话核对校验码后内容生效']
    await guard?.('receipt')
    await reviseReceipt(own, act, info.volume.setId, sentences)
    const { kind: packageKind, senderUnit: sender, period, seq, volume } = info
    act.about('package', packageId, { packageKind, sender, period, seq, volume: `${volume.i}/${volume.n}`, receivedOn: input.receivedOn })
    await guard?.('commit')
    return { packageId, status: 'held', counts: countOutcomes([]), sentences }
  })
}
