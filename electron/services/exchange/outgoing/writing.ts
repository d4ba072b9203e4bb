import { basename } from 'node:path'
import type { Store } from '#db/open.ts'
import { findPackages } from '#db/repositories/packages-out.ts'
import { WriteGate } from '#db/write-gate.ts'
import { planPackage } from '#electron/packages/index.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import type { VolumeLayout } from '#shared/exchange/volumes.ts'
import { type ServiceContext, found, runCommand } from '../../context.ts'
import { officeNames } from '../offices.ts'
import { ensureKeys, ownKeys, type OwnKeys } from '../keys/installation-keys.ts'
import type { Keeper } from '../keys/keeper.ts'
import { recipientsOf } from '../keys/roster.ts'
import { type CarriedPackage, type Carrying, carryPackages } from './carrying.ts'
import { type FileNames, fileNames } from './file-naming.ts'
import { type Before, type PackageOrder, draftPackage, enterPackage, keptContent } from './making.ts'
import { type PackageChoice, type Selection, selectPackage } from './selection.ts'
import { type SentPackage, sentPackages } from './sent.ts'
import { clearOutgoing, stageVolume } from './staging.ts'
import { type StickFiles, realStick } from './stick-files.ts'

/** Packages out of the house: made, staged and verified, then written into a folder that a person chose (exchange.md 4). */

export interface FileWay {
  readonly form: 'encrypted' | 'plain'
  /** ASCII file names. */
  readonly plainNames: boolean
}

export interface ExportInput extends FileWay, Omit<PackageChoice, 'unitId'> {
  readonly unitIds: readonly string[]
  readonly layout: VolumeLayout
}

/** `folder` is its name, never its path. */
export interface Written {
  readonly folder: string
  readonly packages: SentPackage[]
}

/** One export at a time in a store: each package has the number behind the one before. */
const gates = new WeakMap<Store, WriteGate>()

function alone<Result>({ store }: ServiceContext, work: () => Promise<Result>): Promise<Result> {
  const gate = gates.get(store) ?? new WriteGate()
  gates.set(store, gate)
  return gate.run(work)
}

/** Makes a package for each unit and writes it. Null where no folder was chosen: nothing was written and no number used. */
export async function exportPackages(
  context: ServiceContext,
  input: ExportInput,
  keeper: Keeper,
  stick: StickFiles = realStick,
): Promise<{ written: Written | null }> {
  const { unitIds, layout, ...choice } = input
  const selections: Selection[] = []
  for (const unitId of new Set(unitIds)) selections.push(await selectPackage(context, context.store.db, { ...choice, unitId }))
  await refuseObstacles(context, selections)
  const orders = selections.map(({ subject, records, enclosed, files }) => ({
    subject,
    records: [...records, ...enclosed],
    blobs: files,
    layout,
  }))
  return { written: await sendPackages(context, keeper, orders, { ...input, action: 'exchange.export' }, stick) }
}

/**
 * Makes and writes packages that somebody put together: all are staged and verified before the first one is written. A fault while
 * writing leaves those before it written, and says so. Null where no folder was chosen. `action` names the event of each.
 */
export async function sendPackages(
  context: ServiceContext,
  keeper: Keeper,
  orders: readonly PackageOrder[],
  way: FileWay & { readonly action: string },
  stick: StickFiles = realStick,
): Promise<Written | null> {
  if (way.form === 'encrypted')
    await refuseUnencryptable(
      context,
      orders.map(({ subject }) => subject.recipientUnitId),
    )
  const folder = await context.ports.dialogs.chooseFolder()
  if (folder === null) return null
  return alone(context, async () => {
    const keys = await ensureKeys(context, keeper)
    const naming = await fileNames(context, way.form, way.plainNames)
    return staging(context, async () => {
      const carried = await stagedOrders(context, keys, orders, way, naming)
      const enter = async (): Promise<void> => {
        for (const { draft, packageId } of carried) await runCommand(context, way.action, (act) => enterPackage(act, draft, packageId))
      }
      return written(context, { stick, folder, packages: carried }, enter)
    })
  })
}

