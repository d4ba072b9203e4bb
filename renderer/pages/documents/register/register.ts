import type { MarkName } from '#renderer/components/status-mark/status-tables.ts'
import { chosenWords, searchWords } from '#renderer/components/table-export/filter-note.ts'
import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import type { RetentionPeriod } from '#shared/domain/incoming-document.ts'

export type RegisterLine = OutputOf<'numbers.register'>['papers'][number]
export type RegisteredPaper = OutputOf<'registeredPapers.get'>
export type LineState = RegisterLine['state']

export const lineStates: Readonly<Record<LineState, string>> = {
  numbered: '未印发',
  issued: '已印发',
  registered: '补登',
  voided: '作废',
  withdrawn: '已撤回',
}
export const lineMarks: Readonly<Record<LineState, MarkName>> = {
  numbered: 'underway',
  issued: 'done',
  registered: 'added',
  voided: 'failed',
  withdrawn: 'exempt',
}

export interface RegisterFilter {
  readonly state: LineState | null
  /** A series; 'none' for papers without one. */
  readonly series: string | null
  readonly query: string
}

export const noRegisterFilter: RegisterFilter = { state: null, series: null, query: '' }

export const stateOptions = (Object.keys(lineStates) as LineState[]).map((value) => ({ value, label: lineStates[value] }))

interface SeriesName {
  readonly series: string
  readonly title: string
}

/** The series that the register may be narrowed to, and papers without one. */
export function seriesOptions(series: readonly SeriesName[]) {
  return [...series.map((each) => ({ value: each.series, label: each.title })), { value: 'none', label: '不编号' }]
}

/** The lines that pass every filter; `finds` says what the query finds. */
export function filteredLines(
  lines: readonly RegisterLine[],
  { state, series }: Pick<RegisterFilter, 'state' | 'series'>,
  finds: (text: string) => boolean,
): readonly RegisterLine[] {
  return lines.filter(
    (line) =>
      (state === null || line.state === state) &&
      (series === null || (line.series ?? 'none') === series) &&
      finds([line.title, line.number, line.addressee, line.signer].join(' ')),
  )
}

/** The filters that are set, in words. */
export function registerFilterWords(
  { state, series, query }: RegisterFilter,
  names: readonly SeriesName[],
): readonly (string | false | null)[] {
  return [chosenWords('状态', stateOptions, state), chosenWords('编号系列', seriesOptions(names), series), searchWords(query)]
}

/** The form's fields as the draft keeps them; `series` is '' for a paper outside the series. */
export type PaperFields = Readonly<
  Record<
    'series' | 'serial' | 'number' | 'title' | 'addressee' | 'signer' | 'datedOn' | 'issuedOn' | 'copies' | 'basis' | 'retention',
    string
  >
>

/** What a form begins with: the paper as it was saved, else nothing. */
export function paperFields(paper: RegisteredPaper | null): PaperFields {
  return {
    series: paper?.series ?? '',
    serial: paper?.serial == null ? '' : String(paper.serial),
    number: paper?.series == null ? (paper?.number ?? '') : '',
    title: paper?.title ?? '',
    addressee: paper?.addressee ?? '',
    signer: paper?.signer ?? '',
    datedOn: paper?.datedOn ?? '',
    issuedOn: paper?.issuedOn ?? '',
    copies: paper?.copies == null ? '' : String(paper.copies),
    basis: paper?.basis ?? '',
    retention: paper?.retention ?? '',
  }
}

const isCount = (text: string): boolean => /^[1-9]\d{0,5}$/.test(text.trim())

/** What still has to be filled in or put right; undefined when the paper may be saved. */
export function paperProblem(fields: PaperFields): string | undefined {
  if (fields.series !== '' && !isCount(fields.serial)) return '请填写文件上的编号，应为大于 0 的整数'
  if (fields.title.trim().length < 2) return '请填写标题'
  if (fields.addressee.trim() === '') return '请填写主送'
  if (fields.signer.trim() === '') return '请填写签发人'
  if (fields.datedOn === '') return '请填写成文日期'
  if (fields.issuedOn !== '' && fields.issuedOn < fields.datedOn) return '印发日期早于成文日期'
  if (fields.copies.trim() !== '' && !isCount(fields.copies)) return '份数应为大于 0 的整数'
  return fields.basis.trim().length < 2 ? '请填写补登依据' : undefined
}

/** The fields as `registeredPapers.save` takes them. */
export function paperInput(
  fields: PaperFields,
  place: { readonly paperId: string | null; readonly rev: number | null },
  scan: InputOf<'registeredPapers.save'>['scan'],
): InputOf<'registeredPapers.save'> {
  const isSeries = fields.series !== ''
  return {
    ...place,
    series: isSeries ? fields.series : null,
    serial: isSeries ? Number(fields.serial) : null,
    number: isSeries ? '' : fields.number.trim(),
    title: fields.title.trim(),
    addressee: fields.addressee.trim(),
    signer: fields.signer.trim(),
    datedOn: fields.datedOn,
    issuedOn: fields.issuedOn === '' ? null : fields.issuedOn,
    copies: fields.copies.trim() === '' ? null : Number(fields.copies),
    basis: fields.basis.trim(),
    retention: fields.retention === '' ? null : (fields.retention as RetentionPeriod),
    scan,
  }
}
