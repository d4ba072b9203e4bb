import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import { projectionsOfRecords } from '#db/projections-of-records.ts'
import { listAssignments, listMeasures, listProgrammeVersions } from '#db/repositories/programme.ts'
import { listLines } from '#db/repositories/plans.ts'
import { verifyStore } from '#db/verify.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { type DecideInput, decideBreakdown } from '#electron/services/breakdowns/decisions.ts'
import { breakdownHistory, compareBreakdownFile, readBreakdownFile } from '#electron/services/breakdowns/breakdowns.ts'
import { eventList } from '#electron/services/desk/desk.ts'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import { contract } from '#shared/api/contract.ts'
import { sourceExcelFile } from '#tests/fixtures/breakdowns/excel-tables.ts'
import { type SourceTable, sourceTable } from '#tests/fixtures/breakdowns/source-tables.ts'
import { sourceWordFile } from '#tests/fixtures/breakdowns/word-tables.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { renewed } from '#tests/fixtures/renewed-office.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
let office: SeededOffice
beforeEach(async () => {
  office = await seedOffice(folder(), { today: '2022-06-02' })
})
afterEach(() => office.close())

/** The 分解表 of 黑河 with words replaced, and rows added to its end. */
function changed(replacements: Readonly<Record<string, string>>, more: readonly (readonly string[])[] = []): SourceTable {
  const table = sourceTable('heihe-2022-plan')
  return { ...table, rows: [...table.rows.map((row) => row.map((cell) => replacements[cell] ?? cell)), ...more] }
}

async function staged(table: SourceTable): Promise<string> {
  return office.stageFile('重点任务分解表.docx', await sourceWordFile(table))
}

async function compare(token: string, programmeId: string | null = null) {
  return contract['breakdowns.compare'].output.parse(await compareBreakdownFile(await renewed(office), { token, table: null, programmeId }))
}

async function decide(token: string, choices: Readonly<Record<string, 'programme' | 'document'>>, changes: Partial<DecideInput> = {}) {
  const decisions = Object.entries(choices).map(([key, choice]) => ({ key, choice, reason: '以正式印发文件为准' }))
  const document = { basis: '关于调整重点任务分解表的通知', basisNumber: '', issuedOn: '2022-06-01', from: '2022-06' }
  const input = contract['breakdowns.decide'].input.parse({ token, table: null, ...document, decisions, ...changes })
  return contract['breakdowns.decide'].output.parse(await decideBreakdown(await renewed(office), input))
}

async function measureRow(code: string) {
  return (await listMeasures(office.store.db, 'heihe-2022')).find((each) => each.code === code)
}

async function leadsOf(code: string): Promise<string[]> {
  const measureId = (await measureRow(code))?.id ?? ''
  const rows = await listAssignments(office.store.db, { measureId })
  return rows.filter((each) => each.role === 'lead').map((each) => each.unitId.split(':').at(-1) ?? '')
}

async function soundness() {
  return verifyStore(office.store.db, { hash: sha256, migrations, projections: projectionsOfRecords })
}

describe('the two real tables from Word and Excel (M-011, M-023, A-21 … A-24)', () => {
  test.each([
    ['heihe-2022', 'heihe-2022-plan', { tasks: 17, measures: 31, leads: 56 }, 27],
    ['hegang-2022', 'hegang-2022-plan', { tasks: 12, measures: 22, leads: 45 }, 23],
  ] as const)('%s: counts, and exactly the known differences', async (programmeId, source, counts, known) => {
    const own = await seedOffice(`${folder()}/${programmeId}`, { today: '2022-06-02', programmeId })
    try {
      const table = sourceTable(source)
      for (const [name, bytes] of [
        ['分解表.docx', await sourceWordFile(table)],
        ['分解表.xlsx', sourceExcelFile(table)],
      ] as const) {
        const input = { token: own.stageFile(name, bytes), table: null }
        const read = contract['breakdowns.read'].output.parse(await readBreakdownFile(own, input))
        expect(read.counts, name).toEqual(counts)
        expect(read.breakdown.problems, name).toEqual([])
        const compared = contract['breakdowns.compare'].output.parse(await compareBreakdownFile(own, { ...input, programmeId: null }))
        expect(compared.undecided, name).toBe(0)
        expect(compared.differences, name).toHaveLength(known)
        expect(
          compared.differences.every((each) => each.known !== null),
          name,
        ).toBe(true)
      }
    } finally {
      await own.close()
    }
  })
})

