import type { Connection } from '#db/repositories/connection.ts'
import { listProgress } from '#db/repositories/progress.ts'
import { type FormIdentity, type ReportTexts, formIdentityRecord } from '#shared/domain/fill-in-form.ts'
import type { Ledger } from '#shared/ledgers/schema.ts'
import { type LineAnswers, lineFormWorkbook, selfAnswers } from '#shared/sheets/line-form.ts'
import type { WorkbookModel, WorkbookSheet } from '#shared/sheets/workbook.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import type { ServiceContext } from '../context.ts'
import type { FormScene } from './form-scene.ts'
import { lastSaid } from './form-written.ts'
import { identityRecord } from '../ledgers/identity.ts'
import { entriesOf } from '../ledgers/exports.ts'
import { everything } from '../ledgers/lists.ts'
import { ledgerWorkbook } from '../ledgers/workbook.ts'

/** The workbook of one unit's form, with what the unit's forms said before already in it. */

export async function formWorkbook(
  context: ServiceContext,
  db: Connection,
  scene: FormScene,
  identity: FormIdentity,
  dueOn: string | null,
): Promise<WorkbookModel> {
  const { subject, units } = scene
  const unitName = units.get(subject.unitId).name
  if (scene.ledger !== null) return ledgerForm(context, scene, scene.ledger, identity, dueOn)
  return lineFormWorkbook({
    kind: subject.kind === 'selfAssessment' ? 'selfAssessment' : 'monthlyReport',
    unitName,
    month: subject.month ?? '',
    dueOn,
    lines: scene.formLines,
    answers: subject.kind === 'selfAssessment' ? judged(scene) : await told(db, scene),
    identity: formIdentityRecord(identity),
  })
}

function judged({ lines }: FormScene): ReadonlyMap<string, LineAnswers> {
  return new Map(lines.map(({ id, selfVerdict, selfNote }) => [id, selfAnswers({ verdict: selfVerdict, note: selfNote })]))
}

/** What the unit's own forms said, as it stands now; what was typed in the office is not put into its mouth. */
async function told(db: Connection, { lines, receipts }: FormScene): Promise<ReadonlyMap<string, LineAnswers>> {
  const said = lastSaid<ReportTexts>(receipts)
  const entries = said.size === 0 ? [] : await listProgress(db, { lineIds: lines.map(({ id }) => id) })
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  return new Map(
    [...said].flatMap(([lineId, { recordId }]) => {
      const entry = byId.get(recordId)
      if (entry === undefined) return []
      const { content, outcome, problem, next_plan: nextPlan } = entry
      return [[lineId, { content, outcome, problem, nextPlan }] as const]
    }),
  )
}

/** Rows that a ledger's form offers beside the unit's entries. */
const spareRows = 200

/**
 * The unit's entries with their hidden ids and room for new ones: what comes back is matched like an export. Where a ledger names private
 * persons, nothing that is registered goes out (office.md «Privacy»): the form asks for new entries alone.
 */
async function ledgerForm(
  context: ServiceContext,
  { subject, units, title }: FormScene,
  ledger: Ledger,
  identity: FormIdentity,
  dueOn: string | null,
): Promise<WorkbookModel> {
  const { unitId } = subject
  const unitName = units.get(unitId).name
  const own = { kind: 'ledger' as const, ledgerId: ledger.id, programmeId: identity.programmeId, unitId, exportedAt: identity.issuedAt }
  const facts = {
    unitName,
    asOf: context.ports.clock.today(),
    reporting: [unitName],
    units: units.all.map(({ name }) => name),
    identity: own,
  }
  const isPrivate = ledger.columns.some((column) => column.isPrivate)
  const entries = isPrivate ? [] : await entriesOf(context, ledger, { filter: everything, unitId }, units)
  const [sheet] = ledgerWorkbook(ledger, entries, facts).sheets
  if (sheet === undefined) throw new Error('a ledger has no sheet')
  const due = dueOn === null ? [] : [`报送期限：${officialDate(dueOn)}前`]
  const headLine = (sheet.headLine ?? []).flatMap((line) => (line.startsWith('截至') ? due : [line]))
  return {
    sheets: [{ ...unlocked(sheet), titles: [title], headLine, spareRows }, instructions({ title, unitName, dueOn, isPrivate })],
    identity: { ...identityRecord(own), ...formIdentityRecord(identity) },
  }
}

/** Everything may be filled in but 序号 and the hidden ids. */
function unlocked(sheet: WorkbookSheet): WorkbookSheet {
  const columns = sheet.columns.map((column, at) => (at === 0 || column.isHidden === true ? column : { ...column, isUnlocked: true }))
  return { ...sheet, columns, isProtected: true }
}

interface FormWords {
  readonly title: string
  readonly unitName: string
  readonly dueOn: string | null
  readonly isPrivate: boolean
}

function instructions({ title, unitName, dueOn, isPrivate }: FormWords): WorkbookSheet {
  const lines = [
    `${isPrivate ? '本台账含个人信息，已登记的条目不列入本表，只填写新条目' : '已有条目可以直接修改，新条目在表后空行内接着填写'}；“填报单位”栏一律为“${unitName}”。`,
    '有下拉列表的栏从列表中选择；日期写成“2022-4-20”，金额按栏名中的单位填写。',
    '不增加或删除列，不改动表头和工作表；不再需要的条目请在备注中说明，不删除整行。',
    '单元格内容清空后交回，台账中的该项内容也将清空。',
    `填好后保存为 .xlsx 格式，${dueOn === null ? '按要求的时间' : `于${officialDate(dueOn)}前`}报送。本表为《${title}》，只用于${unitName}填报。`,
  ]
  return {
    name: '填写说明',
    paper: 'A4',
    orientation: 'portrait',
    columns: [{ widthMm: 12, align: 'center' }, { widthMm: 140 }],
    titles: ['填写说明'],
    headRows: [['序号', '内容']],
    rows: lines.map((line, at) => [{ number: at + 1 }, line]),
    isProtected: true,
  }
}