/** Writes volumes of a package that is in the book: the same bag, byte for byte, as if it had been written then. */
export async function writeVolumes(
  context: ServiceContext,
  input: FileWay & { readonly id: string; readonly volumes: readonly number[] },
  keeper: Keeper,
  stick: StickFiles = realStick,
): Promise<{ written: { folder: string; package: SentPackage } | null }> {
  const row = found((await findPackages(context.store.db, [input.id]))[0], '该数据包')
  if (input.volumes.some((i) => i > row.volumes))
    throw ruleViolation('volumesOfPackage', `该数据包只有${row.volumes}卷`, '请重新选择要写出的卷')
  const keys = await ownKeys(context, keeper)
  const content = await keptContent(context, keys, row)
  if (content.head.ageRecipient !== keys.ageRecipient)
    throw ruleViolation('keysRenewed', '生成该数据包之后已更换密钥，不能再写出', '请重新生成数据包')
  if (input.form === 'encrypted' && content.head.recipients.some(({ ageRecipient }) => ageRecipient === null)) throw notEnrolled()
  const folder = await context.ports.dialogs.chooseFolder()
  if (folder === null) return { written: null }
  const naming = await fileNames(context, input.form, input.plainNames)
  return alone(context, () =>
    staging(context, async () => {
      const files = []
      for (const volume of planPackage(content).filter(({ i }) => input.volumes.includes(i))) {
        const staged = await stageVolume(context, keys, content, volume, input.form)
        files.push({ ...staged, name: naming(row, staged) })
      }
      const result = await written(context, { stick, folder, packages: [{ row, files }] }, async () => undefined)
      return { written: { folder: result.folder, package: found(result.packages[0], '该数据包') } }
    }),
  )
}

interface StagedOrder extends CarriedPackage {
  readonly draft: Awaited<ReturnType<typeof draftPackage>>
  readonly packageId: string
}

/** Every package of the run in the data folder; with 先报数据 volume 1 alone. */
async function stagedOrders(
  context: ServiceContext,
  keys: OwnKeys,
  orders: readonly PackageOrder[],
  { form }: FileWay,
  naming: FileNames,
): Promise<StagedOrder[]> {
  const all: StagedOrder[] = []
  let before: Before | null = null
  for (const order of orders) {
    const draft = await draftPackage(context, keys, order, before)
    const volumes = planPackage(draft.content).filter(({ i }) => i === 1 || order.layout === 'together')
    const files = []
    for (const volume of volumes) {
      const staged = await stageVolume(context, keys, draft.content, volume, form)
      files.push({ ...staged, name: naming(draft.row, staged) })
    }
    const packageId = found(files[0], '第1卷').packageId
    before = { seq: draft.row.seq, packageId }
    all.push({ row: draft.row, files, draft, packageId })
  }
  return all
}

/** What is staged is taken away again, whatever happens. */
async function staging<Result>(context: ServiceContext, work: () => Promise<Result>): Promise<Result> {
  await clearOutgoing(context)
  try {
    return await work()
  } finally {
    await clearOutgoing(context)
  }
}

async function written(context: ServiceContext, carrying: Carrying, enter: () => Promise<void>): Promise<Written> {
  await carryPackages(context, carrying, enter)
  const rows = await findPackages(
    context.store.db,
    carrying.packages.map(({ row }) => row.id),
  )
  return { folder: basename(carrying.folder), packages: await sentPackages(context, rows) }
}

async function refuseObstacles(context: ServiceContext, selections: readonly Selection[]): Promise<void> {
  const stopped = selections.find(({ obstacle }) => obstacle !== null)
  if (stopped === undefined) return
  const offices = await officeNames(context.store.db, context.pack)
  const unitId = stopped.subject.recipientUnitId
  const name = unitId === null ? '' : `发给${offices.ref(unitId).name}的数据包未生成：`
  throw ruleViolation('packageObstacle', `${name}${stopped.obstacle ?? ''}`, '请处理后重新生成，或者不选该单位')
}

/** Encrypted to a key that nobody has: a county whose machine is new sends a plain package. */
async function refuseUnencryptable({ store }: ServiceContext, unitIds: readonly (string | null)[]): Promise<void> {
  for (const unitId of unitIds) {
    if (unitId === null || (await recipientsOf(store.db, unitId)).length === 0) throw notEnrolled()
  }
}

function notEnrolled() {
  return ruleViolation('notEnrolled', '收件单位的密钥尚未登记，不能加密', '请先导入市专班办公室的开通包，或者选择“不加密（.zip）”')
}
