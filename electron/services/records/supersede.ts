import type { LineKey } from '#db/apply-lines.ts'
import { type Shadowed, shadowedOnBehalf } from '#db/repositories/on-behalf.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { officialDate, officialMonth } from '#shared/text/official-dates.ts'
import { type Act, type ServiceContext, cityOnly } from '../context.ts'
import { binProgress } from '../months/progress.ts'
import { type Receipt, noteReceipt, obligationOfKind, receivePackage } from '../months/submissions.ts'
import { unitRefs } from '../units.ts'

/**
 * A unit's own record takes the place of what the city had recorded for it (代录, foundations.md 3). Verdicts, sheets and reports stand
 * by their author already; entries of progress are read together, so that those of the city go to 回收站. Nothing is erased.
 */

/** What a unit's own record took the place of, with a sentence for the receipt and the preview. */
export interface Superseded {
  readonly kind: Shadowed['kind']
  /** The record of the city that counts no longer. */
  readonly id: string
  readonly unitId: string
  readonly sentence: string
}

const nouns: Readonly<Record<Shadowed['kind'], string>> = {
  progressEntry: '进展',
  selfVerdict: '自评',
  selfAssessment: '自查评分表',
  assignmentReport: '责任项办理情况',
  questionnaireSheet: '问卷答复',
  noticeAnswer: '回执',
}

/** Call it after lines of a county were applied, with the records that changed; part of the importer's command. */
export async function supersedeOnBehalf(context: ServiceContext, act: Act, changed: readonly LineKey[]): Promise<Superseded[]> {
  cityOnly(context, '接收数据包')
  const units = await unitRefs(act.trx, context.pack)
  const shadowed = await shadowedOnBehalf(act.trx, changed)
  for (const each of shadowed) {
    if (each.kind === 'progressEntry') await binProgress(context, act, { entryId: each.id, rev: null, isDeleted: true })
  }
  return shadowed.map(({ kind, id, unitId, about }) => {
    const left = kind === 'progressEntry' ? '代录的内容已放入回收站' : '代录的内容不再计入'
    const subject = kind === 'selfAssessment' ? officialMonth(about) : about
    return { kind, id, unitId, sentence: `“${subject}”的${nouns[kind]}以${units.ref(unitId).name}报送的内容为准，${left}` }
  })
}

/** How a report that came stands to what it was asked for. */
export interface SettledReceipt {
  readonly obligationId: string
  /** 实际收件日期 that decides lateness: the first one, whoever recorded it. */
  readonly firstReceivedOn: CalendarDay
  readonly sentence: string
  /** The same as a preview says it, before anything is written. */
  readonly plan: string
}

/**
 * Registers a unit's package for its obligation of the month. Where the city recorded the material before (代录, or a paper), the first
 * 收件日期 holds and the receipt says what came since; a package that was there before the paper is the first one itself. Null where the
 * month asks for no such material.
 */
export async function settleReceipt(
  context: ServiceContext,
  act: Act,
  material: { readonly unitId: string; readonly month: string; readonly kind: string },
  receipt: Omit<Receipt, 'isOnBehalf'>,
): Promise<SettledReceipt | null> {
  const row = await obligationOfKind(context, act.trx, material)
  if (row === undefined) return null
  const { receivedOn } = receipt
  const before = row.receipt
  if (before === null || receivedOn < before.received_on) await receivePackage(context, act, row, receipt)
  act.about('obligation', row.id, { receivedOn, way: receipt.way })
  if (before === null) {
    return {
      obligationId: row.id,
      firstReceivedOn: receivedOn,
      sentence: `“${row.title}”已登记收件，收件日期为${officialDate(receivedOn)}`,
      plan: `“${row.title}”将登记收件`,
    }
  }
  const firstReceivedOn = receivedOn < before.received_on ? receivedOn : before.received_on
  const name = (await unitRefs(act.trx, context.pack)).ref(material.unitId).name
  if (before.is_on_behalf === 1) {
    await noteReceipt(context, act, row, `${officialDate(receivedOn)}收到${name}数据包，代录内容以数据包为准，收件日期不变`)
  }
  const held = before.is_on_behalf === 1 ? `内容以${name}报送的数据包为准，` : ''
  const sentence = `“${row.title}”（${officialMonth(material.month)}）此前已登记收件，${held}收件日期为${officialDate(firstReceivedOn)}`
  return { obligationId: row.id, firstReceivedOn, sentence, plan: sentence }
}
