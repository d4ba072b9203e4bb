import { basename } from 'node:path'
import { archiveLimits } from '#electron/archives/open.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { archiveSizeLimit, readableSize } from '#shared/domain/evidence.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { type ServiceContext, ownUnitOnly, runCommand } from '../context.ts'
import { type UnitLayout, layoutOf } from './layout.ts'
import { bytesOf, writePackFolders, writePackZip } from './writing.ts'
import { unitRefs } from '../units.ts'

/** 佐证材料 out: a month's evidence by unit and measure into a folder or a zip, each unit with its 《佐证材料清单》 (M-064, D-22). */

export interface PackChoice {
  readonly unitIds: readonly string[]
  readonly month: string
}

/** What would be written, before a place is chosen. */
export async function packSize(context: ServiceContext, input: PackChoice) {
  const { db } = context.store
  const units = await unitRefs(db, context.pack)
  const layouts = await layoutsOf(context, input)
  const bytes = bytesOf(layouts)
  return {
    units: layouts.map((layout) => ({
      unit: units.ref(layout.unitId),
      pieces: layout.pieces,
      files: layout.files.length,
      bytes: bytesOf([layout]),
      measures: layout.measures,
      withoutEvidence: layout.withoutEvidence,
    })),
    files: countFiles(layouts),
    bytes,
    fitsZip: zipProblem(layouts) === null,
  }
}

/** Writes the pack where the officer says; the journal keeps who took a copy. Nothing is left half-done. */
export async function savePack(
  context: ServiceContext,
  input: PackChoice & { readonly way: 'folder' | 'zip' },
): Promise<{ savedAs: string[]; files: number; bytes: number }> {
  const layouts = await layoutsOf(context, input)
  if (layouts.every(({ measures, pieces }) => measures === 0 && pieces === 0)) {
    throw ruleViolation('emptyEvidencePack', `所选单位${officialMonth(input.month)}没有台账清单，也没有佐证材料`, '请选择其他单位或月份')
  }
  const problem = input.way === 'zip' ? zipProblem(layouts) : null
  if (problem !== null) throw ruleViolation('evidencePackSize', problem, '请导出到文件夹，或者分单位导出')
  const savedAs = input.way === 'zip' ? await savedZip(context, layouts) : await savedFolders(context, layouts)
  const facts = { files: countFiles(layouts), bytes: bytesOf(layouts) }
  if (savedAs.length > 0) {
    await runCommand(context, 'evidencePacks.save', async (act) => {
      act.about('month', input.month, { way: input.way, units: layouts.map(({ unitId }) => unitId), ...facts })
    })
  }
  return { savedAs, ...facts }
}

async function savedZip(context: ServiceContext, layouts: readonly UnitLayout[]): Promise<string[]> {
  const [unit = '', month = ''] = layouts[0]?.folders ?? []
  const name = `${layouts.length === 1 ? unit : ''}${month}佐证材料.zip`
  const path = await context.ports.dialogs.chooseSave(name, 'archive')
  if (path === null) return []
  await writePackZip(context, layouts, path)
  return [basename(path)]
}

async function savedFolders(context: ServiceContext, layouts: readonly UnitLayout[]): Promise<string[]> {
  const folder = await context.ports.dialogs.chooseFolder()
  return folder === null ? [] : writePackFolders(context, layouts, folder)
}

async function layoutsOf(context: ServiceContext, { unitIds, month }: PackChoice): Promise<UnitLayout[]> {
  for (const unitId of unitIds) ownUnitOnly(context, unitId, '导出其他单位的佐证材料')
  const units = await unitRefs(context.store.db, context.pack)
  const layouts: UnitLayout[] = []
  for (const unitId of new Set(unitIds)) layouts.push(await layoutOf(context, units, unitId, month))
  return layouts
}

/** A pack that this program could not read back is not written. */
function zipProblem(layouts: readonly UnitLayout[]): string | null {
  const [bytes, files] = [bytesOf(layouts), countFiles(layouts) + layouts.length]
  if (bytes > archiveSizeLimit * 0.98) {
    return `佐证材料共${readableSize(bytes)}，超过一个压缩包${readableSize(archiveSizeLimit)}的上限`
  }
  return files > archiveLimits.entries ? `佐证材料共${files}个文件，超过一个压缩包${archiveLimits.entries}个的上限` : null
}

function countFiles(layouts: readonly UnitLayout[]): number {
  return layouts.reduce((sum, { files }) => sum + files.length, 0)
}
