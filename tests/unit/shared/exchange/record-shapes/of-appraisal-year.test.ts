import { describe, expect, test } from 'vitest'
import { scoreYearFacts, yearFactsHash, yearFactsText } from '#electron/services/appraisal/year/year-scores.ts'
import type { YearFacts } from '#shared/domain/appraisal-year.ts'
import { misfitOf } from '#shared/exchange/record-shapes/index.ts'
import { findPack } from '#shared/packs/index.ts'

/** Records of the appraisal's year as a package brings them: what offices write passes, and what does not fit is named (exchange.md 6). */

const pack = findPack('heihe-2022')
if (pack === undefined) throw new Error('the pack is not there')

const facts: YearFacts = {
  months: [
    {
      kind: 'scored',
      month: '2022-04',
      scoreId: 'score',
      version: 2,
      origin: 'computed',
      interpretation: 'literal',
      total: '51.43',
      exactTotal: '360/7',
      score: '36.00',
      publishedOn: '2022-05-09',
    },
    { kind: 'excluded', month: '2022-05', ground: '当月无计划措施' },
    { kind: 'open', month: '2022-06' },
  ],
  innovations: [{ id: 'claim', title: '领导批示肯定', category: 3, isApproved: true }],
  averageOn: 'published',
}
const scored = scoreYearFacts(pack, facts, 'hundred-point')

type Body = Readonly<Record<string, unknown>>
const place = { programme_id: 'heihe-2022', unit_id: 'heihe:unit:xunke' }
const word = { ground: '市专班办公室会议纪要第12期', decided_on: '2023-01-10', officer_id: '' }

const records = {
  innovationClaim: {
    ...place,
    category: 3,
    title: '领导批示肯定',
    content: '',
    basis: '〔2022〕5号',
    claimed_on: '2022-11-02',
    is_on_behalf: 0,
    deleted_at: null,
  },
  innovationDecision: { ...place, claim_rev: 1, status: 'recognised', opinion: '', decided_on: '2022-11-20' },
  monthChoice: { ...place, ...word, month: '2022-05', about: 'noPlan', choice: 'excluded' },
  interpretationChoice: { programme_id: 'heihe-2022', ...word, interpretation: 'hundred-point' },
  annualScore: {
    ...place,
    version: 1,
    interpretation: 'hundred-point',
    pack_version: 1,
    facts: yearFactsText(facts),
    facts_hash: yearFactsHash(facts),
    result: JSON.stringify(scored),
    total: scored.record.total,
    rank: 1,
    settled_on: '2023-01-12',
    signer: '',
    signed_on: null,
    correction_reason: '',
    document_id: null,
  },
} satisfies Readonly<Record<string, Body>>

type Type = keyof typeof records
const bodyOf = (type: Type): Body => records[type]
const misfit = (type: Type, change: Body = {}) => misfitOf({ type, id: 'record', body: { ...bodyOf(type), ...change } })

describe('what an office writes of a year fits', () => {
  test.each(Object.keys(records) as Type[])('%s', (type) => {
    expect(misfit(type)).toBeUndefined()
    expect(misfit(type, { ofANewerVersion: { any: 'thing' } })).toBeUndefined()
  })

  test.each<[string, Type, Body]>([
    ['a choice that was taken back', 'monthChoice', { choice: null }],
    ['按0分 of a month without a score', 'monthChoice', { about: 'noScore', choice: 'zero' }],
    ['a claim in 回收站', 'innovationClaim', { deleted_at: '2022-11-03T02:00:00.000Z' }],
    ['a year that is not ranked', 'annualScore', { rank: null }],
    ['a year that somebody signed on paper', 'annualScore', { signer: '王某', signed_on: '2023-01-11' }],
    ['frozen content as JSON itself', 'annualScore', { facts, result: scored }],
    ['facts of a newer version, at any depth', 'annualScore', { facts: { ...facts, months: [{ ...facts.months[0], later: 1 }] } }],
  ])('%s', (_, type, change) => {
    expect(misfit(type, change)).toBeUndefined()
  })
})

describe('what does not fit is named by its field', () => {
  test.each(Object.keys(records) as Type[])('%s: a field that must be there, one after the other', (type) => {
    const optional = ['deleted_at', 'choice', 'rank', 'signed_on', 'document_id']
    for (const field of Object.keys(bodyOf(type)).filter((each) => !optional.includes(each))) {
      const { [field]: _, ...rest } = bodyOf(type)
      expect(misfitOf({ type, id: 'record', body: rest })).toBe(field)
    }
  })

  test.each<[string, Type, Body, string]>([
    ['a category below the first', 'innovationClaim', { category: 0 }, 'category'],
    ['a claim of a day that does not exist', 'innovationClaim', { claimed_on: '2022-11-31' }, 'claimed_on'],
    ['a word on a claim that is none', 'innovationDecision', { status: 'claimed' }, 'status'],
    ['a decision on no revision', 'innovationDecision', { claim_rev: 0 }, 'claim_rev'],
    ['another claim than the record’s', 'innovationDecision', { claim_id: 'other' }, 'claim_id'],
    ['a choice about something else', 'monthChoice', { about: 'paper' }, 'about'],
    ['a choice that no month has', 'monthChoice', { choice: 'half' }, 'choice'],
    ['a month that does not exist', 'monthChoice', { month: '2022-13' }, 'month'],
    ['an interpretation without a day', 'interpretationChoice', { decided_on: '' }, 'decided_on'],
    ['a total with one decimal', 'annualScore', { total: '41.0' }, 'total'],
    ['a rank before the first', 'annualScore', { rank: 0 }, 'rank'],
    ['a hash that is none', 'annualScore', { facts_hash: 'abc' }, 'facts_hash'],
    ['facts that are no JSON', 'annualScore', { facts: '{' }, 'facts'],
    ['a month that was taken in no known way', 'annualScore', { facts: { ...facts, months: [{ kind: 'guessed' }] } }, 'facts'],
    ['a result without its record', 'annualScore', { result: { ...scored, record: undefined } }, 'result'],
    ['a result whose exact total divides by zero', 'annualScore', { result: { ...scored, exactAverage: '1/0' } }, 'result'],
  ])('%s', (_, type, change, field) => {
    expect(misfit(type, change)).toBe(field)
  })
})
