import { mkdirSync } from 'node:fs'
import { enterPaperScore } from '#electron/services/appraisal/appraisals.ts'
import { recogniseInnovation, saveInnovation } from '#electron/services/appraisal/innovations.ts'
import { aihui, beian, counties, nenjiang, sunwu, wudalianchi, xunke } from '#tests/fixtures/appraisals/april.ts'
import {
  asPublished,
  by,
  factsOf,
  figuresOf,
  plainTotal,
  printed,
  publishFacts,
  ratio,
  yearMonths,
} from '#tests/fixtures/appraisals/played-year.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'

/**
 * A year in the folder of a workbench that is still to be opened, on 12 January 2023: April published on paper before the program came, the
 * other months computed, but 嫩江市's July, which was never scored, and 五大连池市's August, which had no plan and was left out; 逊克县's
 * May corrected once. Eleven 创新举措 are recognised, one waits, two rest on the same 依据文件.
 */
export const yearToday = '2023-01-12'
export const neverScored = { unitId: nenjiang, month: '2022-07' } as const
export const leftOut = { unitId: wudalianchi, month: '2022-08' } as const

const recognised: Readonly<Record<string, number>> = { [aihui]: 1, [beian]: 2, [wudalianchi]: 1, [sunwu]: 6 }

/** The city's office with the whole year. */
export async function seedCityYear(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const office = await seedOffice(folder, { today: yearToday })
  try {
    for (const unitId of counties) {
      await seedCounty(office, unitId)
      for (let claim = 1; claim <= (recognised[unitId] ?? 0); claim += 1) await claimInnovation(office, unitId, `推广经验${claim}`, true)
    }
    await claimInnovation(office, xunke, '信易贷做法获国家部委推广', false)
    await claimInnovation(office, beian, '推广经验1延伸', true, '《关于推广北安市推广经验1的通报》')
  } finally {
    await office.close()
  }
}

/** A county's own office: its months as they came from the city. */
export async function seedCountyYear(folder: string, unitId: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const office = await seedOffice(folder, { today: yearToday, profile: 'county', unitId })
  const at = counties.findIndex((each) => each === unitId)
  for (const [nth, month] of yearMonths.entries()) await publishFacts(office, unitId, factsOf(unitId, month, figuresOf(at, nth)))
  await office.close()
}

async function seedCounty(office: SeededOffice, unitId: string): Promise<void> {
  const at = counties.findIndex((each) => each === unitId)
  for (const [nth, month] of yearMonths.entries()) {
    const figures = figuresOf(at, nth)
    const facts = factsOf(unitId, month, figures)
    if (nth === 0) await enterOnPaper(office, unitId, month, at)
    else if (unitId === neverScored.unitId && month === neverScored.month) continue
    else if (unitId === leftOut.unitId && month === leftOut.month) {
      await publishFacts(office, unitId, { ...facts, measures: [], noPlan: 'excluded' })
    } else await publishFacts(office, unitId, facts)
  }
  if (unitId === xunke) await publishFacts(office, unitId, factsOf(unitId, '2022-05', figuresOf(at, 5)), 2)
}

async function enterOnPaper(office: SeededOffice, unitId: string, month: string, at: number): Promise<void> {
  const total = asPublished(plainTotal(figuresOf(at, 0)))
  const paper = { publishedOn: '2022-04-29', basis: '《关于4月份政务守信践诺考评情况的通报》', note: '', reason: '' }
  await enterPaperScore(office, { unitId, month, total: printed(total), score: printed(by(total, ratio(7, 10))), ...paper })
}

async function claimInnovation(office: SeededOffice, unitId: string, title: string, isRecognised: boolean, basis?: string): Promise<void> {
  const name = unitId === beian ? '北安市' : '本县'
  const { claimId, rev } = await saveInnovation(office, {
    claimId: null,
    rev: null,
    unitId,
    category: 2,
    title,
    content: '经验做法在全省推广。',
    basis: basis ?? `《关于推广${name}${title}的通报》`,
    claimedOn: '2022-12-20',
  })
  if (isRecognised)
    await recogniseInnovation(office, { claimId, rev, isRecognised, opinion: '情况属实，予以认定', decidedOn: '2023-01-05' })
}
