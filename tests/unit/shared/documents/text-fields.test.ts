import { describe, expect, test } from 'vitest'
import { documentKind, documentKinds } from '#shared/documents/kinds/index.ts'
import { type TextField, textAt, withWording } from '#shared/documents/text-fields.ts'

type Facts = Readonly<Record<string, unknown>>

const factsOf = (kindId: string): Facts => {
  const kind = documentKinds.find((each) => each.id === kindId)
  return kind?.facts.parse(kind.sample) as Facts
}

const textFields = (kindId: string, facts: Facts): readonly TextField[] => documentKind(kindId)?.texts(facts) ?? []

const worded = (kindId: string, facts: Facts, wording: Readonly<Record<string, string>>): Facts =>
  withWording(textFields(kindId, facts), facts, wording)

function reword(kindId: string, label: string, text: string): { before: string; after: Facts; field: string } {
  const facts = factsOf(kindId)
  const field = textFields(kindId, facts).find((each) => each.label === label)
  if (field === undefined) throw new Error(`${kindId} has no “${label}”`)
  return { before: textAt(facts, field), after: worded(kindId, facts, { [field.field]: text }), field: field.field }
}

describe('the words of a document that a clerk may correct', () => {
  test.each(documentKinds.map((kind) => kind.id))('%s: its own words laid over it change nothing', (kindId) => {
    const facts = factsOf(kindId)
    const fields = textFields(kindId, facts)
    const kept = worded(kindId, facts, Object.fromEntries(fields.map((field) => [field.field, textAt(facts, field)])))
    expect(new Set(fields.map((field) => field.field)).size).toBe(fields.length)
    expect(fields.map((field) => textAt(kept, field))).toEqual(fields.map((field) => textAt(facts, field)))
    expect(() => documentKinds.find((kind) => kind.id === kindId)?.facts.parse(kept)).not.toThrow()
  })

  test('a single item is reworded, the others and the given facts stay', () => {
    const facts = factsOf('monthly-report')
    const { after } = reword('monthly-report', '建立政务诚信承诺制度：工作成果', '承诺率86%')
    const outcome = (of: Facts, place: number) => (of['domains'] as { entries: { outcome: string }[] }[])[0]?.entries[place]?.outcome
    expect([outcome(after, 0), outcome(after, 1)]).toEqual(['承诺率86%', outcome(facts, 1)])
    expect(outcome(facts, 0)).not.toBe('承诺率86%')
  })

  test('points are entered a line each; empty lines are left out', () => {
    const { after } = reword('monthly-report', '存在的问题', '赋码率偏低\n\n 培训计划未印发 ')
    expect(after['problems']).toEqual([
      { text: '赋码率偏低', sourceIds: [] },
      { text: '培训计划未印发', sourceIds: [] },
    ])
  })

  test('what may be left out is left out where it is emptied', () => {
    expect(reword('monthly-report', '代章', '').after['sealedBy']).toBeNull()
    expect(worded('task-breakdown', factsOf('task-breakdown'), { asOf: ' ' })['asOf']).toBeNull()
  })

  test('wording for a place that the facts no longer have is left aside', () => {
    const facts = factsOf('supervision-notice')
    expect(worded('supervision-notice', facts, { 'items.gone.title': '旧事项' })).toEqual(facts)
  })

  test('编号, 日期 and 得分 are no words of a clerk', () => {
    const names = documentKinds.flatMap((kind) => textFields(kind.id, factsOf(kind.id)).map((field) => field.field))
    expect(names.filter((name) => /(?:^|\.)number|datedOn|score|points|total/i.test(name))).toEqual([])
  })
})
