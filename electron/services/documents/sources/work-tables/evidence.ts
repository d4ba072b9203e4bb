import type { Connection } from '#db/repositories/connection.ts'
import { type EvidenceRecord, listEvidence } from '#db/repositories/evidence.ts'
import { listCurrentLiaisons } from '#db/repositories/organisation.ts'
import { listLines } from '#db/repositories/plans.ts'
import type { Facts } from '#shared/documents/text-fields.ts'
import { unplacedFolder } from '#shared/domain/evidence-folders.ts'
import { type EvidenceKind, evidenceKinds } from '#shared/domain/evidence.ts'
import { evidenceFolder } from '#shared/domain/fill-in-form.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { type ServiceContext, inProgramme } from '../../../context.ts'
import { addresseeOf } from '../../../programmes/programme-names.ts'
import { unitRefs } from '../../../units.ts'
import type { UnitMonth } from '../../report-facts.ts'

/** 佐证材料封面及清单: pieces in the order of the measures, as the evidence lies in its folders. */
export async function evidenceListFacts(context: ServiceContext, db: Connection, of: UnitMonth, asOf: CalendarDay): Promise<Facts> {
  const lines = await listLines(db, inProgramme(context, of))
  const records = await listEvidence(db, inProgramme(context, of))
  const placed = lines.map((line) => ({
    measure: evidenceFolder(line),
    records: records.filter(({ lineIds }) => lineIds.includes(line.id)),
  }))
  const loose = records.filter(({ lineIds }) => lines.every(({ id }) => !lineIds.includes(id)))
  const liaison = (await listCurrentLiaisons(db)).find((each) => each.unit_id === of.unitId)
  const proved = placed.filter((each) => each.records.length > 0)
  return {
    draftedOn: asOf,
    month: of.month,
    unit: addresseeOf(context.pack, (await unitRefs(db, context.pack)).get(of.unitId)),
    addressee: context.pack.officeName,
    pieces: [...proved, { measure: unplacedFolder, records: loose }].flatMap((each) =>
      each.records.map((record) => pieceOf(each.measure, record)),
    ),
    total: { measures: proved.length, pieces: records.length, files: records.reduce((sum, { files }) => sum + files.length, 0) },
    without: placed.filter((each) => each.records.length === 0).map(({ measure }) => measure),
    contact: liaison === undefined ? '' : [liaison.name, liaison.phone].filter((text) => text !== '').join('　'),
    remark: '',
  }
}

function pieceOf(measure: string, record: EvidenceRecord) {
  return {
    measure,
    title: record.title,
    kind: evidenceKinds[record.kind as EvidenceKind],
    issuer: record.issuer,
    number: record.document_number,
    formedOn: record.formed_on,
    files: record.files.length,
    sourceIds: [record.id],
  }
}
