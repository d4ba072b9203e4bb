import type { z } from 'zod'
import type { DocumentCourse } from '#shared/domain/document.ts'
import type { NumberSeries } from '#shared/domain/supervision.ts'
import type { Letterhead } from '../letterhead.ts'
import type { DocumentModel } from '../model.ts'
import type { Facts, TextField } from '../text-fields.ts'

/** What a kind of document is: the one place where it is declared. */

/** The groups of 起草, in the order of its menu. */
export const documentGroups = {
  notices: '提醒督办',
  circulars: '通报报告',
  appraisal: '考评',
  reports: '报送',
  meetings: '会议',
  briefs: '工作信息',
  letters: '通知函件',
  tables: '表册',
  pledges: '承诺公示',
  filing: '收发文与归档',
} as const
export type DocumentGroup = keyof typeof documentGroups

/**
 * What one paper is drawn up for. quarter: the month is its last one; record: a record of the kind's own; notice: the command that
 * sends the notice draws it up, and nobody else.
 */
export const drawnFor = ['programme', 'unit', 'month', 'unitMonth', 'quarter', 'claim', 'document', 'notice', 'record'] as const
export type DrawnFor = (typeof drawnFor)[number]

export type Retention = '永久' | '30年' | '10年'
export type Disclosure = '主动公开' | '依申请公开' | '不予公开'

export interface DocumentKind {
  readonly id: string
  readonly title: string
  readonly group: DocumentGroup
  readonly of: DrawnFor
  /** A paper of the programme's year: its draft is found in whatever month it was drafted. */
  readonly isOfYear: boolean
  /** Which office draws it up and takes its steps. */
  readonly by: 'city' | 'either'
  /** Which office sends it and so finds it waiting on 今日; null for sheets of its own drawer. */
  readonly sentBy: 'city' | 'county' | 'either' | null
  /** Drawn from published scores, never taken anew. */
  readonly isFrozen: boolean
  /** Several drafts of it stand side by side; of every other kind the draft that there is takes today’s facts. */
  readonly isRepeatable: boolean
  readonly facts: z.ZodType
  /** Parses the facts and builds the document; throws a ZodError that names the place where facts are missing or wrong. */
  readonly build: (facts: unknown, letterhead: Letterhead) => DocumentModel
  /** The places that a clerk words or fills in; none for tables of figures. */
  readonly texts: (facts: Facts) => readonly TextField[]
  /** The series of its numbers; null where the paper carries none. */
  readonly series: NumberSeries | null
  readonly verb: '印发' | '下发'
  readonly course: DocumentCourse
  readonly retention: Retention
  readonly disclosure: Disclosure
  readonly sample: unknown
}

/** A kind as its file declares it; what is left out has the default that `define` names. */
export interface Definition<Schema extends z.ZodType> {
  id: string
  title: string
  group: DocumentGroup
  of: DrawnFor
  isOfYear?: true
  by: 'city' | 'either'
  sentBy?: 'city' | 'county' | 'either'
  isFrozen?: true
  isRepeatable?: true
  facts: Schema
  build: (facts: z.output<Schema>, letterhead: Letterhead) => DocumentModel
  texts?: (facts: Facts) => readonly TextField[]
  series?: NumberSeries
  verb?: '下发'
  course?: Partial<DocumentCourse>
  retention?: Retention
  disclosure?: Disclosure
  sample: z.input<Schema>
}

/**
 * Declares a kind. Without a word: no number unless it has a series, sealed, no answer expected, 印发, kept 10 years, 依申请公开, no text to
 * word, waiting for nobody.
 */
export function define<Schema extends z.ZodType>(definition: Definition<Schema>): DocumentKind {
  const { facts, build, course, series = null } = definition
  return {
    id: definition.id,
    title: definition.title,
    group: definition.group,
    of: definition.of,
    isOfYear: definition.isOfYear ?? false,
    by: definition.by,
    sentBy: definition.sentBy ?? null,
    isFrozen: definition.isFrozen ?? false,
    isRepeatable: definition.isRepeatable ?? false,
    facts,
    build: (given, letterhead) => build(facts.parse(given), letterhead),
    texts: definition.texts ?? (() => []),
    series,
    verb: definition.verb ?? '印发',
    course: { isNumbered: series !== null, isSealed: true, expectsAnswer: false, ...course },
    retention: definition.retention ?? '10年',
    disclosure: definition.disclosure ?? '依申请公开',
    sample: definition.sample,
  }
}
