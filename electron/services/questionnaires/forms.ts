import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { writeDocx } from '#electron/documents/docx-writer.ts'
import { writeWorkbook } from '#electron/spreadsheets/write.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import { buildQuestionnaireForm } from '#shared/documents/kinds/tables/questionnaire-form.ts'
import { questionnaireWorkbook } from '#shared/sheets/questionnaire-form.ts'
import { safeFileTitle } from '#shared/text/file-title.ts'
import { type ServiceContext, ownUnitOnly, runCommand } from '../context.ts'
import { formFacts, unitTables } from './papers.ts'
import type { QuestionnairePicture } from './picture.ts'
import { readPicture } from './questionnaires.ts'
import type { UnitIndex } from '../units.ts'

/** 填报表 of a 调查问卷 for units without the program: Excel with hidden ids, or the blank in Word (M-071). */

export type FormFormat = 'xlsx' | 'docx'

/** Writes each unit's form: one is saved as a file, several into a folder. Answers that were recorded stand in it already. */
export async function saveForms(
  context: ServiceContext,
  input: { readonly questionnaireId: string; readonly unitIds: readonly string[]; readonly format: FormFormat },
): Promise<{ savedAs: string[] }> {
  for (const unitId of input.unitIds) ownUnitOnly(context, unitId, '导出其他单位的填报表')
  const { picture, units } = await readPicture(context, context.store.db, input.questionnaireId)
  // A draft may still change under the same version: its forms would not be known again.
  if (picture.row.state === 'draft') throw ruleViolation('questionnaireDraft', `《${picture.row.title}》尚未下发`, '请先下发')
  const unitIds = [...new Set(input.unitIds)]
  const names = unitIds.map((unitId) => formName(picture, units, unitId, input.format))
  const paths = await chosenPaths(context, names, input.format)
  if (paths === null) return { savedAs: [] }
  for (const [at, path] of paths.entries()) await writeForm(path, await formBytes(picture, units, unitIds[at] ?? '', input.format))
  await runCommand(context, 'questionnaires.saveForms', async (act) => {
    act.about('questionnaire', input.questionnaireId, { format: input.format, units: unitIds })
  })
  return { savedAs: paths.map((path) => basename(path)) }
}

function formName({ row }: QuestionnairePicture, units: UnitIndex, unitId: string, format: FormFormat): string {
  return `${safeFileTitle(`${row.title}填报表（${units.get(unitId).name}）`)}.${format}`
}

/** A unit's form as bytes; refuses a unit that is not asked. */
async function formBytes(picture: QuestionnairePicture, units: UnitIndex, unitId: string, format: FormFormat): Promise<Uint8Array> {
  const tables = unitTables(picture, unitId)
  const line = picture.units.find((each) => each.unitId === unitId)
  const hasAnswers = line?.sheet !== undefined
  if (format === 'docx') return writeDocx(buildQuestionnaireForm(formFacts(picture, units, unitId, hasAnswers ? line : undefined)))
  const { row, questions } = picture
  const words = [...questions].map(([id, { units: asked }]) => [id, asked.map((each) => each.word).join('\n')] as const)
  const model = questionnaireWorkbook({
    questionnaireId: row.id,
    title: row.title,
    formVersion: row.form_version,
    dueOn: row.due_on,
    signedBy: row.signed_by,
    unit: units.ref(unitId),
    tables,
    unitWords: Object.fromEntries(words),
    answers:
      line?.sheet?.answers.map(({ question_id: questionId, value, materials, note }) => ({ questionId, value, materials, note })) ?? [],
  })
  return writeWorkbook(model)
}

async function chosenPaths({ ports }: ServiceContext, names: readonly string[], format: FormFormat): Promise<string[] | null> {
  const [name] = names
  if (name !== undefined && names.length === 1) {
    const path = await ports.dialogs.chooseSave(name, format === 'xlsx' ? 'spreadsheet' : 'document')
    return path === null ? null : [path]
  }
  const folder = await ports.dialogs.chooseFolder()
  return folder === null ? null : names.map((each) => join(folder, each))
}

async function writeForm(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes)
  } catch (error) {
    throw new AppError('file_unavailable', { name: basename(path), problem: '所选位置不能写入，或同名文件正被打开' }, { cause: error })
  }
}
