import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exportLedger } from '#electron/services/ledgers/exports.ts'
import { everything } from '#electron/services/ledgers/lists.ts'
import { removeLine } from '#electron/services/months/plans.ts'
import { issueForms } from '#electron/services/forms/issuing.ts'
import { publishMonth } from '#electron/services/appraisal/appraisals.ts'
import { lookAtForms } from '#electron/services/forms/forms.ts'
import { writeWorkbook } from '#electron/spreadsheets/write.ts'
import { formIdentityRecord } from '#shared/domain/fill-in-form.ts'
import { type OpenedOffice, april, lineOf, on, openedApril, readyToPublish, sunwu, xunke } from '#tests/fixtures/appraisals/april.ts'
import { assessed, board, filled, issued, looked, monthly, preview, staged } from '#tests/fixtures/forms/office.ts'
import { refusal } from '#tests/fixtures/refusal.ts'

let office: OpenedOffice
beforeEach(async () => {
  office = await openedApril()
})
afterEach(() => office.dispose())

const bureau = 'heihe:unit:business-environment-bureau'
const identity = {
  kind: 'monthlyReport' as const,
  formId: 'unknown',
  programmeId: 'heihe-2022',
  packVersion: 1,
  officeId: bureau,
  unitId: sunwu,
  unitName: '孙吴县',
  month: april,
  ledgerId: null,
  title: '2022年4月份月报填报表',
  issuedAt: '2022-04-01T00:00:00.000Z',
}

/** A workbook that says this about itself. */
async function saying(
  record: Readonly<Record<string, string>> | undefined,
  rows: readonly (readonly string[])[] = [['无']],
): Promise<string> {
  const columns = Array.from({ length: Math.max(...rows.map((row) => row.length)) }, () => ({ widthMm: 30 }))
  const sheet = { name: '表', paper: 'A4' as const, orientation: 'portrait' as const, columns, titles: [], headRows: [], rows }
  return staged(office, await writeWorkbook({ sheets: [sheet], ...(record === undefined ? {} : { identity: record }) }))
}
const refusedWith = async (token: string, expected: object = {}) => (await looked(office, [token], expected))[0]?.refusal

describe('a wrong, old or foreign form is recognised and said', () => {
  test('of another month, another kind and another unit than the page is about', async () => {
    const [report = '', own = ''] = [(await issued(office, monthly, [sunwu]))[0], (await issued(office, assessed, [xunke]))[0]]
    const token = staged(office, report)
    expect(await refusedWith(token, { month: '2022-05' })).toBe('该表是“孙吴县”2022年4月的填报表，不是2022年5月的')
    expect(await refusedWith(token, { unitId: xunke })).toBe('该表是“孙吴县”的填报表，不是所选单位的')
    expect(await refusedWith(staged(office, own), { kind: 'monthlyReport' })).toBe('该表是“逊克县”的2022年4月份自评填报表，不是月报填报表')
    expect(await refusedWith(token, { kind: 'monthlyReport', month: april, unitId: sunwu })).toBeNull()
  })

  test.each([
    ['another office', { officeId: xunke }, '该表由其他机关制发，不是本机关制发的填报表'],
    ['an unknown programme', { programmeId: 'suihua-2022' }, '该表“2022年4月份月报填报表”属于其他机关的工作方案，不是本机关制发的填报表'],
    ['an unknown unit', { unitId: 'suihua:unit:a-county', unitName: '某县' }, '“某县”不是本工作方案的单位'],
    ['a month that is not open', { month: '2022-06' }, '2022年6月台账清单尚未生成'],
    ['a unit that is not assessed', { kind: 'selfAssessment' as const, unitId: 'heihe:unit:finance-bureau' }, '“市财政局”不报送自评'],
  ])('of %s', async (_, change, sentence) => {
    expect(await refusedWith(await saying(formIdentityRecord({ ...identity, ...change })))).toBe(sentence)
  })

  test('of a newer program, of other kinds, of no kind', async () => {
    expect(await refusedWith(await saying({ ...formIdentityRecord(identity), formVersion: '9' }))).toContain('由更高版本的程序制作')
    expect(await refusedWith(await saying({ kind: 'questionnaireForm' }))).toBe('该表是调查问卷填报表，请在“调查问卷”中收件')
    expect(
      await refusedWith(
        await saying(undefined, [
          ['姓名', '电话'],
          ['甲', '乙'],
        ]),
      ),
    ).toContain('该文件不是填报表')
    const path = join(office.store.folder, 'ledger.xlsx')
    office.ports.answers.saveAs.push(path)
    await exportLedger(office, { ledgerId: 'performance-complaint', filter: everything, unitId: null, copy: 'full', way: 'saveCopy' })
    expect(await refusedWith(staged(office, path))).toBe('该文件是台账导出文件，请用“导入台账”读入')
  })

  test('a broken file does not hinder the others', async () => {
    const [path = ''] = await issued(office, monthly, [sunwu])
    const files = await looked(office, [staged(office, new TextEncoder().encode('不是表格')), staged(office, path)])
    expect(files.map(({ refusal: why, form }) => [why === null, form?.unit.name])).toEqual([
      [false, undefined],
      [true, '孙吴县'],
    ])
    expect(files[0]?.refusal).toContain('未读入任何内容')
  })

  test('one that this office has no record of is said and may be taken', async () => {
    const [path = ''] = await issued(office, monthly, [sunwu])
    await office.store.write(async (trx) => void (await trx.deleteFrom('form_issue').execute()))
    const [file] = await looked(office, [staged(office, path)])
    expect([file?.refusal, file?.form?.issuedAt, file?.notices]).toEqual([null, null, ['本机没有该表的制发记录，请核对来源']])
  })

  test('an older one is said; measures that left or joined the list since are named', async () => {
    const [old = ''] = await issued(office, monthly, [sunwu])
    const line = await lineOf(office, sunwu, '7-3')
    await removeLine(office, { lineId: line.id, rev: line.rev, reason: '本县不承担' })
    on(office, '2022-04-19')
    await issued(office, monthly, [sunwu])
    const shown = await preview(office, staged(office, await filled(old, { F4: '甲', F17: '旧措施的进展' })))
    expect(shown.notices).toEqual(['该表为2022年4月18日制发的旧表，2022年4月19日已重新制发；仍按措施逐条读入，请核对'])
    expect(shown.problems.map(({ place, problem }) => `${place}：${problem}`)).toEqual([
      '第17行“措施编号”：该措施已不在该单位本月清单内，未读入',
    ])
  })

  test('after the month was published nothing is taken into it', async () => {
    const [path = ''] = await issued(office, monthly, [sunwu])
    await readyToPublish(office)
    await publishMonth(office, { month: april, publishedOn: '2022-04-28' })
    expect(await refusedWith(staged(office, path))).toBe('4月份考评结果已经通报')
  })

  test('a form that lost its marks is known by its heads, 填报单位 and 月份, and says so', async () => {
    const [path = ''] = await issued(office, monthly, [sunwu])
    const shown = await preview(office, staged(office, await filled(path, { A3: '', F4: '甲' }, true)))
    expect(shown.form).toMatchObject({ unit: { unitId: sunwu }, month: april, kind: 'monthlyReport', formId: '' })
    expect(shown.notices[0]).toContain('该表没有程序标识')
    expect(shown.counts).toMatchObject({ new: 1, blank: 28 })
    const unnamed = staged(office, await filled(path, { B2: '' }, true))
    expect(await refusedWith(unnamed)).toContain('没有写明填报单位')
    expect(await refusedWith(unnamed, { unitId: sunwu })).toBeNull()
    expect(await refusedWith(staged(office, await filled(path, { B2: '填报单位：某县' }, true)))).toContain('“某县”不能确定是哪个单位')
  })
})

