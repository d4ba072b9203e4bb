import { describe, expect, test } from 'vitest'
import { heihe2022 } from '#shared/packs/heihe-2022/pack.ts'
import { plain, sourceText } from '#tests/fixtures/packs/source-text.ts'

const rules = sourceText('heihe-2022-work-rules')

describe('工作制度', () => {
  test.each(heihe2022.articles)('第$number条 is kept word for word, with a short title (M-080 … M-091)', ({ title, text, source }) => {
    expect(rules).toContain(plain(`${source.clause}${text}`))
    expect(title.length).toBeLessThanOrEqual(12)
  })

  test('there are articles 1 to 16', () => {
    expect(heihe2022.articles.map((article) => article.number)).toEqual(Array.from({ length: 16 }, (_, at) => at + 1))
  })

  test('第十五条 lists the grounds of a direct report, in its own words (A-29)', () => {
    const article = heihe2022.articles.find(({ number }) => number === 15)
    expect(article?.grounds).toHaveLength(3)
    for (const ground of article?.grounds ?? []) expect(article?.text).toContain(ground.text)
  })

  test('附件1: the ten headings of the monthly report are printed as the template has them (M-061)', () => {
    const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
    const headings = heihe2022.domains.map((domain, at) => plain(`（${ordinals[at]}）${domain.reportTitle}`))
    const printed = rules.replaceAll('(', '（').replaceAll(')', '）')
    for (const heading of headings) expect(printed).toContain(heading)
  })
})

describe('cadence', () => {
  test('第七条, 附件2 三: reports are due on the 20th from every reporting unit, self-assessments on the 23rd from the scored (M-060, M-062, M-150, M-151)', () => {
    expect(heihe2022.cadence.obligations.map(({ dueDay, audience, inclusive }) => [dueDay, audience, inclusive])).toEqual([
      [20, 'reporting', true],
      [23, 'scored', true],
    ])
    expect([heihe2022.cadence.from, heihe2022.cadence.to]).toEqual(['2022-04', '2022-12'])
  })

  test('A-35: 附件1 is the one monthly report; no second paper is asked for', () => {
    expect(heihe2022.cadence.obligations.map((obligation) => obligation.kind)).toEqual(['monthly-report', 'self-assessment'])
  })

  test('S0 四: three phases follow each other without a gap, in the words of the plan (M-155)', () => {
    const spans = heihe2022.cadence.phases.map(({ from, to }) => [from, to])
    expect(spans).toEqual([
      ['2022-03-11', '2022-03-31'],
      ['2022-04-01', '2022-10-31'],
      ['2022-11-01', '2022-12-31'],
    ])
    for (const phase of heihe2022.cadence.phases) expect(sourceText('heihe-2022-plan')).toContain(plain(`${phase.title}。${phase.text}`))
  })

  test('A-10: the days of 审定, 复核, 定分 and 通报 are the office’s own and follow the 23rd', () => {
    const { settlePlan, review, finalise, publish } = heihe2022.cadence.officeDays
    expect(settlePlan).toBe(5)
    expect([23, review, finalise, publish]).toEqual([23, review, finalise, publish].toSorted((left, right) => left - right))
  })

  test('第四、六、八、十二条: the month brings a meeting, contacts, a 研判, a brief, a spot check and a circular (M-152, M-153, M-154)', () => {
    const kinds = (list: readonly { kind: string }[]) => list.map((each) => each.kind)
    expect(kinds(heihe2022.cadence.monthly)).toEqual([
      'coordination-meeting',
      'liaison-contact',
      'schedule-review',
      'work-brief',
      'spot-check',
      'monthly-circular',
    ])
    expect(kinds(heihe2022.cadence.quarterly)).toEqual(['quarterly-bulletin', 'oversight-figures', 'league-table'])
    expect(kinds(heihe2022.cadence.yearly)).toEqual(['annual-appraisal', 'unit-appraisal', 'work-summary'])
  })
})

describe('letterhead', () => {
  test('the office signs and the host bureau seals in its place, with the words of both notices (M-002)', () => {
    const { headLines, signOff, sealedBy, organCode } = heihe2022.letterhead
    for (const text of [rules.replaceAll('(', '（').replaceAll(')', '）'), sourceText('heihe-2022-plan')]) {
      expect(text).toContain(headLines.join(''))
      expect(text).toContain(`${signOff}${sealedBy}`)
    }
    expect(organCode).toBeNull()
  })

  test('提示单 is signed by the deputy director, 督办单 by the director, 挂牌督办 and 约谈 by the group leader, a 线索报告 after 集体研究 (D-28)', () => {
    expect(heihe2022.signers.map(({ documentKind, listed, signer, deliberation }) => [documentKind, listed, signer, deliberation])).toEqual(
      [
        ['reminder-slip', false, '办公室副主任', null],
        ['supervision-notice', false, '办公室主任', null],
        ['supervision-notice', true, '专班组长', null],
        ['interview-notice', false, '专班组长', null],
        ['clue-report', false, '专班组长', '集体研究'],
      ],
    )
  })
})
