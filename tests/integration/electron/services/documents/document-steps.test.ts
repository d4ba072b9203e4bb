import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { storedPath } from '#db/file-store.ts'
import { findDocument, listSteps } from '#db/repositories/documents.ts'
import { sha256 } from '#electron/crypto/index.ts'
import type { ServiceContext } from '#electron/services/context.ts'
import type { StepDetail } from '#electron/services/documents/document-steps.ts'
import { createDocument, documentDetail, stepDocument } from '#electron/services/documents/documents.ts'
import { numberList } from '#electron/services/documents/numbers.ts'
import { contract } from '#shared/api/contract.ts'
import {
  type MayOffice,
  advance,
  detailOf,
  draft,
  draftOne,
  education,
  inMay,
  milestonesOf,
  obligationOf,
  sunwu,
  take,
  toIssue,
  xunke,
  youthLeague,
} from '#tests/fixtures/supervision/may.ts'

const getSchema = contract['documents.get'].output
const stepSchema = contract['documents.step'].output

let office: MayOffice
beforeEach(async () => {
  office = await inMay()
})
afterEach(() => office.dispose())

const view = async (documentId: string) => getSchema.parse(await documentDetail(office, { documentId }))
const supervision = async () => draftOne(office, 'supervise', await milestonesOf(office, '7-3', education))

