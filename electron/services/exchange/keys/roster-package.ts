import { type ServiceContext, found } from '../../context.ts'
import type { PackageOrder } from '../outgoing/making.ts'
import type { SentPackage } from '../outgoing/sent.ts'
import { realStick, type StickFiles } from '../outgoing/stick-files.ts'
import { sendPackages } from '../outgoing/writing.ts'
import { ensureKeys } from './installation-keys.ts'
import type { Keeper } from './keeper.ts'
import { cityUnit, rosterLines } from './roster.ts'

/**
 * 开通包 of the city's office, with every key that counts, for whichever office needs it; 开通回执 of a county's, which brings no more than
 * its own keys in its head. Both are plain: the reader may have no key yet, and what is in them is public.
 */
export async function saveRoster(
  context: ServiceContext,
  _: Readonly<Record<string, never>>,
  keeper: Keeper,
  stick: StickFiles = realStick,
): Promise<{ written: { folder: string; package: SentPackage } | null }> {
  await ensureKeys(context, keeper)
  const way = { form: 'plain', plainNames: false, action: 'exchange.saveRoster' } as const
  const written = await sendPackages(context, keeper, [await orderOf(context)], way, stick)
  return { written: written === null ? null : { folder: written.folder, package: found(written.packages[0], '该数据包') } }
}

async function orderOf({ store, office, pack }: ServiceContext): Promise<PackageOrder> {
  const plain = { programmeId: null, period: null } as const
  if (office.profile === 'city') {
    const records = await rosterLines(store.db)
    return { subject: { ...plain, kind: 'roster', recipientUnitId: null }, records, blobs: [], layout: 'together' }
  }
  const recipientUnitId = (await cityUnit(store.db, office)) ?? pack.hostUnitId
  return { subject: { ...plain, kind: 'enroll-request', recipientUnitId }, records: [], blobs: [], layout: 'together' }
}
