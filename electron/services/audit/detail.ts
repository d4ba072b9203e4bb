import { eventSubjects } from '#shared/domain/event-names.ts'
import { type Role, roles, rolesInWords } from '#shared/domain/roles.ts'
import { officialDate, officialMonth } from '#shared/text/official-dates.ts'
import { detailFields } from './detail-words.ts'

/** An event's detail as label and value lines. Marks of the program (ids, digests, flags of its own) are left out: the export has them. */

export interface DetailLine {
  readonly label: string
  readonly value: string
}

/** What ids in a detail are called. */
export interface DetailNames {
  unit(id: string): string | undefined
  ledger(id: string): string | undefined
}

/** The lines of `detail`, in the order of `detailFields`; `text` is the JSON that the journal keeps. */
export function detailLines(text: string, names: DetailNames): DetailLine[] {
  const detail: unknown = JSON.parse(text)
  if (!isRecord(detail)) return []
  if (Array.isArray(detail['of'])) return [{ label: '涉及', value: subjectsInWords(detail['of']) }]
  const lines = Object.entries(detailFields).flatMap(([key, { label }]) => {
    const value = valueInWords(key, detail[key], names)
    return value === '' ? [] : [{ label, value }]
  })
  return [...lines, ...roleLines(detail)]
}

/** 「计划行 29 项、报送事项 1 项」 */
function subjectsInWords(mentions: readonly unknown[]): string {
  const counts = new Map<string, number>()
  for (const mention of mentions) {
    const type = isRecord(mention) ? String(mention['subjectType']) : ''
    const words = eventSubjects[type] ?? '其他'
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return [...counts].map(([words, count]) => `${words} ${count} 项`).join('、')
}

function valueInWords(key: string, value: unknown, names: DetailNames): string {
  if (Array.isArray(value)) {
    const words = value.map((each) => valueInWords(key, each, names))
    return [...new Set(words)].filter((each) => each !== '').join('、')
  }
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? textInWords(key, value, names) : ''
}

function textInWords(key: string, value: string, names: DetailNames): string {
  const field = detailFields[key]
  if (field?.text === 'unit') return names.unit(value) ?? ''
  if (field?.text === 'ledger') return names.ledger(value) ?? ''
  const words = field?.words?.(value)
  if (words !== undefined || field?.text !== 'written') return words ?? ''
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return officialDate(value)
  return /^\d{4}-\d{2}$/.test(value) ? officialMonth(value) : value
}

/** 角色 as they were and as they became. */
function roleLines(detail: Readonly<Record<string, unknown>>): DetailLine[] {
  const lines = [
    ['原角色', detail['before']],
    ['角色', detail['roles']],
  ] as const
  return lines.flatMap(([label, value]) => {
    const held = Array.isArray(value) ? roles.filter((role: Role) => value.includes(role)) : []
    return held.length === 0 ? [] : [{ label, value: rolesInWords(held) }]
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
