/** The words of a document that a clerk may correct: each has a stable name, laid over the facts and kept when facts are taken anew. */

/** Field → text, as it was changed by hand. */
export type Wording = Readonly<Record<string, string>>

type Path = readonly (string | number)[]
type Facts = Readonly<Record<string, unknown>>

/** text: a line or paragraph; optional: may be empty; nullable: left out where it is empty; lines: an entry a line; points: the same, each with its sources. */
type Form = 'text' | 'optional' | 'nullable' | 'lines' | 'points'

export interface TextField {
  readonly field: string
  readonly label: string
  readonly isLong: boolean
  readonly path: Path
  readonly form: Form
}

/** The places of a document of this kind that a clerk may word; none for tables of figures. */
export function textFields(kindId: string, facts: Facts): TextField[] {
  return fieldsByKind[kindId]?.(facts) ?? []
}

const line = (field: string, label: string, form: Form = 'text'): TextField => ({
  field,
  label,
  isLong: false,
  path: field.split('.'),
  form,
})
const long = (field: string, label: string, form: Form = 'text'): TextField => ({ ...line(field, label, form), isLong: true })

const fieldsByKind: Readonly<Record<string, (facts: Facts) => TextField[]>> = {
  'reminder-slip': (facts) => [...itemFields(facts), line('contact', '附注', 'nullable')],
  'supervision-notice': (facts) => [...itemFields(facts), line('feedback', '反馈方式'), ...listingFields(facts)],
  'internal-reminder': (facts) => [line('section', '主送科室'), ...itemFields(facts)],
  'inquiry-letter': (facts) => [
    line('subject', '事由'),
    long('ground', '发函依据'),
    ...itemFields(facts),
    line('contact', '附注', 'nullable'),
  ],
  'monthly-report': (facts) => [
    line('unit', '署名'),
    line('sealedBy', '代章', 'nullable'),
    ...entryFields(facts),
    long('problems', '存在的问题', 'points'),
    long('plans', '下月工作计划', 'points'),
  ],
  'monthly-circular': (facts) => [
    line('addressee', '主送'),
    long('overview', '总体情况', 'lines'),
    long('highlights', '工作亮点', 'lines'),
    ...pointFields(facts, 'problems', '存在的问题', { title: 'unit', text: 'text' }),
    long('nextSteps', '下步要求', 'lines'),
  ],
  'claim-form': () => [long('content', '主要内容及成效', 'optional')],
  'correction-circular': (facts) => [
    line('addressee', '主送'),
    ...pointFields(facts, 'corrections', '更正事由', { title: 'county', text: 'reason' }),
    long('notes', '其他事项', 'lines'),
  ],
  'annual-circular': (facts) => [
    line('addressee', '主送'),
    long('overview', '考评情况', 'lines'),
    ...pointFields(facts, 'innovations', '创新性举措认定情况', { title: 'unit', text: 'text' }),
    long('explanations', '有关说明', 'lines'),
    long('nextSteps', '下步要求', 'lines'),
  ],
  'annual-summary': (facts) => [
    long('completion', '重点任务完成情况', 'lines'),
    ...pointFields(facts, 'tasks', '任务', { title: 'title', text: 'text' }),
    ...pointFields(facts, 'progress', '工作推进情况', { title: 'title', text: 'text' }),
    long('appraisal', '考评情况', 'lines'),
    ...pointFields(facts, 'innovations', '创新性举措', { title: 'title', text: 'text' }),
    long('problems', '存在的问题', 'lines'),
    long('nextSteps', '下步工作打算', 'lines'),
  ],
  'task-breakdown': () => [line('asOf', '表头日期', 'nullable')],
  'signing-sheet': () => [line('addressee', '主送'), line('countersigners', '会签', 'lines'), line('proofreader', '校对', 'optional')],
}

/** Items are named by the record that they are about: their place may change, their wording stays. */
function itemFields(facts: Facts): TextField[] {
  return records(facts['items']).flatMap((item, at) => {
    const name = `items.${sourceOf(item, at)}`
    return [
      { field: `${name}.title`, label: `第${at + 1}项名称`, isLong: false, path: ['items', at, 'title'], form: 'text' as const },
      { field: `${name}.standing`, label: `第${at + 1}项情况`, isLong: true, path: ['items', at, 'standing'], form: 'optional' as const },
    ]
  })
}

function listingFields(facts: Facts): TextField[] {
  if (facts['listing'] === null) return []
  return [
    line('listing.responsibleLeader', '责任领导', 'optional'),
    line('listing.responsibleSection', '责任科室', 'optional'),
    line('listing.scope', '通报范围'),
    long('listing.removal', '摘牌条件'),
  ]
}

function entryFields(facts: Facts): TextField[] {
  return records(facts['domains']).flatMap((domain, place) =>
    records(domain['entries']).flatMap((entry, at) => {
      const title = String(entry['title'])
      const name = `entries.${title}.${sourceOf(entry, at)}`
      const path = ['domains', place, 'entries', at]
      return [
        { field: `${name}.content`, label: `${title}：工作内容`, isLong: true, path: [...path, 'content'], form: 'optional' as const },
        { field: `${name}.outcome`, label: `${title}：工作成果`, isLong: true, path: [...path, 'outcome'], form: 'optional' as const },
      ]
    }),
  )
}

/** The text of each entry under `key`, named by its title: 「更正事由：孙吴县」. */
function pointFields(facts: Facts, key: string, label: string, names: { readonly title: string; readonly text: string }): TextField[] {
  return records(facts[key]).map((point, at) => ({
    field: `${key}.${String(point[names.title])}`,
    label: `${label}：${String(point[names.title])}`,
    isLong: true,
    path: [key, at, names.text],
    form: 'text',
  }))
}

function sourceOf(record: Facts, at: number): string {
  const sources = record['sourceIds']
  return Array.isArray(sources) && typeof sources[0] === 'string' ? sources[0] : String(at + 1)
}

function records(value: unknown): Facts[] {
  return Array.isArray(value) ? (value as Facts[]) : []
}

/** The text of a field as the page shows it. */
export function textAt(facts: Facts, { path, form }: TextField): string {
  const value = path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step], facts)
  if (form === 'lines') return (value as string[]).join('\n')
  if (form === 'points') return (value as { text: string }[]).map((point) => point.text).join('\n')
  return typeof value === 'string' ? value : ''
}

/** The facts with a clerk's wording over them; wording for a field that the facts no longer have is left aside. */
export function withWording(kindId: string, facts: Facts, wording: Wording): Facts {
  return textFields(kindId, facts).reduce<Facts>((result, field) => {
    const text = wording[field.field]
    return text === undefined ? result : (replaced(result, field.path, valueOf(text, field)) as Facts)
  }, facts)
}

function valueOf(text: string, { form }: TextField): unknown {
  const entries = text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
  if (form === 'lines') return entries
  if (form === 'points') return entries.map((each) => ({ text: each, sourceIds: [] }))
  return form === 'nullable' && text.trim() === '' ? null : text.trim()
}

function replaced(value: unknown, [step, ...rest]: Path, next: unknown): unknown {
  if (step === undefined) return next
  if (Array.isArray(value)) return value.map((each, at) => (at === step ? replaced(each, rest, next) : (each as unknown)))
  const record = value as Record<string, unknown>
  return { ...record, [step]: replaced(record[step], rest, next) }
}
