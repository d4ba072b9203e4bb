import type { Year, YearReading } from '../year.ts'

/** What still has to be said before an interpretation is chosen; undefined when nothing. */
export function missingPart(reading: string | null, ground: string, decidedOn: string | null): string | undefined {
  if (reading === null) return '请选择口径'
  if (ground.trim().length < 2) return '请填写依据'
  return decidedOn === null ? '请填写选定日期' : undefined
}

/** 「月度得分＝合计×70%，年度任务完成＝月均得分×70%」: the sentence without the name, which stands right above. */
export function formulaOf({ sentence, name }: Pick<YearReading, 'sentence' | 'name'>): string {
  return sentence.replace(`口径：${name}，`, '').replace(/。$/, '')
}

/** What an officer reads of an interpretation before choosing it. */
export function readingLines(reading: YearReading): readonly string[] {
  const { taskCompletion, innovation, total } = reading.best
  return [formulaOf(reading), `最高可得 ${total}：任务完成 ${taskCompletion}，创新举措 ${innovation}`]
}

/** How many counties would rank otherwise under another interpretation, in one sentence; '' where nobody is ranked. */
export function changesWords({ rankChanges, counties, interpretation }: Pick<Year, 'rankChanges' | 'counties' | 'interpretation'>): string {
  if (counties.every(({ readings }) => readings.every(({ rank }) => rank === null))) return ''
  if (rankChanges.length === 0) return '各口径下名次一致。'
  const names = [...new Set(rankChanges.map(({ unit }) => unit.name))]
  return `与“${interpretation.name}”相比，其他口径下名次有变动的：${names.join('、')}。`
}
