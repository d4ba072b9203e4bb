import { monthOf } from '#shared/domain/period.ts'
import { found } from '../../context.ts'
import { readDocument } from '../document-records.ts'
import { documentOfSheet, signingSheetFacts } from '../signing-sheet-facts.ts'
import { type Sources, textOf } from './source.ts'

/** 收发文与归档: sheets that go with a paper. */
export const filingSources: Sources = {
  'signing-sheet': {
    take: (context, db, { recordId }) => signingSheetFacts(context, db, found(recordId, '发文稿纸对应的文书')),
    place: async (context, db, { recordId }, today) => {
      const target = await readDocument(context, db, found(recordId, '发文稿纸对应的文书'))
      return { unitId: target.unit_id, month: target.month ?? monthOf(today) }
    },
    recordOf: documentOfSheet,
    subjectOf: (facts) => textOf(facts, 'code'),
  },
}