describe('foundations.md 5: a 督办单 from draft to file', () => {
  test('each step leads to the next and says what it recorded; 成文日期 is the 签发日期', async () => {
    const { documentId } = await supervision()
    const order = [...toIssue, 'deliver', 'answer', 'close', 'file'] as const
    expect((await view(documentId)).steps.map((step) => step.step)).toEqual([...order])
    for (const step of order) {
      expect((await view(documentId)).steps.find((each) => each.state === 'current')?.step).toBe(step)
      stepSchema.parse(await take(office, documentId, detailOf(office, step)))
    }
    const { document, steps } = await view(documentId)
    expect([document.status, document.datedOn, document.number]).toEqual(['filed', '2022-05-05', '〔2022〕第1号'])
    expect(steps.map((step) => step.detail)).toEqual([
      '李核稿　同意',
      '专班组长　“同意下发。”',
      '编号：〔2022〕第1号',
      '用印3份，经办人张经办，批准人王主任',
      '张经办下发，定稿已存',
      '赵联络签收，机要交换',
      '方案已于5月12日印发',
      '佐证属实，准予销号',
      '保管期限：30年',
    ])
    expect(steps.every((step) => step.state === 'done' && step.on === '2022-05-05')).toBe(true)
  })

  test('the preview marks 编号 and 日期 as blanks until they are registered', async () => {
    const { documentId } = await supervision()
    const fields = async () => JSON.stringify((await view(documentId)).model).match(/"field":"(number|datedOn)"/g) ?? []
    expect((await fields()).length).toBeGreaterThan(0)
    await advance(office, documentId, 'check', 'signOff', 'number')
    expect(await fields()).toEqual([])
    expect(JSON.stringify((await view(documentId)).model)).toContain('编号：〔2022〕第1号')
  })

  test.each<[StepDetail['step'], string]>([
    ['signOff', '请先办理“核稿”'],
    ['number', '请先办理“核稿”'],
    ['issue', '请先办理“核稿”'],
    ['close', '请先办理“核稿”'],
  ])('a draft does not take “%s”: the refusal names what comes first', async (step, remedy) => {
    const { documentId } = await supervision()
    await expect(take(office, documentId, detailOf(office, step))).rejects.toMatchObject({ code: 'rule_violation', details: { remedy } })
    expect(await listSteps(office.store.db, documentId)).toEqual([])
  })

  test('no step lies in the future, and none before the one that it follows', async () => {
    const { documentId } = await supervision()
    await advance(office, documentId, 'check')
    const sign = (signedOn: string): StepDetail => ({ step: 'signOff', signer: '专班组长', signedOn, instruction: '', scan: null })
    await expect(take(office, documentId, sign('2022-05-06'))).rejects.toMatchObject({ details: { rule: 'stepInFuture' } })
    await take(office, documentId, sign('2022-05-05'))
    await advance(office, documentId, 'number')
    const seal: StepDetail = { step: 'seal', sealedOn: '2022-05-04', copies: 1, sealedBy: '张经办', approvedBy: '王主任' }
    await expect(take(office, documentId, seal)).rejects.toMatchObject({ details: { rule: 'stepOrder' } })
  })

  test('a notice is not signed or issued when its 办理时限 is over', async () => {
    const { documentId } = await supervision()
    await advance(office, documentId, 'check')
    office.ports.clock.setDay('2022-05-16')
    await expect(take(office, documentId, detailOf(office, 'signOff'))).rejects.toMatchObject({
      details: { rule: 'staleDue', remedy: '请先调整办理时限' },
    })
    office.ports.clock.setDay('2022-05-13')
    await advance(office, documentId, 'signOff', 'number', 'seal')
    office.ports.clock.setDay('2022-05-16')
    await expect(take(office, documentId, detailOf(office, 'issue'))).rejects.toMatchObject({ details: { remedy: '请撤回后重新起草' } })
  })

  test('a step taken on an old view is refused', async () => {
    const { documentId } = await supervision()
    const { rev } = await view(documentId)
    await stepDocument(office, { documentId, rev, detail: detailOf(office, 'check') })
    await expect(stepDocument(office, { documentId, rev, detail: detailOf(office, 'signOff') })).rejects.toMatchObject({
      code: 'stale_version',
    })
  })

  test('登记签批 keeps the scan of the 发文稿纸', async () => {
    const { documentId } = await supervision()
    await advance(office, documentId, 'check')
    const scan = office.stageFile('发文稿纸.jpg', 'scanned sheet')
    await take(office, documentId, { step: 'signOff', signer: '专班组长', signedOn: '2022-05-05', instruction: '同意。', scan })
    const kept = JSON.parse((await listSteps(office.store.db, documentId)).at(-1)?.detail ?? '{}') as { scan: string }
    expect(kept.scan).toBe(sha256('scanned sheet'))
    expect(await readFile(storedPath(office.store.folder, kept.scan), 'utf8')).toBe('scanned sheet')
  })

  test('office.md: towards 群团 a 督办单 is signed by the 专班组长 and nobody else', async () => {
    const { documentId } = await draftOne(office, 'supervise', await milestonesOf(office, '7-3', youthLeague), 'supervision')
    await advance(office, documentId, 'check')
    const signed: StepDetail = { step: 'signOff', signer: '办公室主任', signedOn: '2022-05-05', instruction: '', scan: null }
    await expect(take(office, documentId, signed)).rejects.toMatchObject({ details: { rule: 'groupLeader' } })
    await take(office, documentId, { ...signed, signer: '专班组长' })
  })

  test('office.md: the default signer of 挂牌督办 is the 专班组长, of a 提示单 the 办公室副主任', async () => {
    const [notice, slip] = [await supervision(), await draftOne(office, 'remind', [await obligationOf(office, sunwu)])]
    expect((await view(notice.documentId)).suggestion.signer).toBe('专班组长')
    expect((await view(slip.documentId)).suggestion.signer).toBe('办公室副主任')
  })
})

