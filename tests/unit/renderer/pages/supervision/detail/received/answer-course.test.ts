import { describe, expect, test } from 'vitest'
import { placeOfSteps } from '#renderer/components/document-steps/shown-steps.ts'
import { type ReceivedNotice, answerCourse } from '#renderer/pages/supervision/detail/received/answer-course.ts'
import type { ReceivedNoticeStatus } from '#shared/domain/supervision.ts'

const answer = { rev: 1, answeredOn: '2022-05-06', result: '已调配辅导教师2名' }
const returned = { concludedOn: '2022-05-07', verdict: 'returned' as const, opinion: '未附调配文件' }
const approved = { concludedOn: '2022-05-10', verdict: 'approved' as const, opinion: '整改到位' }

function notice(received: ReceivedNoticeStatus, rest: Partial<ReceivedNotice> = {}, reportedOn: string | null = null): ReceivedNotice {
  return {
    notice: { number: '〔2022〕第1号', issuedOn: '2022-05-05', answerDueOn: '2022-05-13', received },
    answer: null,
    conclusion: null,
    report: { mayAnswer: true, month: '2022-05', recipientUnitId: 'bureau', reportedOn },
    ...rest,
  }
}

const shown = (given: ReceivedNotice, isWriting = false) =>
  answerCourse(given, isWriting).map(({ title, state, on, detail }) => [title, state, on, detail].filter((part) => part !== null).join(' '))

describe('办理步骤 in the office that received a notice', () => {
  test('waiting: what came, the answer now, then its way and the decision', () => {
    expect(shown(notice('awaited'))).toEqual([
      '市专班办公室下发 done 2022-05-05 〔2022〕第1号，5月13日前办结',
      '填写回执 current 逐项写明办理结果，保存后报市专班办公室',
      '报送回执 ahead 随提醒督办数据包报送',
      '审核销号 ahead 由市专班办公室准予销号或者退回续办',
    ])
    expect(placeOfSteps(answerCourse(notice('awaited'), true))).toBe('第 2 步，共 4 步')
  })

  test('answered: the package is next; reported: the city is next', () => {
    expect(shown(notice('written', { answer })).slice(1)).toEqual([
      '填写回执 done 2022-05-06 已调配辅导教师2名',
      '报送回执 current ',
      '审核销号 ahead 由市专班办公室准予销号或者退回续办',
    ])
    expect(shown(notice('reported', { answer }, '2022-05-06')).slice(2)).toEqual([
      '报送回执 done 2022-05-06 已随数据包报市专班办公室',
      '审核销号 current 待市专班办公室登记回执、审核',
    ])
  })

  test('退回续办: the answer before and why it came back stand with the form', () => {
    expect(shown(notice('returned', { answer, conclusion: returned }, '2022-05-06'), true).slice(1, 3)).toEqual([
      '前次回执 done 2022-05-06 已调配辅导教师2名',
      '填写回执 current 5月7日退回续办：未附调配文件',
    ])
    expect(shown(notice('written', { answer, conclusion: returned }))[1]).toBe('前次回执退回续办 done 2022-05-07 未附调配文件')
  })

  test('准予销号 ends it with its day and opinion', () => {
    const steps = answerCourse(notice('closed', { answer, conclusion: approved }, '2022-05-06'), false)
    expect(steps.at(-1)).toMatchObject({ title: '准予销号', state: 'done', on: '2022-05-10', detail: '整改到位' })
    expect(placeOfSteps(steps)).toBe('共 4 步，已办完')
  })

  test('what the city entered from paper is named as such; what it withdrew is not worked on', () => {
    expect(shown(notice('registered')).slice(1)).toEqual([
      '回执 done 市专班办公室已登记纸质回执',
      '审核销号 current 市专班办公室已登记回执，待审核',
    ])
    expect(shown(notice('withdrawn')).at(-1)).toBe('市专班办公室撤回 done 本件已撤回，不再办理')
  })

  test('a correction says whether the answer left already', () => {
    expect(shown(notice('reported', { answer }, '2022-05-06'), true)[1]).toBe('填写回执 current 改正后须重新报送')
    expect(shown(notice('written', { answer }), true)[1]).toBe('填写回执 current ')
  })

  test('one step is current until the city ended it', () => {
    const open = ['awaited', 'returned', 'written', 'reported', 'registered'] as const
    for (const received of open) {
      const steps = answerCourse(notice(received, { answer, conclusion: received === 'returned' ? returned : null }), false)
      expect(steps.filter(({ state }) => state === 'current')).toHaveLength(1)
    }
  })
})
