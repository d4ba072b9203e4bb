import { judgeRest, agreeOthers, assessOthers, lineOf, linesOf, receiveOthers } from '../journeys/seed.ts'
import { type Machine, evidenceBytes, stageBytes } from './machine.ts'

/** April 2022 of 逊克县 in two offices that share no network: what each of them does, by the calls of its pages. */

export const month = '2022-04'
export const county = '逊克县'
export const countyId = 'heihe:unit:xunke-county'
export const hostId = 'heihe:unit:business-environment-bureau'

export const words = {
  goal: '印发进校园工作方案并召开部署会',
  draft: '方案正在会签',
  content: '4月12日印发《逊克县“诚信进校园”工作方案》',
  outcome: '19所中小学明确了分管校长',
  nextPlan: '组织“守信少年”主题班会57场',
  evidence: '关于印发逊克县诚信进校园工作方案的通知',
  problem: '边疆镇教学点没有专职辅导教师',
  overruled: '仅有征求意见稿，未正式印发',
  answer: '已于5月6日为教学点调配专职辅导教师2名',
} as const

/** The city opens and settles all lists of the month. */
export async function openMonth(city: Machine): Promise<void> {
  await city.call('plans.open', { month })
  const { units } = await city.call('plans.month', { month })
  const unitIds = units.filter(({ planId }) => planId !== null).map(({ unit }) => unit.unitId)
  await city.call('plans.settle', { month, unitIds, settledOn: city.ports.clock.today() })
}

/** The goal of one line of the county; the list is settled, so that it says why. */
export async function changeGoal(city: Machine, code: string, goal: string): Promise<void> {
  const { planId, rev, lines } = await city.call('plans.lines', { month, unitId: countyId })
  const { lineId, dueOn } = lineOf(lines, code)
  await city.call('plans.saveGoals', { planId: planId ?? '', rev: rev ?? 0, lines: [{ lineId, goal, dueOn }], reason: '按市领导批示调整' })
}

/** The county's progress on 7-3, a problem that is to be put right in April, and evidence of two measures in so many files of so many bytes. */
export async function work(machine: Machine, files: number, size: number): Promise<void> {
  const lines = await linesOf(machine, month, countyId)
  const { lineId, measureId } = lineOf(lines, '7-3')
  const today = machine.ports.clock.today()
  const entry = { content: words.draft, outcome: '', problem: '', nextPlan: '' }
  await machine.call('progress.save', { lineId, entryId: null, rev: null, recordedOn: today, ...entry })
  const problem = { content: words.problem, origin: '自查', foundOn: today, dueOn: '2022-04-30', measuresTaken: '' }
  await machine.call('problems.save', { problemId: null, rev: null, unitId: countyId, measureId, ...problem })
  for (let at = 0; at < files; at += 1) {
    const kind = at % 2 === 0 ? 'pdf' : 'jpg'
    const token = await stageBytes(machine, `方案印发件${at + 1}.${kind}`, evidenceBytes(kind, at + 1, size))
    await machine.call('evidence.add', {
      lineIds: [lineId, lineOf(lines, '5-1').lineId],
      title: `${words.evidence}（${at + 1}）`,
      kind: kind === 'pdf' ? 'document' : 'photo',
      issuer: '逊克县教育局',
      documentNumber: '',
      formedOn: '2022-04-12',
      files: [token],
    })
  }
}

/** The county's entry on 7-3 as it stands in the end. */
export async function finishEntry(machine: Machine): Promise<void> {
  const { lineId } = lineOf(await linesOf(machine, month, countyId), '7-3')
  const [entry] = (await machine.call('progress.ofLine', { lineId })).entries
  if (entry === undefined) throw new Error('the county has no entry')
  const { entryId, rev, recordedOn } = entry
  const texts = { content: words.content, outcome: words.outcome, problem: '', nextPlan: words.nextPlan }
  await machine.call('progress.save', { lineId, entryId, rev, recordedOn, ...texts })
}

/** The county's 自评: 2-1 未完成, everything else 本月完成, submitted today. */
export async function assess(machine: Machine): Promise<void> {
  const { lineId } = lineOf(await linesOf(machine, month, countyId), '2-1')
  await machine.call('selfAssessments.judge', { judgements: [{ lineId, verdict: 'notDone', note: '方案尚在征求意见' }] })
  await judgeRest(machine, month, countyId)
  await machine.call('selfAssessments.submit', { unitId: countyId, month, assessedOn: machine.ports.clock.today(), receipt: null })
}

