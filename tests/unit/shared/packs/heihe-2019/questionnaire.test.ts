import { describe, expect, test } from 'vitest'
import { heihe2019 } from '#shared/packs/heihe-2019/pack.ts'
import { resolveUnit } from '#shared/packs/resolve-unit.ts'
import { earlierLines } from '#tests/fixtures/packs/earlier-source-text.ts'
import { plain } from '#tests/fixtures/packs/source-text.ts'

const survey = heihe2019.questionnaires[0]
const tables = survey?.tables ?? []
const questions = tables.flatMap((table) => table.questions)

describe('信用监管指标调查问卷 (M-071)', () => {
  test('S3 附件: titles, heads, numbers, questions and units are the printed rows, all of them and nothing else', () => {
    const lines = earlierLines('heihe-2019-plan')
    const printed = lines.slice(lines.findIndex((line) => line.endsWith('调查表'))).map(plain)
    const ours = tables.flatMap((table) => [
      table.title,
      `序号问题责任单位选项(是/否)${table.evidenceHead}`,
      ...table.questions.map((question) => plain(`${question.number}${question.text}${question.unitWords.join('')}`)),
    ])
    expect(ours).toEqual(printed.filter((line) => line !== ''))
  })

  test('four tables of 3, 6, 6 and 5 questions are 20', () => {
    expect(tables.map((table) => table.questions.length)).toEqual([3, 6, 6, 5])
    expect(questions).toHaveLength(20)
    expect(new Set(questions.map((question) => question.id)).size).toBe(20)
  })

  test('A-30: the four on 表彰情况 are narrative, the others 是 or 否', () => {
    const narrative = questions.filter((question) => question.answer === 'narrative')
    expect(narrative).toHaveLength(4)
    expect(narrative.map((question) => question.id)).toEqual(
      questions.filter(({ text }) => text.endsWith('表彰情况。')).map(({ id }) => id),
    )
    expect(questions.filter((question) => question.answer === 'yesNo')).toHaveLength(16)
  })

  test('A-30: the judicial table heads its last column 附件, the others 佐证材料', () => {
    expect(tables.map((table) => table.evidenceHead)).toEqual(['佐证材料', '佐证材料', '佐证材料', '附件'])
  })

  test('each printed word for a unit means one unit of the pack', () => {
    for (const { unitWords, unitIds } of questions) {
      const meant = unitWords.map((word) => {
        const found = resolveUnit(heihe2019, word)
        return 'unit' in found ? found.unit.id : word
      })
      expect(meant).toEqual(unitIds)
    }
    expect(new Set(questions.flatMap((question) => question.unitWords)).size).toBe(19)
    expect(questions.flatMap((question) => question.unitIds)).toHaveLength(28)
  })

  test('三（二）: back by 2019年9月27日, signed by the 分管领导 (M-157, M-171)', () => {
    expect([survey?.dueOn, survey?.signedBy, survey?.source.clause]).toEqual(['2019-09-27', '分管领导', '三（二）'])
    expect(plain(earlierLines('heihe-2019-plan').join(''))).toContain('由分管领导签字后于2019年9月27日前反馈至市信用办')
  })
})