describe('A-22: each difference is decided by a person and recorded', () => {
  const table = changed({ '市教育局 团市委': '市教育局 市法院', '8月底': '9月底', 加大选树诚信典范力度: '加大选树诚信典型力度' })

  test('looking and comparing store nothing', async () => {
    const token = await staged(table)
    const before = await listProgrammeVersions(office.store.db, 'heihe-2022')
    await readBreakdownFile(office, { token, table: null })
    const { undecided, differences } = await compare(token)
    expect(undecided).toBe(3)
    expect(differences.filter((each) => each.known === null).map((each) => each.key)).toEqual(['1-1:deadline', '7-3:leads', '8:title'])
    expect(await listProgrammeVersions(office.store.db, 'heihe-2022')).toEqual(before)
    expect((await breakdownHistory(office)).imports).toEqual([])
  })

  test('taken over: words, dates and leads of the rows, a new version, and a sound store', async () => {
    const result = await decide(await staged(table), { '1-1:deadline': 'document', '7-3:leads': 'document', '8:title': 'programme' })
    expect(result).toMatchObject({ taken: 2, kept: 1, version: 2 })
    expect((await measureRow('1-1'))?.milestones).toEqual([{ ordinal: 0, wording: '9月底', by: '2022-09-30', what: '完成' }])
    expect(await leadsOf('7-3')).toEqual(['education-bureau', 'intermediate-court'])
    expect((await measureRow('8-1'))?.taskTitle).toBe('加大选树诚信典范力度')
    const versions = await listProgrammeVersions(office.store.db, 'heihe-2022')
    expect(versions.map((each) => [each.version, each.cause])).toEqual([
      [1, 'load'],
      [2, result.importId],
    ])
    expect(await soundness()).toEqual({ isSound: true, findings: [] })
  })

  test('who, when and why stand in the history and in the journal', async () => {
    await decide(await staged(table), { '1-1:deadline': 'document', '7-3:leads': 'programme', '8:title': 'programme' })
    const { imports } = contract['breakdowns.history'].output.parse(await breakdownHistory(await renewed(office)))
    expect(imports).toMatchObject([
      {
        officer: '张经办',
        decidedOn: '2022-06-02',
        fileName: '重点任务分解表.docx',
        title: '关于调整重点任务分解表的通知',
        counts: { tasks: 17, measures: 31, leads: 56 },
        decisions: [
          { key: '1-1:deadline', where: '1-1', document: '9月底', pack: '8月底', choice: 'document', reason: '以正式印发文件为准' },
          { key: '7-3:leads', choice: 'programme' },
          { key: '8:title', choice: 'programme' },
        ],
      },
    ])
    const [event] = (await eventList(office, { beforeSeq: null })).events
    expect(event).toMatchObject({ action: 'breakdowns.decide', officer: '张经办' })
  })

  test('all kept: the comparison is recorded and there is no new version', async () => {
    const result = await decide(await staged(table), { '1-1:deadline': 'programme', '7-3:leads': 'programme', '8:title': 'programme' })
    expect(result).toMatchObject({ taken: 0, kept: 3, version: null })
    expect(await listProgrammeVersions(office.store.db, 'heihe-2022')).toHaveLength(1)
    expect(await soundness()).toMatchObject({ isSound: true })
  })

  test('one difference without a decision refuses all', async () => {
    const token = await staged(table)
    expect(await refusal(decide(token, { '1-1:deadline': 'document' }))).toMatchObject({
      code: 'rule_violation',
      details: { rule: 'undecided' },
    })
    expect(await refusal(decide(token, { '7-7:leads': 'document' }))).toMatchObject({ code: 'stale_version' })
    expect((await breakdownHistory(office)).imports).toEqual([])
  })

  test('a decision about words that cannot be taken over is refused', async () => {
    const token = await staged(changed({ 市财政局: '市航天局' }))
    expect(await refusal(decide(token, { '6-1:leads': 'document' }))).toMatchObject({
      code: 'rule_violation',
      details: { rule: 'cannotTake' },
    })
  })
})

