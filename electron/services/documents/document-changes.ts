import { newestAnnualScores } from '#db/repositories/annual-scores.ts'
import { listScores } from '#db/repositories/appraisals.ts'
import type { Connection } from '#db/repositories/connection.ts'
import type { DocumentRow } from '#db/repositories/documents.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { AppError } from '#shared/domain/errors.ts'
import { dayInChina } from '#shared/domain/period.ts'
import type { ServiceContext } from '../context.ts'
import { sourceOf, takeFacts } from './document-facts.ts'
import { type Facts, factsOf, kindOf } from './document-records.ts'
import { unitRefs } from '../units.ts'

/** 所依数据已变更 (office.md «Documents»): what the text was drawn from says something else now; '' where it does not. */
export async function changedFacts(context: ServiceContext, db: Connection, row: DocumentRow): Promise<string> {
  if (row.status === 'withdrawn' || row.status === 'filed') return ''
  if (kindOf(row.kind).isFrozen) return correctedScores(context, db, row)
  const now = await takenOrGone(context, db, row)
  if (now === undefined) return '所依数据已变更，暂不能重新取数'
  if (sha256(JSON.stringify(now)) === row.facts_hash) return ''
  const names = [...new Set(changedNames(factsOf(row), now))]
  const shown = names.slice(0, 5).join('、')
  return `所依数据已变更：${shown}${names.length > 5 ? `等${names.length}处` : ''}`
}

/** The day to which lateness was counted when the facts were taken: time alone changes no fact. */
function draftDay(row: DocumentRow): string {
  const draftedOn = factsOf(row)['draftedOn']
  return typeof draftedOn === 'string' ? draftedOn : dayInChina(row.drafted_at)
}

async function takenOrGone(context: ServiceContext, db: Connection, row: DocumentRow): Promise<Facts | undefined> {
  try {
    return await takeFacts(context, db, await sourceOf(db, row), draftDay(row))
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

/** A 通报 prints scores as they were published; a 更正 after it is named by county. */
async function correctedScores({ pack }: ServiceContext, db: Connection, row: DocumentRow): Promise<string> {
  const newest = await newestAmounts(db, row)
  const units = await unitRefs(db, pack)
  const printed = (factsOf(row)['scores'] ?? []) as {
    readonly score?: string
    readonly total?: string
    readonly sourceIds: readonly string[]
  }[]
  const isOfYear = row.kind === 'annual-circular'
  const changed = printed.flatMap(({ score, total, sourceIds }) =>
    sourceIds.filter((unitId) => newest.has(unitId) && newest.get(unitId) !== (isOfYear ? total : score)),
  )
  return changed.length === 0 ? '' : `所依数据已变更：${changed.map((unitId) => units.get(unitId).name).join('、')}得分已更正`
}

/** Scores as they hold now, by unit: of the circular's month, or of the year. */
async function newestAmounts(db: Connection, row: DocumentRow): Promise<ReadonlyMap<string, string>> {
  const { month } = factsOf(row)
  if (typeof month === 'string') {
    return new Map((await listScores(db, { programmeId: row.programme_id, month })).map((score) => [score.unit_id, score.score]))
  }
  return new Map([...(await newestAnnualScores(db, { programmeId: row.programme_id }))].map(([unitId, { total }]) => [unitId, total]))
}

/** Names of what differs: an element by its title, a single value by its label. */
function changedNames(before: Facts, after: Facts): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const [one, other] = [before[key], after[key]]
    if (JSON.stringify(one) === JSON.stringify(other)) return []
    return isRecords(one) && isRecords(other) ? changedElements(one, other) : [labels[key] ?? '内容']
  })
}

function changedElements(before: readonly Facts[], after: readonly Facts[]): string[] {
  const names = [...new Set([...before, ...after].map(nameOf))]
  return names.flatMap((name) => {
    const [one, other] = [before.find((each) => nameOf(each) === name), after.find((each) => nameOf(each) === name)]
    if (JSON.stringify(one) === JSON.stringify(other)) return []
    const inner = one === undefined || other === undefined ? [] : changedNames(one, other).filter((each) => each !== '内容')
    return inner.length === 0 ? [name] : inner
  })
}

function isRecords(value: unknown): value is Facts[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null)
}

function nameOf(record: Facts): string {
  const name = ['title', 'text', 'part', 'county', 'unit'].map((key) => record[key]).find((value) => typeof value === 'string')
  const text = typeof name === 'string' ? name : ''
  return text.length > 20 ? `${text.slice(0, 19)}…` : text
}

const labels: Readonly<Record<string, string>> = {
  addressee: '主送',
  assessedOn: '自评日期',
  checker: '核稿人',
  completionPoints: '工作完成得分',
  copyTo: '抄送',
  demands: '办理要求',
  informationPoints: '工作信息得分',
  listing: '挂牌督办',
  number: '编号',
  score: '得分',
  section: '责任科室',
  timelinessPoints: '材料报送得分',
  total: '合计',
}
