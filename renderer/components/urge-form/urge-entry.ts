import type { UrgeWay } from '#shared/domain/urge.ts'
import { urgeWays } from '#shared/domain/urge.ts'

/** What `urges.record` is told beside its subjects. */
export interface UrgeEntry {
  readonly way: UrgeWay
  /** `2022-05-05`; '' where the day was taken out. */
  readonly on: string
  readonly content: string
}

/** The entry that a draft's texts stand for; a form just opened has 电话 and today. */
export function urgeEntry(fields: Readonly<Record<string, string>>, today: string): UrgeEntry {
  const way = fields['way']
  return { way: isWay(way) ? way : 'telephone', on: fields['on'] ?? today, content: fields['content'] ?? '' }
}

function isWay(text: string | undefined): text is UrgeWay {
  return text !== undefined && Object.hasOwn(urgeWays, text)
}

/** What still has to be filled in; undefined when the entry may be recorded. */
export function missingOfUrge({ on, content }: UrgeEntry, today: string): string | undefined {
  if (on === '') return '请填写催办日期'
  if (on > today) return '催办日期晚于今天，请核对'
  return content.trim() === '' ? '请填写催办内容' : undefined
}
