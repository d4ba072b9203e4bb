import { describe, expect, test } from 'vitest'
import { documentKinds } from '#shared/documents/kinds/index.ts'
import { checkPack } from '#shared/packs/check.ts'
import { heihe2022 } from '#shared/packs/heihe-2022/pack.ts'
import { packJson } from '#tests/fixtures/packs/broken-pack.ts'

describe('the pack heihe-2022', () => {
  test('is JSON values only: written out and read back it is the same pack (M-053)', () => {
    expect(checkPack(packJson())).toEqual({ pack: heihe2022 })
    expect(structuredClone(heihe2022)).toEqual(heihe2022)
  })

  test('names no contact person, telephone or mailbox', () => {
    const text = JSON.stringify(heihe2022)
    expect(text).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/)
    expect(text).not.toMatch(/(?<!\d)(?:0\d{2,3}-)?\d{7,8}(?!\d)/)
    expect(text).not.toMatch(/@|邮箱|联系电话|联系人[：:]|QQ/)
  })

  test('asks only for documents that the program can make', () => {
    const known = documentKinds.map((kind) => kind.id)
    expect(known).toEqual(expect.arrayContaining(heihe2022.documents))
  })

  test('S0, S2: both notices are of 18 April 2022 and carry no 文号; the upper documents keep theirs (M-010)', () => {
    expect(heihe2022.sourceDocuments.every((each) => each.number === null && each.issuedOn === '2022-04-18')).toBe(true)
    expect(heihe2022.citedDocuments.map((each) => each.number)).toEqual(['黑办发〔2022〕15号', '黑市办发〔2022〕6号', null])
  })
})
