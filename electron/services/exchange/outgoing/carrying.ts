import { type PackageOutRow, noteVolume } from '#db/repositories/packages-out.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { PackageKind } from '#shared/exchange/kinds.ts'
import { packageTitle } from '#shared/exchange/package-title.ts'
import { type ServiceContext, runCommand } from '../../context.ts'
import { officeNames } from '../offices.ts'
import type { StagedVolume } from './staging.ts'
import { refuseUnfitStick, writeToStick } from './stick.ts'
import { type StickFiles, realStick } from './stick-files.ts'

/** Staged volumes onto the stick, one after the other, and into the book as soon as each was read back. */

export interface CarriedPackage {
  readonly row: PackageOutRow
  readonly files: readonly (StagedVolume & { readonly name: string })[]
}

export interface Carrying {
  readonly stick: StickFiles
  readonly folder: string
  readonly packages: readonly CarriedPackage[]
}

/**
 * Writes all volumes. `enter` is called once the stick was found fit, before the first byte is written. Throws `package_refused`, which
 * says what was written until then and what was not.
 */
export async function carryPackages(
  context: ServiceContext,
  { stick, folder, packages }: Carrying,
  enter: () => Promise<void>,
): Promise<void> {
  await refuseUnfitStick(
    stick,
    folder,
    packages.flatMap(({ files }) => files),
  )
  await enter()
  const done = new Set<string>()
  for (const { row, files } of packages) {
    for (const file of files) {
      try {
        await writeToStick(stick, realStick, folder, file)
      } catch (thrown) {
        throw await withStanding(context, thrown, packages, done)
      }
      await noteWritten(context, row, file)
      done.add(file.name)
    }
  }
}

async function noteWritten(
  { ports, ...context }: ServiceContext,
  row: PackageOutRow,
  file: CarriedPackage['files'][number],
): Promise<void> {
  const { i, n, packageId, name, size } = file
  await runCommand({ ports, ...context }, 'exchange.writeVolumes', async (act) => {
    await noteVolume(act.trx, { out_id: row.id, i, package_id: packageId, file_name: name, size, written_at: act.at })
    act.about('packageOut', row.id, { seq: row.seq, volume: `${i}/${n}`, packageId, fileName: name, size })
  })
}

/** The refusal with what became of each package in place of the table's general words. */
async function withStanding(
  context: ServiceContext,
  thrown: unknown,
  packages: readonly CarriedPackage[],
  done: ReadonlySet<string>,
): Promise<unknown> {
  if (!(thrown instanceof AppError) || thrown.code !== 'package_refused') return thrown
  const offices = await officeNames(context.store.db, context.pack)
  const nameOf = ({ row, files }: CarriedPackage, { i, n }: StagedVolume): string => {
    const unit = row.recipient_unit_id === null || packages.length === 1 ? '' : offices.ref(row.recipient_unit_id).name
    return `${unit}${packageTitle(row.kind as PackageKind, row.period)}${files.length > 1 || n > 1 ? `第${i}卷` : ''}`
  }
  const all = packages.flatMap((each) => each.files.map((file) => ({ label: nameOf(each, file), isDone: done.has(file.name) })))
  const list = (isDone: boolean): string => all.flatMap((each) => (each.isDone === isDone ? [each.label] : [])).join('、')
  const written = done.size === 0 ? '' : `已写好：${list(true)}；`
  const data = `${written}未写：${list(false)}。已保存的数据未改动，未写的可在“已发”中再次写出。`
  return new AppError('package_refused', { ...thrown.details, data }, { cause: thrown })
}
