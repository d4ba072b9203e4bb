import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import { verifyProjection } from '#db/projections.ts'
import { sha256 } from '#electron/crypto/index.ts'
import * as documents from '#electron/services/documents/documents.ts'
import { composeMessage } from '#electron/services/supervision/messages.ts'
import * as notices from '#electron/services/supervision/notices.ts'
import { numberList, setNextNumber } from '#electron/services/documents/numbers.ts'
import type { ServiceContext } from '#electron/services/context.ts'
import { recordUrge } from '#electron/services/supervision/urges.ts'
import { type MethodName, contract } from '#shared/api/contract.ts'
import { type MayOffice, advance, detailOf, education, inMay, milestonesOf, obligationOf, sunwu } from '#tests/fixtures/supervision/may.ts'

let office: MayOffice
beforeEach(async () => {
  office = await inMay()
})
afterEach(() => office.dispose())

/** Calls a service as the router does: what goes in and what comes out are those of the contract, to the letter. */
async function through<Name extends MethodName>(
  name: Name,
  service: (context: ServiceContext, input: never) => Promise<unknown>,
  input: z.input<(typeof contract)[Name]['input']>,
): Promise<z.output<(typeof contract)[Name]['output']>> {
  const method = contract[name]
  const output = await service(office, method.input.parse(input) as never)
  return method.output.parse(output) as z.output<(typeof contract)[Name]['output']>
}

test('every method of notices, documents, numbers, messages and urges answers as the contract says', async () => {
  const subjects = [...(await milestonesOf(office, '7-3', education)), await obligationOf(office, education)]
  await through('notices.subjects', notices.subjectList, {})
  await through('messages.compose', composeMessage, { subjects })
  await through('urges.record', recordUrge, { subjects, way: 'telephone', on: '2022-05-05', content: '电话催办' })
  const { proposals } = await through('notices.propose', notices.proposeNotices, { step: 'supervise', subjects })
  const chosen = proposals.map(({ unit, kind, items }) => ({
    unitId: unit.unitId,
    kind,
    subjects: items.map((item) => item.subject),
    answerDueOn: '2022-05-13',
  }))
  const [drafted] = (await through('notices.draft', notices.draftNotices, { notices: chosen })).notices
  const { noticeId, documentId } = drafted ?? { noticeId: '', documentId: '' }
  await through('notices.list', notices.noticeList, { onlyOpen: true })
  const { items, rev } = await through('notices.get', notices.noticeDetail, { noticeId })
  const includedItemIds = items.map((item) => item.itemId)
  const edited = { noticeId, rev, includedItemIds, demands: '请抓紧办理', answerDueOn: '2022-05-16', isListed: true, copyTo: [] }
  await through('notices.edit', notices.editNotice, edited)

  const view = () => through('documents.get', documents.documentDetail, { documentId })
  const seen = await view()
  await through('documents.edit', documents.editDocument, { documentId, rev: seen.rev, texts: [{ field: 'feedback', text: '书面反馈' }] })
  await through('documents.refresh', documents.refreshDocument, { documentId, rev: (await view()).rev })
  for (const step of ['check', 'signOff', 'number', 'seal', 'issue', 'deliver'] as const) {
    await through('documents.step', documents.stepDocument, { documentId, rev: (await view()).rev, detail: detailOf(office, step) })
  }
  const latest = async () => (await notices.noticeDetail(office, { noticeId })).rev
  await through('notices.answer', notices.answerNotice, {
    noticeId,
    rev: await latest(),
    answerRev: null,
    answeredOn: '2022-05-05',
    result: '方案已印发',
  })
  const conclusion = { noticeId, rev: await latest(), concludedOn: '2022-05-05', verdict: 'approved' as const, opinion: '佐证属实' }
  await through('notices.conclude', notices.concludeNotice, conclusion)
  await through('notices.get', notices.noticeDetail, { noticeId })
  await view()

  await through('documents.list', documents.documentList, { month: null })
  await through('documents.create', documents.createDocument, { kind: 'monthly-report', unitId: sunwu, month: '2022-04' })
  office.ports.answers.saveAs.push(join(office.store.folder, '督办单.docx'))
  await through('documents.saveCopy', documents.saveCopy, { documentId, isPreprinted: false })
  await through('documents.open', documents.openDocument, { documentId, isPreprinted: false })
  await through('documents.print', documents.printDocument, { documentId, copies: 1 })
  await through('numbers.setNext', setNextNumber, { series: 'supervision', year: 2022, next: 9, reason: '此前已编至第8号' })
  const { series } = await through('numbers.list', numberList, {})
  expect(series.find((each) => each.series === 'supervision')).toMatchObject({ next: 9, numbers: [{ serial: 1, documentId }] })
  for (const table of ['notice', 'document', 'urge'] as const) {
    expect(await verifyProjection(office.store.db, { type: table, table }, sha256)).toEqual([])
  }
})

test('a withdrawn and a returned paper answer as the contract says', async () => {
  const { proposals } = await notices.proposeNotices(office, { step: 'remind', subjects: [await obligationOf(office, sunwu)] })
  const chosen = proposals.map(({ unit, kind, items }) => ({
    unitId: unit.unitId,
    kind,
    subjects: items.map((item) => item.subject),
    answerDueOn: '2022-05-13',
  }))
  const [drafted] = (await notices.draftNotices(office, { notices: chosen })).notices
  const { noticeId, documentId } = drafted ?? { noticeId: '', documentId: '' }
  await advance(office, documentId, 'check', 'signOff', 'number', 'seal', 'issue', 'deliver', 'answer')
  const { rev } = await notices.noticeDetail(office, { noticeId })
  await through('notices.conclude', notices.concludeNotice, {
    noticeId,
    rev,
    concludedOn: '2022-05-05',
    verdict: 'returned',
    opinion: '材料不全',
  })
  await through('documents.get', documents.documentDetail, { documentId })
  await advance(office, documentId, 'withdraw')
  const { steps } = await through('documents.get', documents.documentDetail, { documentId })
  expect(steps.at(-1)).toMatchObject({ step: 'withdraw', state: 'done', detail: '收件单位有误' })
  expect((await through('notices.get', notices.noticeDetail, { noticeId })).notice.status).toBe('withdrawn')
})
