import { describe, expect, test } from 'vitest'
import { documentKinds } from '#shared/documents/kinds/index.ts'
import { checkPack } from '#shared/packs/check.ts'
import { heihe2019 } from '#shared/packs/heihe-2019/pack.ts'
import { heihe2022 } from '#shared/packs/heihe-2022/pack.ts'
import { resolveUnit } from '#shared/packs/resolve-unit.ts'
import { earlierText } from '#tests/fixtures/packs/earlier-source-text.ts'

const source = earlierText('heihe-2019-plan')
const departments = heihe2019.units.filter((unit) => unit.kind === 'department')

describe('the pack heihe-2019', () => {
  test('is JSON values only: written out and read back it is the same pack (M-053)', () => {
    expect(checkPack(JSON.parse(JSON.stringify(heihe2019)))).toEqual({ pack: heihe2019 })
  })

  test('names no contact person, telephone or mailbox', () => {
    expect(JSON.stringify(heihe2019)).not.toMatch(/@|邮箱|联系电话|联系人[：:]|(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{7,8}(?!\d)/)
  })

  test('S3: issued on 19 September 2019 as 黑市诚信办发〔2019〕5号; no 考评细则, no 工作制度, nothing asked for monthly', () => {
    expect(heihe2019.sourceDocuments.map((each) => [each.number, each.issuedOn])).toEqual([
      ['黑市诚信办发〔2019〕5号', '2019-09-19'],
      ['黑市诚信办发〔2019〕5号', '2019-09-19'],
    ])
    const { headLines, signOff, organCode } = heihe2019.letterhead
    expect(source.startsWith(`${headLines.join('')}${organCode}〔2019〕5号${heihe2019.sourceDocuments[0]?.title}`)).toBe(true)
    expect(source).toContain(`${signOff}2019年9月19日`)
    expect([heihe2019.appraisal, heihe2019.articles]).toEqual([null, []])
    expect([heihe2019.cadence.obligations, heihe2019.cadence.monthly, heihe2019.cadence.quarterly, heihe2019.cadence.yearly]).toEqual([
      [],
      [],
      [],
      [],
    ])
    expect([heihe2019.cadence.from, heihe2019.cadence.to, heihe2019.cadence.endsOn]).toEqual(['2019-09', '2019-12', '2019-12-30'])
  })

  test('the cited documents keep their titles and 文号 (M-010)', () => {
    for (const { title, number } of heihe2019.citedDocuments) expect(source).toContain(`《${title}》（${number}）`)
  })

  test('市营商局 of 2019 is the bureau that is 市营商环境局 in 2022, under the name of its year', () => {
    const host = heihe2019.units.find((unit) => unit.host)
    expect([host?.id, host?.name]).toEqual([heihe2022.hostUnitId, '市营商局'])
    expect(resolveUnit(heihe2019, '市营商环境局')).toEqual({ unit: host })
    expect(source).not.toContain('市营商环境局')
  })

  test('every department is printed by its name or by the word of the questionnaire; the counties are collective', () => {
    expect(departments).toHaveLength(21)
    for (const unit of departments) expect([unit.name, ...unit.aliases].some((name) => source.includes(name))).toBe(true)
    expect(heihe2019.units.filter((unit) => unit.scored || unit.pilot)).toEqual([])
  })

  test.each(heihe2019.units)('$name answers to its own names', (unit) => {
    for (const name of [unit.name, ...unit.aliases]) expect(resolveUnit(heihe2019, name)).toEqual({ unit })
  })

  test('the indicators take their words from the actions; only a number in the text is judged', () => {
    expect(heihe2019.indicators.map(({ taskNumber, targets }) => [taskNumber, targets[0]?.value, targets[0]?.binding])).toEqual([
      [1, '100', true],
      [2, null, false],
      [5, '100', true],
    ])
    for (const { targets } of heihe2019.indicators) expect(source).toContain(targets[0]?.wording)
  })

  test('asks only for documents that the program can make', () => {
    expect(documentKinds.map((kind) => kind.id)).toEqual(expect.arrayContaining(heihe2019.documents))
  })
})