describe('编号 (M-092): a series per kind and year, without gaps', () => {
  test('two commands at once never share a number', async () => {
    const drafts = await draft(office, 'remind', [
      await obligationOf(office, sunwu),
      await obligationOf(office, xunke),
      await obligationOf(office, education),
    ])
    for (const { documentId } of drafts) await advance(office, documentId, 'check', 'signOff')
    const revs = await Promise.all(drafts.map(async ({ documentId }) => (await view(documentId)).rev))
    const given = await Promise.all(
      drafts.map(({ documentId }, at) =>
        stepDocument(office, { documentId, rev: revs[at] ?? 0, detail: { step: 'number', serial: null } }),
      ),
    )
    expect(given.map((each) => each.number).toSorted()).toEqual(['〔2022〕第1号', '〔2022〕第2号', '〔2022〕第3号'])
  })

  test('each kind counts for itself', async () => {
    const slip = await draftOne(office, 'remind', [await obligationOf(office, sunwu)])
    await advance(office, slip.documentId, 'check', 'signOff', 'number')
    const notice = await supervision()
    await advance(office, notice.documentId, 'check', 'signOff', 'number')
    expect([(await view(slip.documentId)).document.number, (await view(notice.documentId)).document.number]).toEqual([
      '〔2022〕第1号',
      '〔2022〕第1号',
    ])
  })

  test('附件1 and the other papers of the programme carry no number', async () => {
    const { documentId } = await createDocument(office, { kind: 'monthly-report', unitId: sunwu, month: '2022-04' })
    expect((await view(documentId)).steps.map((step) => step.step)).toEqual([
      'check',
      'signOff',
      'seal',
      'issue',
      'deliver',
      'close',
      'file',
    ])
    await advance(office, documentId, 'check', 'signOff')
    await expect(take(office, documentId, detailOf(office, 'number'))).rejects.toMatchObject({ details: { remedy: '请先办理“用印登记”' } })
  })

  test('撤回 voids the number: it stays in the register with the reason and is never given again', async () => {
    const first = await supervision()
    await advance(office, first.documentId, ...toIssue, 'withdraw')
    const second = await supervision()
    await advance(office, second.documentId, 'check', 'signOff', 'number')
    const series = (await numberList(office)).series.find((each) => each.series === 'supervision')
    expect(series?.numbers.map(({ serial, state, reason, documentId }) => [serial, state, reason, documentId])).toEqual([
      [1, 'voided', '收件单位有误', first.documentId],
      [2, 'used', '', second.documentId],
    ])
    const { document, steps } = await view(first.documentId)
    expect([document.status, document.number, steps.at(-1)?.detail]).toEqual(['withdrawn', '〔2022〕第1号', '收件单位有误'])
    await expect(take(office, first.documentId, detailOf(office, 'deliver'))).rejects.toMatchObject({ details: { rule: 'documentStep' } })
  })
})

describe('印发 freezes the file: file first, row second', () => {
  test('the hash of the frozen file stays, whatever happens to the records', async () => {
    const { documentId } = await supervision()
    await advance(office, documentId, ...toIssue)
    const digest = (await findDocument(office.store.db, documentId))?.file_sha256 ?? ''
    expect(sha256(await readFile(storedPath(office.store.folder, digest)))).toBe(digest)
    await advance(office, documentId, 'deliver', 'answer', 'close', 'file')
    expect((await findDocument(office.store.db, documentId))?.file_sha256).toBe(digest)
  })

  test('a crash between file and row leaves only a file that nothing names; issuing again succeeds', async () => {
    const { documentId } = await supervision()
    await advance(office, documentId, 'check', 'signOff', 'number', 'seal')
    const { rev } = await view(documentId)
    const cut: ServiceContext = { ...office, store: { ...office.store, write: () => Promise.reject(new Error('power cut')) } }
    await expect(stepDocument(cut, { documentId, rev, detail: detailOf(office, 'issue') })).rejects.toThrow('power cut')
    const files = async () =>
      (await readdir(join(office.store.folder, 'store'), { recursive: true, withFileTypes: true })).filter((each) => each.isFile())
    expect((await files()).length).toBe(1)
    expect(await findDocument(office.store.db, documentId)).toMatchObject({ status: 'sealed', file_sha256: null, rev })
    await stepDocument(office, { documentId, rev, detail: detailOf(office, 'issue') })
    expect((await files()).map((each) => each.name)).toEqual([(await findDocument(office.store.db, documentId))?.file_sha256])
  })
})

test('a county office issues its own report, and no 督办单', async () => {
  const county = await inMay(xunke)
  try {
    const { documentId } = await createDocument(county, { kind: 'monthly-report', unitId: xunke, month: '2022-04' })
    await advance(county, documentId, 'check', 'signOff', 'seal', 'issue')
    expect((await documentDetail(county, { documentId })).document.status).toBe('issued')
    await expect(createDocument(county, { kind: 'monthly-report', unitId: sunwu, month: '2022-04' })).rejects.toMatchObject({
      code: 'not_permitted',
    })
    const notice = await supervision()
    const asCounty: ServiceContext = { ...office, office: { ...office.office, profile: 'county', unitId: education } }
    const { rev } = await view(notice.documentId)
    await expect(stepDocument(asCounty, { documentId: notice.documentId, rev, detail: detailOf(office, 'check') })).rejects.toMatchObject({
      code: 'not_permitted',
      details: { who: '市专班办公室' },
    })
  } finally {
    await county.dispose()
  }
})
