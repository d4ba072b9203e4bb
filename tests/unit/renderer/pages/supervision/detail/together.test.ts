import { expect, test } from 'vitest'
import type { OutputOf } from '#shared/api/contract.ts'
import { draftedTogether } from '#renderer/pages/supervision/detail/together.ts'

type Row = OutputOf<'documents.list'>['documents'][number]

function row(noticeId: string | null, part: Partial<Row> = {}): Row {
  return {
    documentId: `d-${noticeId}`,
    kind: 'inquiry-letter',
    kindTitle: '函',
    group: 'letters',
    title: '关于商请推进工作的函',
    number: '',
    addressee: { unitId: 'league', name: '团市委' },
    month: '2022-05',
    status: 'draft',
    datedOn: null,
    draftedAt: '2022-05-05T02:00:00.000Z',
    noticeId,
    ...part,
  }
}

test('the notices of one selection are drafted at one instant and linked to each other', () => {
  const rows = [row('own'), row('other'), row('later', { draftedAt: '2022-05-05T02:00:01.000Z' }), row(null)]
  expect(draftedTogether(rows, 'own')).toEqual([{ noticeId: 'other', words: '团市委　函' }])
})

test('a withdrawn one is not offered, and an unknown notice has none', () => {
  expect(draftedTogether([row('own'), row('other', { status: 'withdrawn' })], 'own')).toEqual([])
  expect(draftedTogether([row('other')], 'own')).toEqual([])
})
