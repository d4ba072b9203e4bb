import type { Connection } from '#db/repositories/connection.ts'
import type { DocumentRow } from '#db/repositories/documents.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { type ServiceContext, found } from '../context.ts'
import { factsOfNotice } from '../supervision/notice-plans.ts'
import { type Facts, factsOf, kindOf } from './document-records.ts'
import { sourceOfKind } from './sources/index.ts'
import { type PaperKey, textOf } from './sources/source.ts'

/** Takes the facts of a document anew, each kind from its own records. */

export interface FactsSource extends PaperKey {
  readonly kind: string
  readonly noticeId: string | null
}

/** The template’s facts as the records stand, lateness counted to `asOf`; `rule_violation` where a kind is not taken anew. */
export async function takeFacts(context: ServiceContext, db: Connection, source: FactsSource, asOf: CalendarDay): Promise<Facts> {
  if (source.noticeId !== null) return factsOfNotice(context, db, source.noticeId, asOf)
  if (kindOf(source.kind).isFrozen) {
    throw ruleViolation('frozenScores', '考评通报按已公布的得分起草，不重新取数', '得分更正后请另行起草更正通报')
  }
  return found(sourceOfKind(source.kind), '该文书的数据来源').take(context, db, source, asOf)
}

/** Where a kept document's facts come from. */
export async function sourceOf(db: Connection, row: DocumentRow): Promise<FactsSource> {
  const recordOf = sourceOfKind(row.kind)?.recordOf
  const recordId = recordOf === undefined ? textOf(factsOf(row), 'recordId') : await recordOf(db, row)
  const { kind, unit_id: unitId, month, notice_id: noticeId } = row
  return { kind, unitId, month, noticeId, recordId: recordId === '' ? null : recordId }
}
