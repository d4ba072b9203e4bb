import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { setProgrammeClosed } from '#db/repositories/programme.ts'
import { eventList } from '#electron/services/desk/desk.ts'
import { addEvidence } from '#electron/services/evidence/evidence.ts'
import { removeEntries, restoreEntries } from '#electron/services/ledgers/entries.ts'
import { ledgerDetail } from '#electron/services/ledgers/catalogue.ts'
import { entryDetail } from '#electron/services/ledgers/history.ts'
import { everything } from '#electron/services/ledgers/lists.ts'
import { printLedger } from '#electron/services/ledgers/print.ts'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import { planLines } from '#electron/services/months/plans.ts'
import { contract } from '#shared/api/contract.ts'
import { errorSentence } from '#shared/domain/errors.ts'
import { eventNames } from '#shared/domain/event-names.ts'
import {
  type LedgerOffice,
  complaint,
  countyOffice,
  host,
  ledgerOffice,
  list,
  pledge,
  save,
  sunwu,
  xunke,
} from '#tests/fixtures/ledgers/office.ts'
import { refusal } from '#tests/fixtures/refusal.ts'

let office: LedgerOffice
beforeEach(async () => {
  office = await ledgerOffice({ today: '2022-05-10' })
})
afterEach(() => office.dispose())

const detail = async (entryId: string, of = office) => contract['ledgers.entry'].output.parse(await entryDetail(of, { entryId }))
const told = async (work: Promise<unknown>): Promise<string> => {
  const error = await refusal(work)
  return errorSentence(error.code, error.details)
}

describe('an entry is kept as its ledger declares it (M-030, M-033)', () => {
  test('texts are trimmed, codes are in their kept form, empty cells are absent, and the month and due day follow', async () => {
    const fields = { matter: ' 未按期支付工程款 ', handleBy: { wording: '5月底', by: '2022-05-31' }, content: '' }
    const { entryId, rev } = await save(office, complaint({}, fields))
    const { row, history } = await detail(entryId)
    expect(rev).toBe(1)
    expect(row).toMatchObject({ period: '2022-05', dueOn: '2022-05-31', isOverdue: false, status: 'received' })
    expect(row.fields).toEqual({
      matter: '未按期支付工程款',
      respondent: '逊克县住房和城乡建设局',
      receivedOn: '2022-05-06',
      handleBy: { wording: '5月底', by: '2022-05-31' },
    })
    expect(history.map(({ what, officerName }) => [what, officerName])).toEqual([['登记', '张经办']])
  })

  test('a wrong 统一社会信用代码 is said, never refused', async () => {
    const { entryId, warnings } = await save(office, pledge('逊克县教育局', 'pledged', { creditCode: '11231124mb1234567x' }))
    expect(warnings).toEqual([{ columnId: 'creditCode', text: expect.stringContaining('校验码不符') as string }])
    expect((await detail(entryId)).row).toMatchObject({ fields: { creditCode: '11231124MB1234567X' }, warnings })
  })

  test('what is recorded for another unit by the city is 代录; what a county records itself is not', async () => {
    const own = await save(office, complaint({ unitId: host }))
    const other = await save(office, complaint())
    expect([(await detail(own.entryId)).row.isOnBehalf, (await detail(other.entryId)).row.isOnBehalf]).toEqual([false, true])
    const county = await countyOffice('2022-05-10')
    const recorded = await save(county, complaint())
    expect((await detail(recorded.entryId, county)).row.isOnBehalf).toBe(false)
    await county.dispose()
  })

  test('the history says column by column in words what was changed, moved away and brought back', async () => {
    const first = await save(office, complaint({}, { channel: 'hotline' }))
    const changed = complaint({ entryId: first.entryId, rev: 1, status: 'accepted' }, { channel: 'letter', acceptedOn: '2022-05-09' })
    await save(office, changed)
    await removeEntries(office, { entries: [{ entryId: first.entryId, rev: 2 }] })
    expect((await detail(first.entryId)).isDeleted).toBe(true)
    await restoreEntries(office, { entryIds: [first.entryId] })
    const { history } = await detail(first.entryId)
    expect(history.map((each) => each.what)).toEqual(['恢复', '移入回收站', '修改', '登记'])
    expect(history[2]?.changes).toEqual([
      { label: '办理状态', from: '待受理', to: '已受理' },
      { label: '投诉渠道', from: '热线电话', to: '来信' },
      { label: '受理登记日期', from: '', to: '2022-5-9' },
    ])
  })

  test('saving what is there already makes no revision', async () => {
    const { entryId } = await save(office, complaint())
    expect(await save(office, complaint({ entryId, rev: 1 }))).toMatchObject({ entryId, rev: 1 })
    expect((await detail(entryId)).history).toHaveLength(1)
  })

  test('M-038: entries of the chain know each other both ways', async () => {
    const promise = await save(office, pledge('逊克县住房和城乡建设局', 'published'))
    const complained = await save(office, complaint({}, { pledge: promise.entryId }))
    const back = { entryId: promise.entryId, ledgerTitle: '政务诚信承诺书台账', title: '逊克县住房和城乡建设局', status: '已公示' }
    expect((await detail(complained.entryId)).links).toMatchObject([back])
    expect((await detail(promise.entryId)).links).toMatchObject([
      { entryId: complained.entryId, ledgerId: 'performance-complaint', title: '未按期支付工程款', status: '待受理' },
    ])
    expect((await detail(complained.entryId)).row.names[promise.entryId]).toBe('逊克县住房和城乡建设局')
  })
})

