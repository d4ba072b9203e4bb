import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listLines } from '#db/repositories/plans.ts'
import { createDocument, documentDetail, documentList, editDocument, refreshDocument } from '#electron/services/documents/documents.ts'
import { documentsInHand, countOpenDocuments, searchDocuments } from '#electron/services/documents/document-lists.ts'
import { saveProgress } from '#electron/services/months/progress.ts'
import { meetMilestone } from '#electron/services/tasks/tasks.ts'
import { contract } from '#shared/api/contract.ts'
import {
  type MayOffice,
  advance,
  draftOne,
  education,
  inMay,
  milestonesOf,
  sunwu,
  toIssue,
  xunke,
} from '#tests/fixtures/supervision/may.ts'

const getSchema = contract['documents.get'].output
const listSchema = contract['documents.list'].output

let office: MayOffice
beforeEach(async () => {
  office = await inMay()
})
afterEach(() => office.dispose())

const view = async (documentId: string) => getSchema.parse(await documentDetail(office, { documentId }))
const wordsOf = async (documentId: string) => JSON.stringify((await view(documentId)).model)
const supervision = async () => draftOne(office, 'supervise', await milestonesOf(office, '7-3', education))

async function edit(documentId: string, label: string, text: string) {
  const { rev, texts } = await view(documentId)
  const field = texts.find((each) => each.label === label)?.field ?? label
  return editDocument(office, { documentId, rev, texts: [{ field, text }] })
}

async function tell(unitId: string, content: string): Promise<void> {
  const [line] = await listLines(office.store.db, { programmeId: office.office.programmeId, month: '2022-04', unitId })
  if (line === undefined) throw new Error('the month is open')
  await saveProgress(office, {
    lineId: line.id,
    entryId: null,
    rev: null,
    recordedOn: '2022-04-19',
    content,
    outcome: '',
    problem: '',
    nextPlan: '',
  })
}

