import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type FormIssueRow, insertFormIssue } from '#db/repositories/forms.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { writeWorkbook } from '#electron/spreadsheets/write.ts'
import { AppError } from '#shared/domain/errors.ts'
import { measureFolder, monthFolders } from '#shared/domain/evidence-folders.ts'
import { type FormIdentity, type FormKind, formFileTitle } from '#shared/domain/fill-in-form.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { safeFileTitle } from '#shared/text/file-title.ts'
import { type Act, type ServiceContext, cityOnly, runCommand } from '../context.ts'
import { type FormScene, refuseTopic, sceneOf } from './form-scene.ts'
import { formWorkbook } from './form-workbooks.ts'

/** 制发填报表: one workbook for each unit into a folder that the officer chooses, and every one is registered. */

export interface IssueInput {
  readonly kind: FormKind
  readonly month: string | null
  readonly ledgerId: string | null
  readonly unitIds: readonly string[]
  /** 报送期限; null takes that of the 报送义务. */
  readonly dueOn: CalendarDay | null
  /** With an empty folder for the evidence of every measure. */
  readonly withFolders: boolean
}

interface MadeForm {
  readonly scene: FormScene
  readonly row: FormIssueRow
  readonly bytes: Uint8Array
}

/** Writes the forms and registers them; nothing is registered where no folder was chosen or a file cannot be written. */
export async function issueForms(context: ServiceContext, input: IssueInput): Promise<{ savedAs: string[] }> {
  cityOnly(context, '制发填报表')
  refuseTopic(input)
  const unitIds = [...new Set(input.unitIds)]
  // What cannot be made is said before a folder is asked for.
  for (const unitId of unitIds) await sceneOf(context, context.store.db, { ...input, unitId })
  const folder = await context.ports.dialogs.chooseFolder()
  if (folder === null) return { savedAs: [] }
  return runCommand(context, 'forms.issue', async (act) => {
    const savedAs = []
    for (const unitId of unitIds) {
      const scene = await sceneOf(context, act.trx, { ...input, unitId })
      const made = await makeForm(context, act, scene, input.dueOn ?? scene.dueOn)
      await writeForm(folder, made)
      if (input.withFolders) await makeFolders(folder, made.scene)
      await registerIssue(context, act, made.row)
      savedAs.push(made.row.file_name)
    }
    return { savedAs }
  })
}

async function makeForm(context: ServiceContext, act: Act, scene: FormScene, dueOn: string | null): Promise<MadeForm> {
  const { subject, units, title, ledger } = scene
  const { kind, unitId, month, ledgerId } = subject
  const { name: unitName } = units.get(unitId)
  const [formId, programmeId] = [context.newId(), context.office.programmeId]
  const packVersion = context.pack.version
  const identity: FormIdentity = {
    kind,
    unitId,
    month,
    ledgerId,
    formId,
    programmeId,
    packVersion,
    unitName,
    title,
    officeId: context.office.unitId,
    issuedAt: act.at,
  }
  const bytes = await writeWorkbook(await formWorkbook(context, act.trx, scene, identity, dueOn))
  const row: FormIssueRow = {
    id: formId,
    programme_id: programmeId,
    kind,
    unit_id: unitId,
    month,
    ledger_id: ledgerId,
    due_on: dueOn,
    pack_version: packVersion,
    issued_at: act.at,
    officer_id: context.officer.id,
    file_name: `${safeFileTitle(formFileTitle(unitName, kind, month, ledger?.title ?? ''))}.xlsx`,
    file_sha256: sha256(bytes),
  }
  return { scene, row, bytes }
}

async function writeForm(folder: string, { row, bytes }: MadeForm): Promise<void> {
  try {
    await writeFile(join(folder, row.file_name), bytes)
  } catch (error) {
    throw new AppError('file_unavailable', { name: row.file_name, problem: '所选位置不能写入，或同名文件正被打开' }, { cause: error })
  }
}

/** 「逊克县／2022年4月／7-3 进校园方案」, empty, beside the form. */
async function makeFolders(folder: string, { subject, units, formLines }: FormScene): Promise<void> {
  if (subject.month === null) return
  const own = join(folder, ...monthFolders(units.get(subject.unitId).name, subject.month))
  try {
    for (const line of formLines) await mkdir(join(own, measureFolder(line)), { recursive: true })
  } catch (error) {
    throw new AppError('file_unavailable', { name: '佐证材料文件夹', problem: '所选位置不能建立文件夹' }, { cause: error })
  }
}

async function registerIssue(context: ServiceContext, act: Act, row: FormIssueRow): Promise<void> {
  await insertFormIssue(act.trx, row)
  act.about('form', row.id, { kind: row.kind, unit: row.unit_id, month: row.month, ledger: row.ledger_id, file: row.file_name })
  await act.revise({ type: 'formIssue', id: row.id, rev: 1, ownerUnit: context.office.unitId, record: { ...row } })
}
