import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listDocuments } from '#db/repositories/documents.ts'
import { proposeNotices, subjectList } from '#electron/services/supervision/notices.ts'
import { receiveSubmissions } from '#electron/services/months/submissions.ts'
import { meetMilestone } from '#electron/services/tasks/tasks.ts'
import { contract } from '#shared/api/contract.ts'
import {
  type MayOffice,
  advance,
  draftOne,
  education,
  host,
  inMay,
  milestonesOf,
  obligationOf,
  sunwu,
  toIssue,
  xunke,
  youthLeague,
} from '#tests/fixtures/supervision/may.ts'

const proposeSchema = contract['notices.propose'].output
const subjectsSchema = contract['notices.subjects'].output

let office: MayOffice
beforeEach(async () => {
  office = await inMay()
})
afterEach(() => office.dispose())

async function fourRows() {
  const codes = ['7-1', '7-2', '7-3', '7-6']
  return (await Promise.all(codes.map((code) => milestonesOf(office, code)))).flat()
}

describe('工作制度 第十三、十四条: what a step of the ladder would write', () => {
  test('一单位一单 (M-089): four ticked rows become a 督办单, a 函 or 提示单 and one 内部催办单 with three items', async () => {
    const { proposals, sentence } = proposeSchema.parse(await proposeNotices(office, { step: 'supervise', subjects: await fourRows() }))
    expect(proposals.map(({ unit, kind, items }) => [unit.name, kind, items.map((item) => item.title)])).toEqual([
      ['市教育局', 'supervision', ['7-3 进校园方案']],
      ['团市委', 'letter', ['7-3 进校园方案']],
      ['市营商环境局', 'internalReminder', ['7-1 进机关方案', '7-2 进大厅方案', '7-6 进社区方案']],
    ])
    expect(sentence).toBe('将起草：督办单1份（市教育局）、函或提示单1份（团市委）、内部催办单1份（3项）')
    expect(await listDocuments(office.store.db, { programmeId: null })).toEqual([])
  })

  test('第十四条 (M-086, M-089): an item names the missed date, the lateness, the cause and its article', async () => {
    const { proposals } = await proposeNotices(office, { step: 'supervise', subjects: await milestonesOf(office, '7-3', education) })
    expect(proposals[0]?.items[0]).toMatchObject({
      missed: '应于4月30日前制定，逾期5天',
      cause: 'delayed',
      article: '第十四条',
      earlier: '',
    })
  })

  test('office.md: towards 群团 the 督办单 is offered last, and the note says whose signature it needs', async () => {
    const { proposals } = await proposeNotices(office, { step: 'supervise', subjects: await milestonesOf(office, '7-3', youthLeague) })
    expect(proposals[0]?.kinds).toEqual(['letter', 'reminder', 'supervision'])
    expect(proposals[0]?.note).toContain('专班组长')
  })

  test('office.md: the host bureau writes no 督办单 to itself', async () => {
    const { proposals } = await proposeNotices(office, { step: 'supervise', subjects: await milestonesOf(office, '7-1', host) })
    expect(proposals[0]?.kinds).toEqual(['internalReminder'])
  })

  test('第七、十条 (M-082): a material that is out is reminded of as 材料报送, in the words of the article', async () => {
    const { proposals } = await proposeNotices(office, { step: 'remind', subjects: [await obligationOf(office, sunwu)] })
    expect(proposals[0]?.kind).toBe('reminder')
    expect(proposals[0]?.items[0]).toMatchObject({ title: '4月份工作完成情况', missed: '应于4月20日前报送，逾期15天', cause: 'submission' })
  })

  test('第十四条: what is not yet due has no ground for a 督办单, and is reminded of as 时序临近', async () => {
    const subjects = await milestonesOf(office, '7-3', education, 1)
    await expect(proposeNotices(office, { step: 'supervise', subjects })).rejects.toMatchObject({
      code: 'rule_violation',
      details: { rule: 'noGround' },
    })
    const { proposals } = await proposeNotices(office, { step: 'remind', subjects })
    expect(proposals[0]?.items[0]).toMatchObject({ cause: 'dueSoon', article: '第十三条' })
  })

  test('what was met or handed in is refused with its date', async () => {
    const [subject] = await milestonesOf(office, '7-3', education)
    if (subject?.kind !== 'milestone') throw new Error('7-3 has a milestone')
    await meetMilestone(office, { assignmentId: subject.assignmentId, ordinal: subject.ordinal, metOn: '2022-05-04' })
    await expect(proposeNotices(office, { step: 'supervise', subjects: [subject] })).rejects.toMatchObject({
      details: { reason: '“7-3 进校园方案”已办理（5月4日完成）' },
    })
  })

  test('M-089: the earlier notice is cited with number and date, its silence once the answer is overdue', async () => {
    const subjects = await milestonesOf(office, '7-3', education)
    office.ports.clock.setDay('2022-04-21')
    const { documentId } = await draftOne(office, 'remind', subjects)
    await advance(office, documentId, ...toIssue)
    office.ports.clock.setDay('2022-05-16')
    const { proposals } = await proposeNotices(office, { step: 'supervise', subjects })
    expect(proposals[0]?.items[0]?.earlier).toBe('已于4月21日下发工作提示单（编号：〔2022〕第1号），逾期未回复')
  })

  test('a county office proposes nothing', async () => {
    const county = await inMay(xunke)
    try {
      await expect(proposeNotices(county, { step: 'remind', subjects: await milestonesOf(county, '7-3', xunke) })).rejects.toMatchObject({
        code: 'not_permitted',
      })
    } finally {
      await county.dispose()
    }
  })
})