/** What counties without the program hand in is recorded by the city, in time; those with it report by themselves. */
export async function receiveTheOthers(city: Machine, ...withProgram: readonly string[]): Promise<void> {
  const day = city.ports.clock.today()
  const except = [county, ...withProgram]
  await receiveOthers(city, { month, kind: 'monthly-report', day, except })
  await assessOthers(city, month, day, except)
}

/** 整县同意自评, 5-1 改否. */
export async function review(city: Machine): Promise<void> {
  await city.call('appraisals.agreeAll', { unitId: countyId, month })
  const { lineId } = lineOf(await linesOf(city, month, countyId), '5-1')
  const decision = { lineId, decision: 'overrule', verdict: 'notDone', reason: words.overruled } as const
  await city.call('appraisals.review', { decisions: [decision] })
}

export async function publish(city: Machine): Promise<void> {
  await agreeOthers(city, month, [county])
  await city.call('appraisals.publish', { month, publishedOn: city.ports.clock.today() })
}

/** Reviews as they stand for the county: how many of each decision, and how many are 需重新复核. */
export async function reviewsAt(machine: Machine): Promise<{ agreed: number; overruled: string[]; stale: number }> {
  const { rows } = await machine.call('appraisals.county', { unitId: countyId, month })
  const decided = (decision: 'agreed' | 'overruled') => rows.filter((row) => row.review?.decision === decision)
  return {
    agreed: decided('agreed').length,
    overruled: decided('overruled').map(({ code }) => code),
    stale: rows.filter((row) => row.review?.isStale === true).length,
  }
}

/** Draws up a 督办单 on what the county still owes and takes it through its steps to 下发; its id. */
export async function superviseCounty(city: Machine): Promise<string> {
  const { subjects } = await city.call('notices.subjects', {})
  const own = subjects.filter(({ unit }) => unit.name === county)
  const [first] = own
  if (first === undefined) throw new Error(`nothing of ${county} is late`)
  const today = city.ports.clock.today()
  const { notices } = await city.call('notices.draft', {
    notices: [{ unitId: countyId, kind: 'supervision', subjects: [first.subject], answerDueOn: '2022-05-13' }],
  })
  const [notice] = notices
  if (notice === undefined) throw new Error('no notice was drafted')
  const steps = [
    { step: 'check', checkedBy: '钱核稿', opinion: '' },
    { step: 'signOff', signer: '孙组长', signedOn: today, instruction: '同意下发', scan: null },
    { step: 'number', serial: null },
    { step: 'seal', sealedOn: today, copies: 2, sealedBy: '张经办', approvedBy: '李主任' },
    { step: 'issue', issuedOn: today },
  ] as const
  for (const detail of steps) {
    const { rev } = await city.call('documents.get', { documentId: notice.documentId })
    await city.call('documents.step', { documentId: notice.documentId, rev, detail })
  }
  return notice.noticeId
}

/** The county answers the 督办单 that it was sent. */
export async function answer(machine: Machine, noticeId: string): Promise<void> {
  const { rev, answer: before } = await machine.call('notices.get', { noticeId })
  const said = { answeredOn: machine.ports.clock.today(), result: words.answer }
  await machine.call('notices.answer', { noticeId, rev, answerRev: before?.rev ?? null, ...said })
}

/** A material of the county as an office has it. */
export async function materialAt({ call }: Machine, kind: 'monthly-report' | 'self-assessment', unit = county) {
  const { units } = await call('submissions.month', { month })
  const own = units.find((each) => each.unit.name === unit)?.obligations.find((each) => each.kind === kind)
  if (own === undefined) throw new Error(`${unit} owes no ${kind}`)
  const { status, receivedOn, daysLate } = own
  return { status, receivedOn, daysLate }
}

/** The city decides on the county's answer: 准予销号, where nothing else is said. */
export async function conclude(
  city: Machine,
  noticeId: string,
  conclusion: { readonly verdict: 'approved' | 'returned'; readonly opinion: string } = {
    verdict: 'approved',
    opinion: '整改到位，准予销号',
  },
): Promise<void> {
  const { rev } = await city.call('notices.get', { noticeId })
  await city.call('notices.conclude', { noticeId, rev, concludedOn: city.ports.clock.today(), ...conclusion })
}