describe('wording: a clerk’s own words lie over the facts', () => {
  test('a corrected wording is printed, kept as a version, and survives taking the facts anew', async () => {
    const { documentId } = await supervision()
    await edit(documentId, '第1项情况', '方案仍在征求意见，逾期5日')
    expect(await wordsOf(documentId)).toContain('方案仍在征求意见，逾期5日')
    office.ports.clock.setDay('2022-05-06')
    await refreshDocument(office, { documentId, rev: (await view(documentId)).rev })
    const { versions } = await view(documentId)
    expect(await wordsOf(documentId)).toContain('方案仍在征求意见，逾期5日')
    expect(versions.map((each) => [each.version, each.what, each.officer])).toEqual([
      [3, '重新取数', '张经办'],
      [2, '修改1处文字', '张经办'],
      [1, '起草', '张经办'],
    ])
  })

  test('wording set back to what the facts say follows the facts again', async () => {
    const { documentId } = await supervision()
    const said = (await view(documentId)).texts.find((each) => each.label === '第1项情况')?.text ?? ''
    await edit(documentId, '第1项情况', '另写的情况')
    await edit(documentId, '第1项情况', said)
    office.ports.clock.setDay('2022-05-06')
    await refreshDocument(office, { documentId, rev: (await view(documentId)).rev })
    expect(await wordsOf(documentId)).toContain('截至5月6日未完成，逾期6日')
  })

  test('office.md: proofreading goes on under the same number until 下发, then the text is closed', async () => {
    const { documentId } = await supervision()
    await advance(office, documentId, 'check', 'signOff', 'number', 'seal')
    await edit(documentId, '反馈方式', '书面反馈并附方案文本')
    expect((await view(documentId)).document).toMatchObject({ status: 'sealed', number: '〔2022〕第1号' })
    await advance(office, documentId, 'issue')
    const { isEditable, texts, rev } = await view(documentId)
    expect([isEditable, texts]).toEqual([false, []])
    await expect(editDocument(office, { documentId, rev, texts: [{ field: 'feedback', text: '另写' }] })).rejects.toMatchObject({
      details: { rule: 'issuedText' },
    })
  })

  test('a place that is not the clerk’s, an empty wording and an old view are refused', async () => {
    const { documentId } = await supervision()
    const { rev } = await view(documentId)
    await expect(editDocument(office, { documentId, rev, texts: [{ field: 'number', text: '9' }] })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    await expect(edit(documentId, '第1项名称', ' ')).rejects.toMatchObject({ code: 'invalid_input', details: { place: '第1项名称' } })
    await edit(documentId, '反馈方式', '书面反馈')
    await expect(editDocument(office, { documentId, rev, texts: [{ field: 'feedback', text: '另写' }] })).rejects.toMatchObject({
      code: 'stale_version',
    })
  })
})

describe('office.md: 所依数据已变更', () => {
  test('time alone changes no fact; a met milestone does, and is named, issued or not', async () => {
    const { documentId } = await supervision()
    office.ports.clock.setDay('2022-05-09')
    expect((await view(documentId)).changedFacts).toBe('')
    await advance(office, documentId, ...toIssue)
    const [subject] = await milestonesOf(office, '7-3', education)
    if (subject?.kind !== 'milestone') throw new Error('a milestone')
    await meetMilestone(office, { assignmentId: subject.assignmentId, ordinal: subject.ordinal, metOn: '2022-05-08' })
    expect((await view(documentId)).changedFacts).toBe('所依数据已变更：“诚信黑河进校园”工作方案')
  })

  test('M-060: progress told after the report was drawn up is named, and taken in on 重新取数', async () => {
    await tell(sunwu, '组织36家部门作出承诺')
    const { documentId } = await createDocument(office, { kind: 'monthly-report', unitId: sunwu, month: '2022-04' })
    expect(await wordsOf(documentId)).toContain('组织36家部门作出承诺')
    await tell(sunwu, '12个乡镇补签承诺书')
    const { changedFacts, rev } = await view(documentId)
    expect(changedFacts).toBe('所依数据已变更：作出政务诚信承诺')
    await refreshDocument(office, { documentId, rev })
    expect(await wordsOf(documentId)).toContain('组织36家部门作出承诺。12个乡镇补签承诺书')
    expect((await view(documentId)).changedFacts).toBe('')
  })

  test('facts are not taken anew into a signed paper; what was checked is checked anew', async () => {
    const { documentId } = await supervision()
    await advance(office, documentId, 'check')
    await refreshDocument(office, { documentId, rev: (await view(documentId)).rev })
    expect((await view(documentId)).document.status).toBe('draft')
    await advance(office, documentId, 'check', 'signOff')
    const { rev } = await view(documentId)
    await expect(refreshDocument(office, { documentId, rev })).rejects.toMatchObject({ details: { rule: 'signedText' } })
  })
})

test('drawing up the same paper again renews its draft: pressing twice makes no second one', async () => {
  const request = { kind: 'monthly-report' as const, unitId: 'heihe:unit:xunke-county', month: '2022-04' }
  const first = await createDocument(office, request)
  expect(await createDocument(office, request)).toEqual(first)
})

describe('lists', () => {
  test('公文 of a month, newest first; waiting ones name their next step', async () => {
    const notice = await supervision()
    const { documentId } = await createDocument(office, { kind: 'signing-sheet', recordId: notice.documentId })
    await advance(office, notice.documentId, 'check')
    const { documents } = listSchema.parse(await documentList(office, { month: '2022-05' }))
    expect(documents.map((each) => [each.documentId, each.kindTitle])).toEqual([
      [documentId, '发文稿纸'],
      [notice.documentId, '督办单'],
    ])
    expect((await documentList(office, { month: '2022-04' })).documents).toEqual([])
    // A county's report drawn up by the city waits for nobody here: only papers that this office sends do.
    expect((await documentsInHand(office)).map((each) => each.nextStep)).toEqual(['登记签批'])
    expect(await countOpenDocuments(office)).toBe(1)
    expect((await searchDocuments(office, '进校园')).map((each) => each.documentId)).toEqual([documentId, notice.documentId])
  })

  test('the list is read in pages of a hundred by key, newest first, without a gap or a double, while new papers come', async () => {
    const { documentId } = await supervision()
    const { db } = office.store
    const row = await db.selectFrom('document').selectAll().where('id', '=', documentId).executeTakeFirstOrThrow()
    // Several are drafted at one instant: the id tells them apart.
    const others = Array.from({ length: 230 }, (_, at) => ({
      ...row,
      id: `other-${String(at).padStart(3, '0')}`,
      drafted_at: `2022-05-04T01:00:${String(Math.floor(at / 10)).padStart(2, '0')}.000Z`,
    }))
    await office.store.write((trx) => trx.insertInto('document').values(others).execute())
    const pages: string[][] = []
    for (let after: { draftedAt: string; documentId: string } | null = null; ;) {
      const page = listSchema.parse(await documentList(office, { month: '2022-05', after }))
      pages.push(page.documents.map((each) => each.documentId))
      if (pages.length === 1) {
        const late = { ...row, id: 'late', drafted_at: '2022-05-05T09:00:00.000Z' }
        await office.store.write((trx) => trx.insertInto('document').values(late).execute())
      }
      if (page.next === null) break
      after = page.next
    }
    expect(pages.map((page) => page.length)).toEqual([100, 100, 31])
    expect(pages.flat()).toEqual([documentId, ...others.map((each) => each.id).toReversed()])
  })

  test('a county’s page is full of its own papers: those of others take no room in it', async () => {
    const { documentId } = await supervision()
    const { db } = office.store
    const row = await db.selectFrom('document').selectAll().where('id', '=', documentId).executeTakeFirstOrThrow()
    const others = Array.from({ length: 150 }, (_, at) => ({ ...row, id: `other-${String(at).padStart(3, '0')}` }))
    const own = { ...row, id: 'own', unit_id: xunke, drafted_at: '2022-05-01T01:00:00.000Z' }
    await office.store.write((trx) =>
      trx
        .insertInto('document')
        .values([...others, own])
        .execute(),
    )
    const asXunke = { ...office, office: { ...office.office, profile: 'county' as const, unitId: xunke } }
    const page = await documentList(asXunke, { month: null })
    expect([page.documents.map((each) => each.documentId), page.next]).toEqual([['own'], null])
  })

  test('a county office sees its own papers alone', async () => {
    await supervision()
    const county = await inMay(xunke)
    try {
      const { documentId } = await createDocument(county, { kind: 'task-breakdown' })
      expect((await documentList(county, { month: null })).documents.map((each) => each.documentId)).toEqual([documentId])
    } finally {
      await county.dispose()
    }
    const asXunke = { ...office, office: { ...office.office, profile: 'county' as const, unitId: xunke } }
    expect((await documentList(asXunke, { month: null })).documents).toEqual([])
  })
})
