import type { OutputOf } from '#shared/api/contract.ts'
import type { Workbench } from '../workbench.ts'
import { neverScored, yearToday } from './played-year.ts'

/** What an office does with a year, by the methods that the page calls. */

type Year = OutputOf<'appraisals.year'>
type Desk = Pick<Workbench, 'call'>

/** Recognises what still waits. */
export async function decideClaims({ call }: Desk): Promise<void> {
  const { claims } = await call('innovations.list', { unitId: null })
  for (const { claimId, rev, status } of claims) {
    if (status !== 'claimed') continue
    await call('innovations.recognise', { claimId, rev, isRecognised: true, opinion: '情况属实，予以认定', decidedOn: yearToday })
  }
}

/** The month that was never scored is left out. */
export async function leaveMonthOut({ call }: Desk): Promise<void> {
  await call('appraisals.chooseMonth', { ...neverScored, about: 'noScore', choice: 'excluded', ground: '机构改革，当月未组织考评' })
}

/** The same, and the interpretation is chosen. */
export async function chooseMonthAndInterpretation(desk: Desk): Promise<void> {
  await leaveMonthOut(desk)
  await desk.call('appraisals.chooseInterpretation', {
    interpretation: 'hundred-point',
    ground: '经专班会议研究，各级标题所列分值均成立',
    decidedOn: yearToday,
  })
}

export async function countyRow({ call }: Desk, unitId: string): Promise<Year['counties'][number] | undefined> {
  return (await call('appraisals.year', {})).counties.find(({ unit }) => unit.unitId === unitId)
}

/** What the panel must say of a number: the number itself, or in full the word that stands in its place. */
export function expectedWords(text: string): string {
  if (text === '待定') return '尚无得分'
  if (text === '不计入') return '不计入平均'
  return /\d+\.\d{2}|\d+/.exec(text)?.[0] ?? text
}
