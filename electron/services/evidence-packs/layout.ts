import { type EvidenceRecord, listEvidence } from '#db/repositories/evidence.ts'
import { type LineRecord, listLines } from '#db/repositories/plans.ts'
import type { EvidenceKind } from '#shared/domain/evidence.ts'
import { distinctNames, evidenceListName, measureFolder, monthFolders, unplacedFolder } from '#shared/domain/evidence-folders.ts'
import { evidenceFolder } from '#shared/domain/fill-in-form.ts'
import { type EvidenceListFacts, type ListedFile, evidenceListWorkbook } from '#shared/sheets/evidence-list.ts'
import type { WorkbookModel } from '#shared/sheets/workbook.ts'
import { type ServiceContext, inProgramme } from '../context.ts'
import type { UnitIndex } from '../units.ts'

/** How a unit's evidence of a month lies in folders, before a byte is written (office.md «Books», M-064). */

/** A kept file at its place within the unit's month: `['7-3 进校园方案', '方案.pdf']`. */
export interface PlacedFile {
  readonly path: readonly string[]
  readonly sha256: string
  readonly size: number
}

export interface UnitLayout {
  readonly unitId: string
  /** `['逊克县', '2022年4月']`. */
  readonly folders: readonly [unit: string, month: string]
  readonly files: readonly PlacedFile[]
  /** 《佐证材料清单》 beside the measures' folders. */
  readonly listName: string
  readonly list: WorkbookModel
  readonly pieces: number
  readonly measures: number
  /** Measures of the month's list that nothing proves. */
  readonly withoutEvidence: number
}

/** Lays out a unit's month; a file that proves two measures lies in both folders. */
export async function layoutOf(context: ServiceContext, units: UnitIndex, unitId: string, month: string): Promise<UnitLayout> {
  const { db } = context.store
  const lines = await listLines(db, inProgramme(context, { unitId, month }))
  const records = await listEvidence(db, inProgramme(context, { unitId, month }))
  const placed = lines.map((line) => folderOf(line, ofLine(records, line)))
  const loose = records.filter(({ lineIds }) => lines.every(({ id }) => !lineIds.includes(id)))
  const all = loose.length === 0 ? placed : [...placed, filledFolder(unplacedFolder, '', loose)]
  const unitName = units.get(unitId).name
  const facts: EvidenceListFacts = {
    programmeId: context.office.programmeId,
    unitId,
    unitName,
    month,
    asOf: context.ports.clock.today(),
    measures: all.map(({ measure, listed }) => ({ measure, files: listed })),
  }
  return {
    unitId,
    folders: monthFolders(unitName, month),
    files: all.flatMap(({ files }) => files),
    listName: evidenceListName,
    list: evidenceListWorkbook(facts),
    pieces: records.length,
    measures: lines.length,
    withoutEvidence: placed.filter(({ files }) => files.length === 0).length,
  }
}

function ofLine(records: readonly EvidenceRecord[], line: LineRecord): EvidenceRecord[] {
  return records.filter(({ lineIds }) => lineIds.includes(line.id))
}

interface FilledFolder {
  readonly measure: string
  readonly files: readonly PlacedFile[]
  readonly listed: readonly ListedFile[]
}

function folderOf(line: LineRecord, records: readonly EvidenceRecord[]): FilledFolder {
  return filledFolder(measureFolder(line), evidenceFolder(line), records)
}

/** The files of one folder under names that differ, each with its row of the list. */
function filledFolder(folder: string, measure: string, records: readonly EvidenceRecord[]): FilledFolder {
  const files = records.flatMap((record) => record.files.map((file) => ({ record, file })))
  const names = distinctNames(files.map(({ file }) => file.name))
  const placed = files.map((each, at) => ({ ...each, name: names[at] ?? each.file.name }))
  return {
    measure,
    files: placed.map(({ file, name }) => ({ path: [folder, name], sha256: file.sha256, size: file.size })),
    listed: placed.map(({ record, file, name }) => ({
      measure,
      evidenceId: record.id,
      title: record.title,
      kind: record.kind as EvidenceKind,
      issuer: record.issuer,
      documentNumber: record.document_number,
      formedOn: record.formed_on,
      file: name,
      name: file.name,
      size: file.size,
      sha256: file.sha256,
    })),
  }
}
