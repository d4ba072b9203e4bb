import type { Connection } from '#db/repositories/connection.ts'
import type { Annex } from '#shared/documents/annexes.ts'
import { noticeAnnexKinds } from '#shared/documents/kinds/letters/notice.ts'
import type { Facts } from '#shared/documents/text-fields.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import type { CalendarDay } from '#shared/domain/period.ts'
import { type ServiceContext, found } from '../../context.ts'
import { addresseeOf } from '../../programmes/programme-names.ts'
import { unitRefs } from '../../units.ts'
import { circularAddressee } from '../circulars.ts'
import { factsOf, readDocument, wordedFacts } from '../document-records.ts'
import type { Sources } from './source.ts'

/** 通知函件: addressee and date are known; what the paper is about, the clerk says. */
export const letterSources: Sources = {
  notice: {
    take: (context, db, { recordId }, asOf) => noticeFacts(context, db, recordId, asOf),
    recordOf: (_db, row) => {
      const [annex] = factsOf(row)['annexes'] as readonly Annex[]
      return Promise.resolve(annex?.documentId ?? null)
    },
  },
  letter: { take: (context, db, { unitId }, asOf) => letterFacts(context, db, found(unitId, '该单位'), asOf) },
}

/** With a document as its 附件, the 通知 that issues it. */
async function noticeFacts(context: ServiceContext, db: Connection, documentId: string | null, asOf: CalendarDay): Promise<Facts> {
  const annex = documentId === null ? undefined : await annexOf(context, db, documentId)
  return {
    datedOn: null,
    draftedOn: asOf,
    subject: annex === undefined ? '' : `印发《${annex.title}》`,
    addressee: circularAddressee(context.pack),
    body: annex === undefined ? '' : `现将《${annex.title}》印发给你们，请结合实际抓好贯彻落实。`,
    issuedTitle: '',
    issuedText: '',
    annexes: annex === undefined ? [] : [annex],
    attachments: [],
    copyTo: [],
  }
}

async function annexOf(context: ServiceContext, db: Connection, documentId: string): Promise<Annex> {
  const row = await readDocument(context, db, documentId)
  if (!noticeAnnexKinds.some(({ id }) => id === row.kind)) {
    const names = noticeAnnexKinds.map(({ title }) => title).join('、')
    throw ruleViolation('notAnnexable', `《${row.title}》不能作为通知的附件`, `请选择${names}，其他附件填写名称后随文附上`)
  }
  return { kind: row.kind, title: row.title, facts: { ...wordedFacts(row) }, documentId }
}

async function letterFacts(context: ServiceContext, db: Connection, unitId: string, asOf: CalendarDay): Promise<Facts> {
  const unit = (await unitRefs(db, context.pack)).get(unitId)
  return {
    number: { code: null, year: Number(asOf.slice(0, 4)), serial: null },
    datedOn: null,
    draftedOn: asOf,
    addressee: addresseeOf(context.pack, unit),
    subject: '',
    body: '',
    attachments: [],
    copyTo: [],
    contact: null,
  }
}