describe('M-025: what went before stays', () => {
  const table = changed({ '市教育局 团市委': '市教育局 市法院' })
  const back = changed({})

  test('a lead that ends keeps its record, is planned no more, and comes back under the same record', async () => {
    await openMonth(office, { month: '2022-05' })
    await decide(await staged(table), { '7-3:leads': 'document' })
    expect(await leadsOf('7-3')).toEqual(['education-bureau', 'intermediate-court'])
    const carriers = async (month: string) => {
      const lines = await listLines(office.store.db, { programmeId: 'heihe-2022', month })
      const departments = new Set(office.pack.units.filter((unit) => unit.kind === 'department').map((unit) => unit.id))
      return lines.filter((line) => line.measureId.endsWith(':7-3') && departments.has(line.unitId)).map((line) => line.unitId)
    }
    await openMonth(await renewed(office), { month: '2022-06' })
    expect((await carriers('2022-06')).toSorted()).toEqual(['heihe:unit:education-bureau', 'heihe:unit:intermediate-court'])
    await decide(await staged(back), { '7-3:leads': 'document' })
    expect((await leadsOf('7-3')).toSorted()).toEqual(['education-bureau', 'youth-league-committee'])
    expect(await soundness()).toEqual({ isSound: true, findings: [] })
  })

  test('an added task joins the months from its own on, in lists that are open', async () => {
    await openMonth(office, { month: '2022-05' })
    await openMonth(office, { month: '2022-06' })
    const token = await staged(changed({}, [['18', '建设信用平台', '平台上线。', '编制建设方案。', '市营商环境局', '9月底']]))
    const result = await decide(token, { '+18:task': 'document' })
    expect(result).toMatchObject({ taken: 1, version: 2, lines: 1 })
    const lines = async (month: string) => {
      const all = await listLines(office.store.db, { programmeId: 'heihe-2022', month })
      return all.filter((line) => line.measureId.endsWith(':18-1')).map((line) => line.unitId)
    }
    expect(await lines('2022-05')).toEqual([])
    expect(await lines('2022-06')).toEqual(['heihe:unit:business-environment-bureau'])
    expect(await soundness()).toEqual({ isSound: true, findings: [] })
  })

  test('a measure that the document adds is there for the months that are opened next', async () => {
    const token = await staged(changed({}, [['', '', '', '评选宣传案例。', '市委宣传部', '12月底']]))
    await decide(token, { '17+2:measure': 'document' })
    expect(await measureRow('17-2')).toMatchObject({ text: '评选宣传案例。', taskNumber: 17 })
    expect(await leadsOf('17-2')).toEqual(['publicity-department'])
    expect(await soundness()).toEqual({ isSound: true, findings: [] })
  })
})

describe('what is no breakdown table is refused in words', () => {
  test('a Word file without such a table', async () => {
    const table = { title: '通讯录', head: ['姓名', '电话'], rows: [['甲', '略']] }
    const token = office.stageFile('通讯录.docx', await sourceWordFile(table))
    expect(await refusal(readBreakdownFile(office, { token, table: null }))).toMatchObject({
      code: 'office_file_refused',
      details: { name: '通讯录.docx', problem: '中没有找到任务分解表' },
    })
  })

  test('a table beyond all measure', async () => {
    const table = sourceTable('heihe-2022-plan')
    const rows = Array.from({ length: 2_100 }, (_, at) => [String(at + 1), '任务', '', '措施。', '市法院', '8月底'])
    const token = office.stageFile('分解表.xlsx', sourceExcelFile({ ...table, rows }))
    expect(await refusal(readBreakdownFile(office, { token, table: null }))).toMatchObject({ code: 'office_file_refused' })
  })

  test('a file that is not from Word or Excel', async () => {
    const token = office.stageFile('分解表.docx', '序号,工作任务')
    expect(await refusal(readBreakdownFile(office, { token, table: null }))).toMatchObject({ code: 'office_file_refused' })
  })

  test('a county’s office may look and compare, not decide', async () => {
    const county = await seedOffice(`${folder()}/county`, { today: '2022-06-02', profile: 'county', unitId: 'heihe:unit:xunke-county' })
    try {
      const token = county.stageFile('分解表.docx', await sourceWordFile(sourceTable('heihe-2022-plan')))
      expect((await compareBreakdownFile(county, { token, table: null, programmeId: null })).undecided).toBe(0)
      const input = { token, table: null, basis: '通知', basisNumber: '', issuedOn: '2022-06-01', from: '2022-06', decisions: [] }
      expect(await refusal(decideBreakdown(county, input))).toMatchObject({ code: 'not_permitted' })
    } finally {
      await county.close()
    }
  })
})
