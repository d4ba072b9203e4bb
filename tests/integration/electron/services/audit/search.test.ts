import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openOfficeFile } from '#electron/office-files/open.ts'
import { exportAudit } from '#electron/services/audit/export.ts'
import { type AuditFilter, searchAudit } from '#electron/services/audit/search.ts'
import { runCommand } from '#electron/services/context.ts'
import { readSheet } from '#electron/spreadsheets/read.ts'
import { contract } from '#shared/api/contract.ts'
import { type MayOffice, advance, draftOne, education, inMay, milestonesOf } from '#tests/fixtures/supervision/may.ts'

/** 系统 → 审计日志 (reliability.md 5): who did what, when and to what, found and taken along. */

let office: MayOffice
let documentId: string
beforeEach(async () => {
  office = await inMay()
  documentId = (await draftOne(office, 'supervise', await milestonesOf(office, '7-3', education))).documentId
  await advance(office, documentId, 'check')
})
afterEach(() => office.dispose())

const everything: AuditFilter = { from: null, to: null, officerId: null, group: null, subject: null, text: '' }
const search = async (filter: Partial<AuditFilter> = {}, before: number | null = null) =>
  contract['audit.search'].output.parse(await searchAudit(office, { ...everything, ...filter, before }))
const actions = async (filter: Partial<AuditFilter>) => (await search(filter)).rows.map((row) => row.action)

test('the newest rows first, in words: who, what, about what', async () => {
  const { rows, next, officers } = await search()
  expect(rows.map((row) => [row.seq, row.officer, row.action, row.subject, row.title])).toEqual([
    [4, '张经办', '办理公文', '公文', '关于“诚信黑河进校园”工作方案的督办单'],
    [3, '张经办', '起草提醒督办文书', '公文', '关于“诚信黑河进校园”工作方案的督办单'],
    [2, '张经办', '生成台账清单', '月份', '2022年4月'],
    [1, '张经办', '完成初始设置', '本机关', expect.any(String)],
  ])
  expect(rows[0]?.detail).toEqual([{ label: '步骤', value: '核稿' }])
  expect([next, officers.map(({ name }) => name)]).toEqual([null, ['张经办']])
})

test.each<[string, Partial<AuditFilter>, string[]]>([
  ['a day in China, its last minute included', { from: '2022-05-05', to: '2022-05-05' }, ['办理公文', '起草提醒督办文书']],
  ['up to a day', { from: null, to: '2022-05-04' }, ['生成台账清单', '完成初始设置']],
  ['a day on which nothing was done', { from: '2022-05-06', to: null }, []],
  ['a group', { group: 'documents' }, ['办理公文']],
  ['a kind of subject', { subject: 'month' }, ['生成台账清单']],
  ['nobody', { officerId: '' }, []],
  ['a word of the action', { text: '台账清单' }, ['生成台账清单']],
  ['a word of the subject’s own title', { text: '进校园' }, ['办理公文', '起草提醒督办文书']],
  ['a name', { text: '张经办', group: 'plans' }, ['生成台账清单']],
  ['signs that mean something to JSON or SQL', { text: `"%_\\'` }, []],
])('found by %s', async (_, filter, words) => {
  expect(await actions(filter)).toEqual(words)
})

test('a word of the detail is found as it was typed, quotation marks too', async () => {
  await runCommand(office, 'units.setPilot', async (act) => act.about('unit', education, { ground: '依据"试点\\通知"第3条' }))
  expect(await actions({ text: '"试点\\通知"' })).toEqual(['设置试点地区'])
})

test('a row of the last minute before midnight in China belongs to that day', async () => {
  office.ports.clock.setDay('2022-05-10', '23:59:59')
  await runCommand(office, 'numbers.setNext', async () => {})
  expect(await actions({ from: '2022-05-10', to: '2022-05-10' })).toEqual(['设置下一号'])
  expect(await actions({ from: '2022-05-11', to: null })).toEqual([])
})

test('pages of a hundred by key, without a gap or a double, while new rows come; a clock set back moves no row', async () => {
  for (let turn = 0; turn < 230; turn += 1) {
    if (turn === 100) office.ports.clock.setDay('2022-05-01')
    await runCommand(office, 'numbers.setNext', async () => {})
  }
  const seen: number[] = []
  for (let before: number | null = null, isFirst = true; isFirst || before !== null; isFirst = false) {
    const page = await search({ group: 'numbers' }, before)
    expect(page.rows.length).toBeLessThanOrEqual(100)
    seen.push(...page.rows.map((row) => row.seq))
    before = page.next
    await runCommand(office, 'numbers.setNext', async () => {})
  }
  expect(seen).toEqual(Array.from({ length: 230 }, (_, at) => 234 - at))
  expect((await search({ from: '2022-05-05', to: '2022-05-05', group: 'numbers' })).rows[0]?.seq).toBe(104)
})

test('导出 Excel: every row of the filter, the oldest first, as text, with raw detail and link; the copy is journalled', async () => {
  await runCommand(office, 'units.setPilot', async (act) => act.about('unit', education, { ground: '=1+1' }))
  const path = join(office.store.folder, '日志.xlsx')
  office.ports.answers.saveAs.push(null, path)
  expect(await exportAudit(office, { ...everything, way: 'saveCopy' })).toEqual({ savedAs: null, rows: 5 })
  expect((await search()).rows).toHaveLength(5)
  expect(await exportAudit(office, { ...everything, way: 'saveCopy' })).toEqual({ savedAs: '日志.xlsx', rows: 5 })
  const file = await openOfficeFile({ path, name: '日志.xlsx' }, ['xlsx'])
  const rows = (await readSheet(file, 0, { mostRows: 100 })).rows.map((row) => row.map((cell) => cell.text))
  const events = await office.store.db.selectFrom('event').selectAll().orderBy('seq').execute()
  expect(rows[0]?.[0]).toBe('审计日志')
  expect(rows.slice(3, 8).map((row) => [row[0], row[3], row[7], row[8]])).toEqual(
    events.slice(0, 5).map((event, at) => {
      const action = ['完成初始设置', '生成台账清单', '起草提醒督办文书', '办理公文', '设置试点地区'][at]
      return [String(event.seq), action, event.hash, event.detail]
    }),
  )
  expect(rows[7]?.[6]).toBe('依据：=1+1')
  expect(rows.flat().find((text) => text.startsWith('注：'))).toMatch(/^注：共5条。导出时日志至第5条，审计编码：[0-9A-F]{5} [0-9A-F]{5}。/)
  const [newest] = (await search()).rows
  expect([newest?.action, newest?.detail]).toEqual([
    '导出审计日志',
    [
      { label: '方式', value: '另存' },
      { label: '行数', value: '5' },
    ],
  ])
})

test('the log of a closed year is taken along as any other', async () => {
  await office.store.write((trx) => trx.updateTable('programme').set({ closed_on: '2022-12-31' }).execute())
  expect(await exportAudit(office, { ...everything, way: 'open' })).toMatchObject({ savedAs: null, rows: 4 })
  expect(office.ports.opened).toHaveLength(1)
})
