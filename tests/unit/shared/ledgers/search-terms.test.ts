import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { initialsOf } from '#renderer/components/finding/pinyin-initials.ts'
import { entryTerms, entryTermsOf, searchQuery, searchTerms } from '#shared/ledgers/search-terms.ts'
import { complaints } from './sample-ledger.ts'

// The index that the terms are made for, in memory.
const database = new Database(':memory:')
database.exec("create virtual table page using fts5(terms, tokenize = 'unicode61 remove_diacritics 0')")
database.exec("create virtual table term using fts5vocab(page, 'instance')")
const [clear, insert] = [database.prepare('delete from page'), database.prepare('insert into page (rowid, terms) values (?, ?)')]
const match = database.prepare<[string], { rowid: number }>('select rowid from page where page match ? order by rowid')
afterAll(() => {
  database.close()
})

/** Numbers of the texts in which the query is found; an empty query finds all. */
function found(terms: readonly string[], query: string): number[] {
  clear.run()
  for (const [at, each] of terms.entries()) insert.run(at, each)
  const expression = searchQuery(query)
  return expression === null ? [...terms.keys()] : match.all(expression).map(({ rowid }) => rowid)
}
const findsIn = (texts: readonly string[], query: string): number[] =>
  found(
    texts.map((text) => searchTerms(text)),
    query,
  )

test('terms are pairs with the last sign, tails of words, and single signs at the end', () => {
  expect(searchTerms('孙吴县，2022年')).toBe('孙吴 吴县 县 2022 022 22 2 年 孙 吴 县 年')
  expect(searchQuery('孙吴县')).toBe('"孙吴 吴县"')
  expect(searchQuery('县 20"22')).toBe('"县" AND "20" * AND "22" *')
  expect(searchQuery('孙吴 孙吴')).toBe('"孙吴"')
  expect(searchQuery(' “”* ')).toBeNull()
})

describe('finding', () => {
  const texts = ['孙吴县教育局', '吴起县', '县，教育', 'ＡＢＣ-2022 Москва й', '91350100M000100Y43']

  test.each([
    ['孙吴', [0]],
    ['吴县', [0]],
    ['县', [0, 1, 2]],
    ['县教', [0]],
    ['教育', [0, 2]],
    ['教育 县', [0, 2]],
    ['吴 起', [1]],
    ['孙县', []],
    ['abc', [3]],
    ['bc', [3]],
    ['2022', [3]],
    ['МОСК', [3]],
    ['и', [3]],
    ['0100Y43', [4]],
    ['9135', [4]],
    ['y44', []],
    ['', [0, 1, 2, 3, 4]],
  ])('“%s” finds %j', (query, expected) => expect(findsIn(texts, query)).toEqual(expected))

  const sign = fc.constantFrom(...'孙吴县教育县吴々〇𠮷aAb1２é，、 “”*():"-')
  const text = fc.oneof(
    fc.array(sign, { maxLength: 24 }).map((signs) => signs.join('')),
    fc.string({ unit: 'grapheme', maxLength: 24 }),
  )

  test('any part of a text is found', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, from, count) => {
        const signs = [...whole]
        const start = signs.length === 0 ? 0 : from % signs.length
        const part = signs.slice(start, start + 1 + (count % 24)).join('')
        expect(findsIn([whole], part)).toEqual([0])
      }),
      { numRuns: 1000 },
    )
  })

  test('a plain text, which is taken apart the short way, has the terms that it has beside a sign of the long way', () => {
    const plain = fc
      .array(fc.constantFrom(...'孙吴县教育局　龥Az09 、，。（）《》“”…—:;-_\n'), { maxLength: 30 })
      .map((signs) => signs.join(''))
    fc.assert(
      fc.property(plain, (text) => {
        expect(searchTerms(`й ${text}`)).toBe(['и', searchTerms(text)].join(' ').trim())
      }),
      { numRuns: 500 },
    )
  })

  test('the index knows every letter and digit of the basic plane that a query can ask for', () => {
    const signs = Array.from({ length: 0x1_0000 }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((sign) => /[\p{L}\p{N}]/u.test(sign) && searchQuery(sign) !== null)
    clear.run()
    database.transaction(() => {
      for (const [at, sign] of signs.entries()) insert.run(at, searchTerms(sign))
    })()
    const known = database.prepare<[], { doc: number }>('select distinct doc from term').all()
    expect(signs.length).toBeGreaterThan(45_000)
    expect(known).toHaveLength(signs.length)
  })

  test('Chinese that does not stand in a text is not found', () => {
    const han = fc.array(fc.constantFrom(...'孙吴县教，'), { maxLength: 10 }).map((signs) => signs.join(''))
    const query = fc.array(fc.constantFrom(...'孙吴县教'), { minLength: 1, maxLength: 4 }).map((signs) => signs.join(''))
    fc.assert(
      fc.property(han, query, (whole, part) => {
        expect(findsIn([whole], part)).toEqual(whole.includes(part) ? [0] : [])
      }),
      { numRuns: 1000 },
    )
  })

  test('nothing that is typed breaks the query', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (query) => Array.isArray(findsIn(['孙吴县'], query))))
  })
})

test('an entry is found by every cell as the grid shows it, by unit, status and pinyin initials', () => {
  const fields = {
    subject: '孙吴县教育局',
    channel: 'hotline',
    receivedOn: '2022-08-31',
    content: '逾期未付工程款',
    due: { wording: '8月底', by: '2022-08-31' },
  }
  const entry = { entryId: 'e1', unitId: 'u1', status: 'accepted', fields }
  const terms = [entryTerms(complaints, entry, { u1: '爱辉区' }, initialsOf)]
  for (const query of ['教育局', '电话', '2022-8-31', '未付', '8月底', '爱辉', '办理中', 'swxjyj', 'xjy', 'ahq', '孙吴 swx']) {
    expect([query, found(terms, query)]).toEqual([query, [0]])
  }
  // Long texts are found as Chinese only.
  expect(found(terms, 'yqwf')).toEqual([])
  expect(found([entryTerms(complaints, entry, {})], 'swx')).toEqual([])
})

test('what is written once for a block finds as what is written for each entry alone; a text that stands in many cells is kept once', () => {
  const termsOf = entryTermsOf(complaints, initialsOf)
  const entries = ['孙吴县教育局', '逊克县教育局', '孙吴县教育局'].map((subject, at) => ({
    entryId: `e${at}`,
    unitId: 'u1',
    status: 'accepted',
    fields: { subject, content: subject },
  }))
  const names = { u1: '孙吴县教育局' }
  expect(entries.map((entry) => termsOf(entry, names))).toEqual(entries.map((entry) => entryTerms(complaints, entry, names, initialsOf)))
  expect(
    termsOf(entries[0] ?? never(), names)
      .split(' ')
      .filter((term) => term === '孙吴'),
  ).toHaveLength(1)
  // The long text does not take the initials from the name beside it.
  expect(found([termsOf(entries[1] ?? never(), names)], 'xkxjyj')).toEqual([0])
})

function never(): never {
  throw new Error('the test has no such entry')
}
