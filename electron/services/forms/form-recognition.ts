import type { Connection } from '#db/repositories/connection.ts'
import { type FormIssueRow, type FormReceiptRow, findFormIssue, listFormIssues } from '#db/repositories/forms.ts'
import { findProgramme } from '#db/repositories/programme.ts'
import { AppError, errorSentence } from '#shared/domain/errors.ts'
import { type FormKind, type FormSubject, formKinds } from '#shared/domain/fill-in-form.ts'
import { dayInChina } from '#shared/domain/period.ts'
import { formTable } from '#shared/sheets/form-table.ts'
import { comparableLabel } from '#shared/sheets/head-text.ts'
import { type LineFormKind, lineFormColumns } from '#shared/sheets/line-form.ts'
import { textsAbove, unitNamesIn } from '#shared/sheets/unit-line.ts'
import { officialDate, officialMonth } from '#shared/text/official-dates.ts'
import { type ServiceContext, inProgramme } from '../context.ts'
import type { OpenedForm } from './form-files.ts'
import { type FormScene, sceneOf } from './form-scene.ts'
import { unitRefs } from '../units.ts'

/** Which form a file is: kind, unit and month; an old, foreign or wrong one is said (office.md «Receiving»). */

/** What the page is about; null where the form may say it. */
export interface ExpectedForm {
  readonly kind: FormKind | null
  readonly month: string | null
  readonly ledgerId: string | null
  readonly unitId: string | null
}

export interface RecognisedForm {
  readonly refusal: null
  readonly scene: FormScene
  /** '' where the file lost its marks. */
  readonly formId: string
  readonly issue: FormIssueRow | undefined
  /** The unit's newest form that went out. */
  readonly newest: FormIssueRow | undefined
  /** The unit's receipt that stands, or was sent back last. */
  readonly earlier: FormReceiptRow | undefined
  readonly notices: readonly string[]
}

export type Recognition = { readonly refusal: string } | RecognisedForm

/** Recognises an opened file against the store as it stands. */
export async function recognise(context: ServiceContext, db: Connection, opened: OpenedForm, expected: ExpectedForm): Promise<Recognition> {
  if (opened.refusal !== null) return { refusal: opened.refusal }
  const subject = await subjectOf(context, db, opened, expected)
  if ('refusal' in subject) return subject
  try {
    const scene = await sceneOf(context, db, subject)
    const mismatch = mismatchOf(scene, expected)
    if (mismatch !== null) return { refusal: mismatch }
    return await known(context, db, opened, scene)
  } catch (error) {
    if (error instanceof AppError && error.code === 'rule_violation') return { refusal: String(error.details['reason']) }
    if (error instanceof AppError) return { refusal: errorSentence(error.code, error.details) }
    throw error
  }
}

async function known(context: ServiceContext, db: Connection, opened: OpenedForm, scene: FormScene): Promise<RecognisedForm> {
  const formId = opened.identity?.formId ?? ''
  const issue = formId === '' ? undefined : await findFormIssue(db, formId)
  const newest = (await listFormIssues(db, inProgramme(context, scene.subject))).at(-1)
  const earlier = scene.receipts.findLast(({ status }) => status !== 'withdrawn')
  return { refusal: null, scene, formId, issue, newest, earlier, notices: noticesOf(context, opened, { issue, newest, earlier }) }
}

interface Standing {
  readonly issue: FormIssueRow | undefined
  readonly newest: FormIssueRow | undefined
  readonly earlier: FormReceiptRow | undefined
}

function noticesOf({ pack }: ServiceContext, { identity, staged }: OpenedForm, { issue, newest, earlier }: Standing): string[] {
  const notices = []
  if (identity === null) notices.push('该表没有程序标识（可能另建表格后复制），按填报单位、月份和措施编号对应，请核对')
  else if (issue === undefined) notices.push('本机没有该表的制发记录，请核对来源')
  else if (newest !== undefined && newest.id !== issue.id) {
    const [old, now] = [issue, newest].map((each) => officialDate(dayInChina(each.issued_at)))
    notices.push(`该表为${old}制发的旧表，${now}已重新制发；仍按措施逐条读入，请核对`)
  }
  if (identity !== null && identity.packVersion !== pack.version) notices.push('制表后工作方案有过调整，请核对缺少或多出的措施')
  if (earlier?.status === 'received') {
    const on = officialDate(earlier.received_on)
    notices.push(
      earlier.file_sha256 === staged.sha256 ? `该文件已于${on}收件` : `该单位${on}已收件，再次收件只更新表中有变化的内容，实际收件日期不变`,
    )
  }
  if (earlier?.status === 'returned') notices.push(`该单位的表已退回：${earlier.status_reason}`)
  return notices
}

