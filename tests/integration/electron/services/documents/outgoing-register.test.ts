import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { numberList, setNextNumber, unvoidSerial, voidSerial } from '#electron/services/documents/numbers.ts'
import { outgoingRegister, printOutgoingRegister } from '#electron/services/documents/outgoing-register.ts'
import {
  type RegisteredPaperInput,
  registeredPaperDetail,
  removeRegisteredPaper,
  restoreRegisteredPaper,
  saveRegisteredPaper,
} from '#electron/services/documents/registered-papers.ts'
import { documentDetail, stepDocument } from '#electron/services/documents/documents.ts'
import { contract } from '#shared/api/contract.ts'
import { type MayOffice, advance, draftOne, inMay, obligationOf, sunwu, take, toIssue, xunke } from '#tests/fixtures/supervision/may.ts'

/** 发文登记簿 (M-092, office.md «Documents»): every issued paper; 补登历史文件; numbers voided by hand; no number twice. */

let office: MayOffice
beforeEach(async () => {
  office = await inMay()
})
afterEach(() => office.dispose())

const register = async (year = 2022) => contract['numbers.register'].output.parse(await outgoingRegister(office, { year }))
const nextOf = async (series: string) => (await register()).series.find((each) => each.series === series)?.next
const drafted = async (unitId: string) => (await draftOne(office, 'remind', [await obligationOf(office, unitId)])).documentId

const early: RegisteredPaperInput = {
  paperId: null,
  rev: null,
  series: 'reminder',
  serial: 3,
  number: '',
  title: '关于报送3月份工作进展情况的工作提示单',
  addressee: '孙吴县政务守信践诺工作专班',
  signer: '办公室副主任',
  datedOn: '2022-03-24',
  issuedOn: '2022-03-24',
  copies: 2,
  basis: '纸质发文登记簿第1页',
  retention: '10年',
  scan: { scan: 'none' },
}
const enter = (change: Partial<RegisteredPaperInput> = {}) => saveRegisteredPaper(office, { ...early, ...change })

describe('发文登记簿', () => {
  test('an issued paper stands there with 主送, 签发人, 份数 and days; a draft does not', async () => {
    await drafted(xunke)
    const documentId = await drafted(sunwu)
    await advance(office, documentId, ...toIssue)
    const { papers } = await register()
    expect(papers).toMatchObject([
      {
        documentId,
        number: '〔2022〕第1号',
        signer: '专班组长',
        copies: 3,
        datedOn: '2022-05-05',
        issuedOn: '2022-05-05',
        retention: '',
        state: 'issued',
      },
    ])
    expect(papers[0]?.addressee).toContain('孙吴县')
    expect((await register(2021)).papers).toEqual([])
  })

  test('a withdrawn paper keeps its number with the reason', async () => {
    const documentId = await drafted(sunwu)
    await advance(office, documentId, 'check', 'signOff', 'number', 'withdraw')
    expect((await register()).papers).toMatchObject([{ documentId, state: 'voided', note: '收件单位有误' }])
  })

  test('it is printed as a table, and the log says who did', async () => {
    await enter()
    await printOutgoingRegister(office, { year: 2022, way: 'print' })
    expect(office.ports.printed.at(-1)?.html).toContain('2022年发文登记簿')
    expect(office.ports.printed.at(-1)?.html).toContain('补登')
  })
})