describe('what cannot be kept is refused with its place, and nothing is written', () => {
  test.each([
    ['a ledger that is not there', complaint({ ledgerId: 'no-such-ledger' }), '没有找到该专项台账'],
    ['an entry that is not there', complaint({ entryId: 'nowhere', rev: 1 }), '没有找到该台账条目'],
    ['a number for a text', complaint({}, { matter: 7 }), '“投诉事项”填写有误：“投诉事项”应为文字'],
    ['a day that does not exist', complaint({}, { receivedOn: '2022-02-30' }), '“收到日期”填写有误'],
    ['a choice that is not offered', complaint({}, { channel: 'pigeon' }), '“投诉渠道”的取值不在选项中'],
    ['a required cell that is empty', complaint({}, { respondent: ' ' }), '“被投诉单位”为必填项'],
    ['a column that the ledger has not', complaint({}, { weather: '晴' }), '台账中没有此栏目'],
    ['a status that the ledger has not', complaint({ status: 'lost' }), '没有此办理状态'],
    ['a year that is a slip of the hand', complaint({}, { receivedOn: '1822-05-06' }), '与今天相差过远'],
    ['a unit that is not there', complaint({ unitId: 'nobody' }), '没有此单位'],
    ['a link to an entry that is not there', complaint({}, { pledge: 'nowhere' }), '没有找到所填的台账条目'],
    ['a unit in a cell that is not there', complaint({}, { handledBy: 'nobody' }), '没有找到所填的单位'],
    ['evidence that is not there', complaint({}, { evidence: ['nowhere'] }), '没有找到所填的佐证材料'],
  ])('%s', async (_, input, sentence) => {
    expect(await told(save(office, input))).toContain(sentence)
    expect((await list(office, 'performance-complaint')).total).toBe(0)
    expect((await eventList(office, { beforeSeq: null })).events.map((event) => event.action)).toEqual(['setup.complete'])
  })

  test('a revision that was seen before somebody else saved', async () => {
    const { entryId } = await save(office, complaint())
    await save(office, complaint({ entryId, rev: 1, status: 'accepted' }))
    expect(await told(save(office, complaint({ entryId, rev: 1, status: 'handling' })))).toContain('台账条目“未按期支付工程款”已被他人修改')
  })

  test('an entry with the values of another one of the unit, named with the one that has them; another unit may have them', async () => {
    const first = await save(office, pledge('逊克县教育局', 'pledged'))
    const again = await refusal(save(office, pledge(' 逊克县 教育局', 'pledged')))
    expect(errorSentence(again.code, again.details)).toContain(
      '《政务诚信承诺书台账》中“承诺单位名称、承诺年度”相同的条目“逊克县教育局”已经存在',
    )
    expect(again.details['entryId']).toBe(first.entryId)
    await save(office, pledge('逊克县教育局', 'pledged', {}, sunwu))
    await removeEntries(office, { entries: [{ entryId: first.entryId, rev: 1 }] })
    await save(office, pledge('逊克县教育局', 'pledged'))
    expect(await told(restoreEntries(office, { entryIds: [first.entryId] }))).toContain('相同的条目“逊克县教育局”已经存在')
  })

  test('a link to an entry of the wrong ledger, or to one in 回收站; a cell that nobody touched stays', async () => {
    const other = await save(office, complaint())
    expect(await told(save(office, complaint({}, { matter: '另一件', pledge: other.entryId })))).toContain('没有找到所填的台账条目')
    const promise = await save(office, pledge('逊克县住房和城乡建设局', 'published'))
    const linked = complaint({}, { matter: '第三件', pledge: promise.entryId })
    const { entryId } = await save(office, linked)
    await removeEntries(office, { entries: [{ entryId: promise.entryId, rev: 1 }] })
    expect(await save(office, { ...linked, entryId, rev: 1, status: 'accepted' })).toMatchObject({ rev: 2 })
    expect(await told(save(office, { ...linked, fields: { ...linked.fields, matter: '第四件' } }))).toContain('没有找到所填的台账条目')
  })

  test('a county writes neither for others nor into the city’s ledgers, and sees its own alone', async () => {
    const county = await countyOffice('2022-05-10')
    expect(await told(save(county, complaint({ unitId: sunwu })))).toContain('无权填写其他单位的台账')
    const rating = { ledgerId: 'credit-catalogue', entryId: null, rev: null, unitId: xunke, status: 'x', fields: {} }
    expect(await told(save(county, rating))).toContain('请由市专班办公室办理')
    expect(await told(list(county, 'performance-complaint', { unitIds: [sunwu] }))).toContain('无权查看其他单位的台账')
    await county.dispose()
  })

  test('年度封存: a closed programme takes no change of any kind', async () => {
    const { entryId } = await save(office, complaint())
    await office.store.write((trx) => setProgrammeClosed(trx, 'heihe-2022', '2022-12-31'))
    expect(await told(save(office, complaint({ entryId, rev: 1, status: 'accepted' })))).toContain('本年度工作方案已封存，只能查看')
    expect(await told(removeEntries(office, { entries: [{ entryId, rev: 1 }] }))).toContain('本年度工作方案已封存')
    expect(await told(openMonth(office, { month: '2022-05' }))).toContain('本年度工作方案已封存')
    expect((await ledgerDetail(office, { ledgerId: 'performance-complaint' })).canWrite).toBe(false)
    const print = { ledgerId: 'performance-complaint', filter: everything, unitId: null, copy: 'full' as const, way: 'open' as const }
    expect(await printLedger(office, print)).toEqual({ savedAs: null, rows: 1 })
    expect((await list(office, 'performance-complaint')).total).toBe(1)
  })
})

test('佐证材料 that is kept can stand in a cell, with its title as its name', async () => {
  await openMonth(office, { month: '2022-05' })
  const { lines } = await planLines(office, { month: '2022-05', unitId: xunke })
  const piece = { title: '受理登记表', kind: 'document' as const, issuer: '', documentNumber: '', formedOn: '2022-05-06' }
  const files = [office.stageFile('登记表.pdf', '登记')]
  const { evidenceId } = await addEvidence(office, { lineIds: [lines[0]?.lineId ?? ''], ...piece, files })
  const { entryId } = await save(office, complaint({}, { evidence: [evidenceId] }))
  expect((await detail(entryId)).row.names).toEqual({ [evidenceId]: '受理登记表' })
})

test('every command about ledgers, indicators, imports, forms, questionnaires and breakdowns has its words in 审计日志', () => {
  const nouns = /^(?:ledgers|indicators|imports|forms|questionnaires|breakdowns|evidencePacks|evidence|programmes)\./
  const commands = Object.entries(contract).filter(([name, method]) => nouns.test(name) && method.kind === 'command')
  expect(commands.map(([name]) => name).filter((name) => eventNames[name] === undefined)).toEqual([])
  expect(commands.length).toBeGreaterThan(30)
})
