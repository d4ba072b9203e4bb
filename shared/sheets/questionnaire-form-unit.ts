import type { QuestionTable, QuestionUnit } from '#shared/domain/questionnaire.ts'
import { comparableLabel } from './head-text.ts'
import type { Sheet } from './model.ts'
import { questionnaireFormKind } from './questionnaire-form.ts'
import { textsAbove, unitNamesIn } from './unit-line.ts'
import { identityOf } from './workbook.ts'

export interface ExpectedForm {
  readonly questionnaireId: string
  readonly formVersion: number
  readonly tables: readonly QuestionTable[]
  readonly units: readonly QuestionUnit[]
  /** The units that are asked, with every name that may stand in the head. */
  readonly names: readonly { readonly unitId: string; readonly name: string; readonly others: readonly string[] }[]
}

export interface ReturnedForm {
  readonly sheets: readonly Sheet[]
  /** Text outside of tables, as Word has it: 「填报单位（盖章）：市财政局」. */
  readonly lines: readonly string[]
}

/** Whose form it is and in which version (null where the form does not say: Word, or a table made by hand), or why it is not taken. */
export type FormUnit = { readonly refusal: string } | { readonly unitId: string; readonly formVersion: number | null }

/** The unit of a returned form: by its hidden identity, else by 「填报单位（盖章）：」, else as it is said to be. */
export function formUnit(form: ReturnedForm, expected: ExpectedForm, unitId: string | null): FormUnit {
  const identity = form.sheets.map((sheet) => identityOf(sheet)).find((each) => each !== null)
  const said = identity === undefined ? unitByName(form, expected) : unitByIdentity(identity, expected)
  if ('refusal' in said) return said
  const found = said.unitId ?? unitId
  if (found === null) return { refusal: '表中没有写明填报单位，请选择填报单位后再读' }
  const name = nameOf(expected, found)
  if (name === undefined) return { refusal: '所选单位不是本问卷的责任单位' }
  if (unitId !== null && found !== unitId) return { refusal: `该表是“${name}”的填报表，不是所选单位的` }
  return { unitId: found, formVersion: said.formVersion }
}

type Said = { readonly refusal: string } | { readonly unitId: string | null; readonly formVersion: number | null }

function unitByIdentity(identity: Readonly<Record<string, string>>, expected: ExpectedForm): Said {
  if (identity['kind'] !== questionnaireFormKind) return { refusal: '该文件是本程序的其他表格，不是调查问卷填报表' }
  if (identity['questionnaireId'] !== expected.questionnaireId) {
    return { refusal: `该表是另一份问卷《${identity['title'] ?? ''}》的填报表` }
  }
  const unitId = identity['unitId'] ?? ''
  if (nameOf(expected, unitId) === undefined) return { refusal: `“${identity['unitName'] ?? ''}”不是本问卷的责任单位` }
  const formVersion = Number(identity['formVersion'])
  return Number.isInteger(formVersion) && formVersion > 0 ? { unitId, formVersion } : { refusal: '该表的标识被改动，请重新下发后填报' }
}

/** The name behind 填报单位, where it names a unit that is asked; one that is not asked is a foreign form. */
function unitByName(form: ReturnedForm, expected: ExpectedForm): Said {
  const [name] = unitNamesIn([...form.lines, ...textsAbove(form.sheets)])
  if (name === undefined) return { unitId: null, formVersion: null }
  const label = comparableLabel(name)
  const found = expected.names.filter((each) => [each.name, ...each.others].some((other) => comparableLabel(other) === label))
  if (found.length > 1) return { refusal: `“${name}”可能是${found.map((each) => `“${each.name}”`).join('或')}，请写明全称` }
  const [unit] = found
  return unit === undefined ? { refusal: `“${name}”不是本问卷的责任单位` } : { unitId: unit.unitId, formVersion: null }
}

function nameOf(expected: ExpectedForm, unitId: string): string | undefined {
  return expected.names.find((each) => each.unitId === unitId)?.name
}
