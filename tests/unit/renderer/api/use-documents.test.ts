import { expect, test } from 'vitest'
import { allDocuments } from '#renderer/api/use-documents.ts'
import type { DeskClient } from '#renderer/api/desk-client.ts'
import type { InputOf, OutputOf } from '#shared/api/contract.ts'

type Page = OutputOf<'documents.list'>

const row = (documentId: string): Page['documents'][number] => ({
  documentId,
  kind: 'monthly-report',
  kindTitle: '月度工作推进情况',
  group: 'reports',
  title: '月度工作推进情况',
  number: '',
  addressee: null,
  month: '2022-04',
  status: 'draft',
  datedOn: null,
  draftedAt: '2022-04-20T01:00:00.000Z',
  noticeId: null,
})

test('the list of documents is read to its end, page behind page, so that search and filters see every paper', async () => {
  const next = { draftedAt: '2022-04-20T01:00:00.000Z', documentId: 'b' }
  const asked: InputOf<'documents.list'>[] = []
  const pages: Page[] = [
    { documents: [row('c'), row('b')], next },
    { documents: [row('a')], next: null },
  ]
  const call = (_method: string, input: InputOf<'documents.list'>) => {
    asked.push(input)
    return Promise.resolve(pages[asked.length - 1])
  }
  const { documents } = await allDocuments({ call: call as unknown as DeskClient['call'] }, '2022-04')
  expect(documents.map((each) => each.documentId)).toEqual(['c', 'b', 'a'])
  expect(asked).toEqual([
    { month: '2022-04', after: null },
    { month: '2022-04', after: next },
  ])
})
