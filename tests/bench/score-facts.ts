import { appraisal } from '#shared/packs/heihe-2022/appraisal.ts'
import { appraisalSchema } from '#shared/packs/schema-appraisal.ts'

export type Verdict = 'done' | 'notDone' | 'notApplicable'

export interface LineRow {
  readonly verdict: Verdict
  readonly isReviewed: boolean
  /** What the month's spot check found on it; null where it was not looked at. */
  readonly finding: 'confirmed' | 'refuted' | null
  readonly isRemoved: boolean
}

/** Everything that decides one county's month, as rows. */
export interface MonthRows {
  readonly county: string
  readonly month: string
  readonly lines: readonly LineRow[]
  readonly materials: readonly { readonly dueOn: string; readonly receivedOn: string | null }[]
  readonly briefs: readonly { readonly isHighQuality: boolean; readonly isAdopted: boolean }[]
  readonly claims: readonly { readonly isRecognised: boolean }[]
}

const months = Array.from({ length: 12 }, (_, at) => `2030-${String(at + 1).padStart(2, '0')}`)

/** The rules of a pack over a whole year. */
export const programme = appraisalSchema.parse({
  ...appraisal,
  months,
  year: appraisal.year.map((rule) => (rule.kind === 'meanOf' ? { ...rule, months: months.length } : rule)),
})

export const linesPerMonth = 200
/** The city's office is still at work on the last month of every so many counties, and took a line out of theirs in the first one. */
const oneInTen = 10

export function countyId(at: number): string {
  return `bench:unit:${String(at + 1).padStart(4, '0')}`
}

/** Innovations recognised in the year, by county: 0 … 7. */
export function innovationsOf(at: number): number {
  return (at * 5) % 8
}

/** Seeded facts of one county's twelve months: 200 measures, 4 materials, 5 briefs, 4 claims and a spot check of 5 lines each. */
export function* monthsOf(at: number): Generator<MonthRows> {
  const random = seeded(20_300_000 + at)
  for (const month of months) {
    const isLast = month === months.at(-1) && at % oneInTen === 0
    const isFirst = month === months[0] && at % oneInTen === 0
    yield {
      county: countyId(at),
      month,
      lines: repeat(linesPerMonth, (line) =>
        lineRow(random, { isReviewed: !isLast || line % 3 > 0, isRemoved: isFirst && line === 7, line }),
      ),
      materials: repeat(4, () => {
        const draw = random()
        const received = draw < 0.1 ? `${month}-24` : `${month}-19`
        return { dueOn: `${month}-20`, receivedOn: draw < 0.04 ? null : received }
      }),
      briefs: repeat(5, () => ({ isHighQuality: random() < 0.4, isAdopted: random() < 0.2 })),
      claims: repeat(4, () => ({ isRecognised: random() < 0.5 })),
    }
  }
}

/** The city alone can take a line out of N: what it has not reviewed is done or not. */
function lineRow(random: () => number, of: { isReviewed: boolean; isRemoved: boolean; line: number }): LineRow {
  const draw = random()
  const unreviewed = draw < 0.75 ? 'done' : 'notDone'
  const verdict = of.isReviewed && draw >= 0.95 ? 'notApplicable' : unreviewed
  const finding = random() < 0.2 ? 'refuted' : 'confirmed'
  return { verdict, isReviewed: of.isReviewed, isRemoved: of.isRemoved, finding: of.line % 40 === 11 ? finding : null }
}

/** The year's total, worked out month by month in whole numbers from the facts themselves and by nothing of the program. */
export function plainTotal(at: number): number {
  const hundredths = [...monthsOf(at)].reduce((sum, month) => sum + monthHundredths(month), 0)
  // 70% of the mean, and 5 points for each innovation up to 30.
  return (hundredths * 0.7) / months.length / 100 + Math.min(30, 5 * innovationsOf(at))
}

/** 70% of a month's points, rounded half up to hundredths, in whole numbers throughout. */
function monthHundredths({ lines, materials, briefs, claims }: MonthRows): number {
  const planned = lines.filter((line) => !line.isRemoved && line.verdict !== 'notApplicable')
  const done = planned.filter((line) => line.verdict === 'done')
  const kept = done.filter((line) => line.finding !== 'refuted').length
  const late = materials.filter(({ dueOn, receivedOn }) => receivedOn === null || receivedOn > dueOn).length
  const rest =
    Math.max(0, 5 - late) +
    Math.min(3, briefs.filter((brief) => brief.isHighQuality).length) +
    Math.min(2, briefs.filter((brief) => brief.isAdopted).length) +
    Math.min(20, claims.filter((claim) => claim.isRecognised).length)
  const n = planned.length
  return Math.floor((2 * 70 * (40 * kept + rest * n) + n) / (2 * n))
}

function repeat<Item>(count: number, make: (at: number) => Item): Item[] {
  return Array.from({ length: count }, (_, at) => make(at))
}

/** A small repeatable generator (mulberry32), so that every run scores the same counties. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