function mismatchOf({ subject, units, title, ledger }: FormScene, expected: ExpectedForm): string | null {
  const { kind, month, unitId } = subject
  const unitName = units.get(unitId).name
  if (expected.kind !== null && expected.kind !== kind) return `该表是“${unitName}”的${title}，不是${formKinds[expected.kind]}`
  if (expected.month !== null && expected.month !== month && month !== null) {
    return `该表是“${unitName}”${officialMonth(month)}的填报表，不是${officialMonth(expected.month)}的`
  }
  if (expected.ledgerId !== null && expected.ledgerId !== ledger?.id) return `该表是《${ledger?.title ?? title}》的填报表，不是所选台账的`
  return expected.unitId !== null && expected.unitId !== unitId ? `该表是“${unitName}”的填报表，不是所选单位的` : null
}

async function subjectOf(
  context: ServiceContext,
  db: Connection,
  opened: OpenedForm,
  expected: ExpectedForm,
): Promise<FormSubject | { readonly refusal: string }> {
  const { identity } = opened
  if (identity === null) return subjectByWords(context, db, opened, expected)
  if (identity.programmeId !== context.office.programmeId) {
    const other = await findProgramme(db, identity.programmeId)
    return {
      refusal:
        other === undefined
          ? `该表“${identity.title}”属于其他机关的工作方案，不是本机关制发的填报表`
          : `该表是《${other.title}》的填报表，请切换到该工作方案后收件`,
    }
  }
  if (identity.officeId !== context.office.unitId) return { refusal: '该表由其他机关制发，不是本机关制发的填报表' }
  const { all } = await unitRefs(db, context.pack)
  if (all.every(({ id }) => id !== identity.unitId)) return { refusal: `“${identity.unitName}”不是本工作方案的单位` }
  return identity
}

/** A form that lost its marks: its heads say the kind, the lines above them unit and month. */
async function subjectByWords(
  context: ServiceContext,
  db: Connection,
  { sheets }: OpenedForm,
  expected: ExpectedForm,
): Promise<FormSubject | { readonly refusal: string }> {
  const kind = (['monthlyReport', 'selfAssessment'] as const).find((each) => isTableOf(sheets, each))
  if (kind === undefined) return { refusal: '该文件不是填报表：没有程序标识，也没有找到填报表的表头' }
  const texts = textsAbove(sheets)
  const month = monthIn(texts) ?? expected.month
  if (month === null) return { refusal: '该表没有程序标识，表中也没有写明月份，请选择月份后再读' }
  const { all } = await unitRefs(db, context.pack)
  const [name] = unitNamesIn(texts)
  const label = comparableLabel(name ?? '')
  const found = all.filter((unit) => [unit.name, ...unit.aliases].some((each) => comparableLabel(each) === label))
  if (name !== undefined && found.length !== 1) return { refusal: `表中填报单位“${name}”不能确定是哪个单位，请在表中写明全称` }
  const unitId = found[0]?.id ?? expected.unitId
  return unitId === null
    ? { refusal: '该表没有程序标识，表中也没有写明填报单位，请选择填报单位后再读' }
    : { kind, unitId, month, ledgerId: null }
}

/** Both kinds share their first columns: the columns that are filled in tell them apart. */
function isTableOf(sheets: OpenedForm['sheets'], kind: LineFormKind): boolean {
  const columns = lineFormColumns[kind]
  const table = formTable(sheets, columns)
  return table !== null && columns.filter(({ isAnswer }) => isAnswer === true).every(({ field }) => !table.lost.includes(field))
}

function monthIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const found = /(\d{4})年\s*(\d{1,2})月(?!\d*日)/.exec(text.normalize('NFKC'))
    if (found !== null) return `${found[1]}-${String(found[2]).padStart(2, '0')}`
  }
  return null
}