describe('subjects that may be acted upon', () => {
  test('leads and territories with a missed milestone, and materials that are out, each with its rung', async () => {
    const { subjects } = subjectsSchema.parse(await subjectList(office))
    const mine = subjects.filter((each) => each.unit.unitId === education)
    expect(mine.map((each) => [each.code, each.title, each.missed, each.rung])).toEqual([
      ['', '4月份工作完成情况', '应于4月20日前报送，逾期15天', 'none'],
      ['7-3', '进校园方案', '应于4月30日前制定，逾期5天', 'none'],
    ])
    expect(subjects.filter((each) => each.unit.unitId === sunwu && each.code === '7-3')).toHaveLength(1)
    expect(subjects.every((each) => each.daysLate > 0)).toBe(true)
  })

  test('M-087: the rung of a measure follows from what was issued, not from what is drafted or withdrawn', async () => {
    const rung = async () =>
      (await subjectList(office)).subjects.find((each) => each.unit.unitId === education && each.code === '7-3')?.rung
    const { documentId } = await draftOne(office, 'supervise', await milestonesOf(office, '7-3', education))
    await advance(office, documentId, 'check', 'signOff', 'number', 'seal')
    expect(await rung()).toBe('none')
    await advance(office, documentId, 'issue')
    expect(await rung()).toBe('supervised')
    await advance(office, documentId, 'withdraw')
    expect(await rung()).toBe('none')
  })

  test('M-065: a material leaves the list on receipt', async () => {
    const subject = await obligationOf(office, education)
    if (subject.kind !== 'obligation') throw new Error('an obligation')
    await receiveSubmissions(office, {
      obligationIds: [subject.obligationId],
      receivedOn: office.ports.clock.today(),
      way: 'paper',
      isOnBehalf: false,
      reason: '',
    })
    const { subjects } = await subjectList(office)
    expect(subjects.filter((each) => each.unit.unitId === education).map((each) => each.code)).toEqual(['7-3'])
  })

  test('a county office sees its own subjects alone', async () => {
    const county = await inMay(sunwu)
    try {
      const { subjects } = await subjectList(county)
      expect(new Set(subjects.map((each) => each.unit.unitId))).toEqual(new Set([sunwu]))
    } finally {
      await county.dispose()
    }
  })
})
