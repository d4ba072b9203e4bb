import { setImmediate } from 'node:timers/promises'
import { type AnnualScoreRow, allAnnualScores } from '#db/repositories/annual-scores.ts'
import { type ScoreRow, scoresAfter } from '#db/repositories/appraisals.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { listProgrammeVersions } from '#db/repositories/programme.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { type MonthScoreRecord, type YearScoreRecord, monthFacts } from '#shared/domain/appraisal.ts'
import { type ScoredYear, yearFacts } from '#shared/domain/appraisal-year.ts'
import type { ProgrammePack } from '#shared/packs/schema.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import type { ServiceContext } from '../context.ts'
import { scoredOf } from './published-scores.ts'
import { scoreFacts } from './score-views.ts'
import { unitRefs } from '../units.ts'
import { scoreYearFacts } from './year/year-scores.ts'

/**
 * Whether every published score follows again from what was frozen with it: its facts, and the version of the programme that it names.
 * Figures are compared, not words. What was typed from paper (非本系统计算) has nothing to follow from.
 */

export interface ScoreFinding {
  readonly unit: string
  /** null: of the year. */
  readonly month: string | null
  readonly version: number
  readonly sentence: string
}

export interface ScoreCheck {
  readonly checked: number
  /** Frozen under a version of the programme that this store does not keep. */
  readonly unchecked: number
  readonly findings: ScoreFinding[]
}

/** Scores of a piece: each takes a fraction of a millisecond, and other work goes on between pieces (architecture.md 8). */
const pieceSize = 25

export async function verifyScores(context: Pick<ServiceContext, 'store' | 'pack'>): Promise<ScoreCheck> {
  const { db } = context.store
  const packs = new PackVersions(db)
  const names = await unitRefs(db, context.pack)
  const name = (unitId: string): string => {
    try {
      return names.ref(unitId).name
    } catch {
      return unitId
    }
  }
  let [checked, unchecked] = [0, 0]
  const findings: ScoreFinding[] = []
  const take = (row: ScoreRow | AnnualScoreRow, month: string | null, fault: string | null | undefined): void => {
    if (fault === undefined) unchecked += 1
    else checked += 1
    if (typeof fault !== 'string') return
    const unit = name(row.unit_id)
    const which = month === null ? '年度' : officialMonth(month)
    findings.push({ unit, month, version: row.version, sentence: `${unit}${which}得分（第${row.version}版）${fault}` })
  }
  for (let after = ''; ;) {
    const rows = await scoresAfter(db, after, pieceSize)
    for (const row of rows) if (row.origin === 'computed') take(row, row.month, await faultOf(() => monthFault(packs, row)))
    after = rows.at(-1)?.id ?? after
    await setImmediate()
    if (rows.length < pieceSize) break
  }
  for (const row of await allAnnualScores(db)) take(row, null, await faultOf(() => yearFault(packs, row)))
  return { checked, unchecked, findings }
}

/** Versions of programmes, each read and parsed once. */
class PackVersions {
  readonly #db: Connection
  readonly #packs = new Map<string, ProgrammePack | undefined>()

  constructor(db: Connection) {
    this.#db = db
  }

  async take(programmeId: string, version: number): Promise<ProgrammePack | undefined> {
    const key = `${programmeId} ${version}`
    if (!this.#packs.has(key)) {
      const kept = (await listProgrammeVersions(this.#db, programmeId)).find((each) => each.version === version)
      this.#packs.set(key, kept === undefined ? undefined : (JSON.parse(kept.pack) as ProgrammePack))
    }
    return this.#packs.get(key)
  }
}

const changedFacts = '所附事实与其校验值不符，内容已被改动。'
const otherScore = '按所附事实和当时的细则重新计算，结果不同。'

/** What cannot be read as facts or result any more follows from nothing. */
async function faultOf(check: () => Promise<string | null | undefined>): Promise<string | null | undefined> {
  try {
    return await check()
  } catch {
    return '所附内容不能读出，无法重新计算。'
  }
}

/** What is wrong with a month's version, in half a sentence; null where nothing is, undefined where its rules are not here. */
async function monthFault(packs: PackVersions, row: ScoreRow): Promise<string | null | undefined> {
  if (sha256(row.facts) !== row.facts_hash) return changedFacts
  const pack = await packs.take(row.programme_id, row.pack_version)
  if (pack === undefined || pack.appraisal === null) return undefined
  const frozen = scoredOf(row).record
  const { record } = scoreFacts(
    { ...pack, appraisal: { ...pack.appraisal, publishBy: row.interpretation } },
    monthFacts.parse(JSON.parse(row.facts)),
  )
  const isSame = sameFigures(record, frozen) && record.isExcluded === frozen.isExcluded
  return isSame && frozen.total === row.total && frozen.score === row.score && record.exactScore === frozen.exactScore ? null : otherScore
}

async function yearFault(packs: PackVersions, row: AnnualScoreRow): Promise<string | null | undefined> {
  if (sha256(row.facts) !== row.facts_hash) return changedFacts
  const pack = await packs.take(row.programme_id, row.pack_version)
  if (pack === undefined || pack.appraisal === null) return undefined
  const frozen = JSON.parse(row.result) as ScoredYear
  const anew = scoreYearFacts(pack, yearFacts.parse(JSON.parse(row.facts)), row.interpretation)
  const totals = ({ readings }: ScoredYear): string => JSON.stringify(readings.map(({ id, exactTotal }) => [id, exactTotal]))
  const isSame = sameFigures(anew.record, frozen.record) && totals(anew) === totals(frozen) && anew.exactAverage === frozen.exactAverage
  return isSame && frozen.record.total === row.total ? null : otherScore
}

type Figures = Pick<MonthScoreRecord | YearScoreRecord, 'interpretation' | 'factor' | 'parts' | 'total' | 'exactTotal'>

function sameFigures(one: Figures, other: Figures): boolean {
  const figures = ({ interpretation, factor, parts, total, exactTotal }: Figures): string =>
    JSON.stringify([interpretation, factor, parts.map((each) => [each.part, each.isDeduction, each.points, each.exact]), total, exactTotal])
  return figures(one) === figures(other)
}