describe('制发', () => {
  test('files bear unit, month and kind; evidence folders are named by measure', async () => {
    const paths = await issued(office, monthly, [xunke, sunwu], { withFolders: true })
    const [first = ''] = paths
    expect(readdirSync(dirname(first)).toSorted()).toEqual(
      ['孙吴县', '孙吴县_2022年4月_月报填报表.xlsx', '逊克县', '逊克县_2022年4月_月报填报表.xlsx'].toSorted(),
    )
    expect(readdirSync(join(dirname(first), '逊克县', '2022年4月'))).toContain('7-3 进校园方案')
    const { units, summary } = await board(office, monthly)
    expect(summary).toMatchObject({ expected: 31, issued: 2, received: 0 })
    expect(units.find(({ unit }) => unit.unitId === xunke)?.issue).toMatchObject({ fileName: '逊克县_2022年4月_月报填报表.xlsx', times: 1 })
  })

  test('nothing is registered where no folder is chosen, or a file cannot be written', async () => {
    const input = { ...monthly, unitIds: [xunke, sunwu], dueOn: null, withFolders: false }
    expect(await issueForms(office, input)).toEqual({ savedAs: [] })
    const folder = join(office.store.folder, 'out')
    mkdirSync(join(folder, '孙吴县_2022年4月_月报填报表.xlsx'), { recursive: true })
    office.ports.answers.folders.push(folder)
    expect((await refusal(issueForms(office, input))).code).toBe('file_unavailable')
    expect(await office.store.db.selectFrom('form_issue').selectAll().execute()).toEqual([])
  })

  test.each([
    [{ ...monthly, month: null }, 'invalid_input'],
    [{ ...monthly, kind: 'ledger' as const }, 'invalid_input'],
    [{ ...monthly, month: '2022-06' }, 'rule_violation'],
    [{ ...monthly, kind: 'ledger' as const, month: null, ledgerId: 'no-such-ledger' }, 'not_found'],
  ])('%o is refused', async (topic, code) => {
    expect((await refusal(issueForms(office, { ...topic, unitIds: [sunwu], dueOn: null, withFolders: false }))).code).toBe(code)
  })

  test('a county’s office neither makes forms nor receives them', async () => {
    const county = await openedApril(xunke)
    try {
      const expected = { kind: null, month: null, ledgerId: null, unitId: null }
      expect((await refusal(issueForms(county, { ...monthly, unitIds: [xunke], dueOn: null, withFolders: false }))).code).toBe(
        'not_permitted',
      )
      expect((await refusal(lookAtForms(county, { tokens: ['x'], expected }))).code).toBe('not_permitted')
    } finally {
      await county.dispose()
    }
  })
})

test('a folder that is a file is said', async () => {
  const path = join(office.store.folder, 'file')
  writeFileSync(path, '')
  office.ports.answers.folders.push(path)
  const input = { ...monthly, unitIds: [sunwu], dueOn: null, withFolders: false }
  expect((await refusal(issueForms(office, input))).details['name']).toBe('孙吴县_2022年4月_月报填报表.xlsx')
})
