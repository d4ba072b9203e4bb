import { expect, test } from 'vitest'
import type { DocumentRow } from '#renderer/pages/documents/list/rows.ts'
import { filteredDocuments, groupsOf, kindsOf, noDocumentFilters, stageOf, withGroup } from '#renderer/pages/documents/list/rows.ts'

function row(part: Partial<DocumentRow>): DocumentRow {
  return {
    documentId: 'd1',
    kind: 'monthly-report',
    kindTitle: '月度工作推进情况（自评报告）',
    group: 'reports',
    title: '孙吴县4月份工作推进情况',
    number: '',
    addressee: { unitId: 'sunwu', name: '孙吴县' },
    month: '2022-04',
    status: 'draft',
    datedOn: null,
    draftedAt: '2022-04-20T02:00:00.000Z',
    noticeId: null,
    ...part,
  }
}

test('a paper is 办理中 until it is issued', () => {
  expect(['draft', 'sealed', 'issued', 'filed', 'withdrawn'].map((status) => stageOf({ status: status as DocumentRow['status'] }))).toEqual(
    ['inHand', 'inHand', 'issued', 'issued', 'withdrawn'],
  )
})

test('filters by stage, kind and words go together', () => {
  const rows = [
    row({}),
    row({ documentId: 'd2', status: 'issued' }),
    row({ documentId: 'd3', kind: 'score-detail', kindTitle: '考评得分明细表', group: 'appraisal' }),
  ]
  expect(filteredDocuments(rows, { ...noDocumentFilters, stage: 'inHand' }, () => true)).toEqual([rows[0], rows[2]])
  expect(filteredDocuments(rows, { ...noDocumentFilters, stage: 'inHand', kind: 'score-detail' }, () => true)).toEqual([rows[2]])
  expect(filteredDocuments(rows, { ...noDocumentFilters, group: 'appraisal' }, () => true)).toEqual([rows[2]])
  expect(filteredDocuments(rows, noDocumentFilters, (text) => text.includes('明细表'))).toEqual([rows[2]])
})

test('the kinds offered are those that are there, once each', () => {
  expect(kindsOf([row({}), row({}), row({ kind: 'score-detail', kindTitle: '考评得分明细表' })])).toEqual([
    { value: 'monthly-report', label: '月度工作推进情况（自评报告）' },
    { value: 'score-detail', label: '考评得分明细表' },
  ])
})

test('groups stand in the order of 起草; another group lets a kind go that is not of it', () => {
  const score = row({ kind: 'score-detail', kindTitle: '考评得分明细表', group: 'appraisal' })
  const rows = [row({}), score]
  expect(groupsOf(rows)).toEqual([
    { value: 'appraisal', label: '考评' },
    { value: 'reports', label: '报送' },
  ])
  expect(kindsOf(rows, 'appraisal')).toEqual([{ value: 'score-detail', label: '考评得分明细表' }])
  const chosen = { ...noDocumentFilters, kind: 'score-detail' }
  expect(withGroup(chosen, 'appraisal', rows)).toEqual({ ...chosen, group: 'appraisal' })
  expect(withGroup(chosen, 'reports', rows)).toEqual({ ...chosen, group: 'reports', kind: null })
  expect(withGroup(chosen, null, rows)).toEqual(chosen)
})