describe('补登历史文件', () => {
  test('before the program gave a number the series goes on behind the one that is entered', async () => {
    expect(await enter()).toMatchObject({ number: '〔2022〕第3号' })
    expect(await nextOf('reminder')).toBe(4)
    expect((await register()).papers).toMatchObject([{ state: 'registered', number: '〔2022〕第3号', note: '纸质发文登记簿第1页' }])
    expect((await numberList(office)).series[0]?.numbers).toMatchObject([{ serial: 3, state: 'used', title: early.title }])
  })

  test('afterwards a number below the start of the series may be entered, one that was given or lies ahead may not', async () => {
    await setNextNumber(office, { series: 'reminder', year: 2022, next: 12, reason: '此前以纸质方式编号' })
    await advance(office, await drafted(sunwu), 'check', 'signOff', 'number')
    await enter({ serial: 5 })
    await expect(enter({ serial: 12 })).rejects.toMatchObject({ details: { rule: 'numberTaken' } })
    await expect(enter({ serial: 5 })).rejects.toThrow('第5号已经登记')
    await expect(enter({ serial: 20 })).rejects.toMatchObject({ details: { rule: 'aheadOfSeries' } })
    expect(await nextOf('reminder')).toBe(13)
  })

  test('a refused 补登 leaves nothing behind', async () => {
    await enter()
    await expect(enter()).rejects.toThrow('第3号已经登记')
    expect((await register()).papers).toHaveLength(1)
    expect((await verifyStore(office.store.db, { hash: sha256, projections: projectionsOfRecords })).findings).toEqual([])
  })

  test('another number frees the old one; removed it is free, restored it stands again with its number', async () => {
    const { paperId, rev } = await enter()
    const moved = await enter({ paperId, rev, serial: 4 })
    expect(moved.number).toBe('〔2022〕第4号')
    const gone = await removeRegisteredPaper(office, { paperId, rev: moved.rev })
    expect((await register()).papers).toEqual([])
    await restoreRegisteredPaper(office, { paperId, rev: gone.rev })
    expect(await registeredPaperDetail(office, { paperId })).toMatchObject({ number: '〔2022〕第4号', title: early.title })
    expect((await verifyStore(office.store.db, { hash: sha256, projections: projectionsOfRecords })).findings).toEqual([])
  })

  test('it does not come back where its number was given meanwhile', async () => {
    const { paperId, rev } = await enter()
    const gone = await removeRegisteredPaper(office, { paperId, rev })
    await enter({ title: '另一份提示单' })
    await expect(restoreRegisteredPaper(office, { paperId, rev: gone.rev })).rejects.toThrow('第3号已经登记')
  })

  test('a paper outside the series keeps the 文号 that stands on it, once; papers without 文号 may be several', async () => {
    const other = { series: null, serial: null, number: '营商办发〔2022〕2号' }
    await enter(other)
    await expect(enter(other)).rejects.toMatchObject({ details: { rule: 'numberTaken' } })
    await enter({ ...other, number: '' })
    await enter({ ...other, number: '' })
    expect((await register()).papers.map(({ number }) => number)).toEqual(['营商办发〔2022〕2号', '', ''])
  })

  test('days: not in the future, the 印发 not before the 成文', async () => {
    await expect(enter({ datedOn: '2022-05-06', issuedOn: null })).rejects.toMatchObject({ details: { rule: 'datedInFuture' } })
    await expect(enter({ issuedOn: '2022-03-23' })).rejects.toMatchObject({ details: { rule: 'issuedBeforeDated' } })
  })

  test('a county office keeps its own register, without series', async () => {
    const county = await inMay(xunke)
    try {
      await expect(saveRegisteredPaper(county, early)).rejects.toMatchObject({ code: 'not_permitted' })
      await saveRegisteredPaper(county, { ...early, series: null, serial: null })
      expect((await outgoingRegister(county, { year: 2022 })).series).toEqual([])
    } finally {
      await county.dispose()
    }
  })
})

describe('作废', () => {
  const seventh = { series: 'reminder', year: 2022, serial: 1 }

  test('a number used on paper by mistake is skipped, stays with its reason, and can be taken back', async () => {
    await voidSerial(office, { ...seventh, reason: '纸质登记有误' })
    expect(await nextOf('reminder')).toBe(2)
    expect((await register()).papers).toMatchObject([
      { state: 'voided', number: '〔2022〕第1号', note: '纸质登记有误', datedOn: '2022-05-05' },
    ])
    await unvoidSerial(office, seventh)
    expect(await nextOf('reminder')).toBe(1)
    expect((await register()).papers).toEqual([])
  })

  test('a number that a paper bears is neither voided nor taken back by hand', async () => {
    const documentId = await drafted(sunwu)
    await advance(office, documentId, 'check', 'signOff', 'number')
    await expect(voidSerial(office, { ...seventh, reason: '有误' })).rejects.toMatchObject({ details: { rule: 'numberTaken' } })
    await take(office, documentId, { step: 'withdraw', reason: '收件单位有误' })
    await expect(unvoidSerial(office, seventh)).rejects.toMatchObject({ details: { rule: 'numberOfPaper' } })
  })

  test('a number voided ahead of the series is passed over when the series comes there', async () => {
    await voidSerial(office, { ...seventh, serial: 2, reason: '纸质登记有误' })
    await advance(office, await drafted(sunwu), 'check', 'signOff', 'number')
    expect(await nextOf('reminder')).toBe(3)
  })
})

test('two sessions that ask for a number at the same instant get two numbers', async () => {
  const papers = [await drafted(sunwu), await drafted(xunke)]
  for (const documentId of papers) await advance(office, documentId, 'check', 'signOff')
  const revs = await Promise.all(papers.map(async (documentId) => (await documentDetail(office, { documentId })).rev))
  const sessions = [office, { ...office, officer: { ...office.officer } }]
  const given = await Promise.all(
    papers.map((documentId, at) =>
      stepDocument(sessions[at] ?? office, { documentId, rev: revs[at] ?? 0, detail: { step: 'number', serial: null } }),
    ),
  )
  expect(given.map(({ number }) => number).toSorted()).toEqual(['〔2022〕第1号', '〔2022〕第2号'])
})

test('two sessions that enter the same number at the same instant: one of them is refused', async () => {
  const settled = await Promise.allSettled([enter(), enter({ title: '另一份提示单' })])
  expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect((await register()).papers).toHaveLength(1)
})
