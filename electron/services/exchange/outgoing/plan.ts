import type { Connection } from '#db/repositories/connection.ts'
import { linesWithoutVerdict } from '#db/repositories/packages-out.ts'
import { planVolumes } from '#shared/exchange/volumes.ts'
import { packageLimits } from '#shared/exchange/limits.ts'
import { packageRefusal } from '#shared/exchange/faults.ts'
import { recordNoun } from '#shared/exchange/record-words.ts'
import type { PackageKind } from '#shared/exchange/kinds.ts'
import type { VolumeLayout } from '#shared/exchange/volumes.ts'
import type { ServiceContext } from '../../context.ts'
import { officeNames } from '../offices.ts'
import { type PackageChoice, type Selection, selectPackage } from './selection.ts'

/** What packages would hold, before they are made: parts, size, volumes, and what the sender should know. */

export interface PlanInput extends Omit<PackageChoice, 'unitId'> {
  readonly unitIds: readonly string[]
  readonly layout: VolumeLayout
}

/** Kinds that bring a unit's own judgement of its lines. */
const judged: readonly PackageKind[] = ['month-report', 'self-assessment']

export async function planPackages(context: ServiceContext, input: PlanInput) {
  const { db } = context.store
  const { unitIds, layout, ...choice } = input
  const units = await officeNames(db, context.pack)
  const selections: (Selection & { readonly unitId: string })[] = []
  for (const unitId of new Set(unitIds)) selections.push({ unitId, ...(await selectPackage(context, db, { ...choice, unitId })) })
  return {
    packages: selections.map(({ unitId, records, enclosed, files, obstacle }) => ({
      recipient: units.ref(unitId),
      parts: partsOf([...records, ...enclosed]),
      records: records.length + enclosed.length,
      recordBytes: records.reduce((sum, { bytes }) => sum + bytes, 0),
      blobs: files.length,
      blobBytes: files.reduce((sum, { size }) => sum + size, 0),
      ...volumesOf(files, layout, obstacle),
    })),
    warnings: await warningsOf(context, db, choice, selections),
  }
}

/** By noun, the most first. */
function partsOf(records: readonly { readonly type: string }[]): { noun: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { type } of records) counts.set(recordNoun(type), (counts.get(recordNoun(type)) ?? 0) + 1)
  return [...counts].map(([noun, count]) => ({ noun, count })).toSorted((one, other) => other.count - one.count)
}

/** An attachment that fits into no volume is an obstacle as well. */
function volumesOf(files: Selection['files'], layout: VolumeLayout, obstacle: string | null): { volumes: number; obstacle: string | null } {
  const plan = planVolumes(files, layout, packageLimits)
  const isTooLarge = plan === undefined || files.some(({ size }) => size > packageLimits.attachmentBytes)
  if (!isTooLarge) return { volumes: plan.length, obstacle }
  const { sentence } = packageRefusal('E-BLOB-SIZE', { limit: packageLimits.volumes }).details
  return { volumes: 0, obstacle: obstacle ?? String(sentence).replace(/。$/, '') }
}

async function warningsOf(
  { office }: ServiceContext,
  db: Connection,
  { kind, month }: Omit<PackageChoice, 'unitId'>,
  selections: readonly Selection[],
): Promise<string[]> {
  const gone = selections.flatMap(({ files }) => files).filter(({ isKept }) => !isKept).length
  const unitId = office.unitId
  const isJudged = office.profile === 'county' && judged.includes(kind)
  const open = isJudged ? await linesWithoutVerdict(db, { programmeId: office.programmeId, month, unitId }) : 0
  return [
    ...(gone === 0 ? [] : [`有${gone}个佐证材料或公文的文件在本机缺失，补齐或从备份恢复后才能随包发出。`]),
    ...(open === 0 ? [] : [`本月还有${open}项任务尚未自评。`]),
  ]
}
