import { type QuestionnairePlace, questionnaireAddress, readQuestionnairePlace } from './questionnaires/place.ts'

/** 专项台账: what is registered, what it amounts to, and how the year's targets were changed. */
export const views = { register: '台账', indicators: '指标', adjustments: '动态调整', questionnaires: '调查问卷' } as const
export type View = keyof typeof views

/** A ledger, or an entry in it. */
export interface RegisterPlace {
  readonly view: 'register'
  /** Null: the first one. */
  readonly ledgerId: string | null
  /** The entry whose panel is open; `new` for one that is registered now. */
  readonly entryId: string | null
  /** A figure whose rows are shown, with its end of month. */
  readonly figure: string | null
  readonly asOf: string | null
  /** Only what is past its day and still to be done. */
  readonly isOverdue: boolean
  /** The entry that a new one follows from. */
  readonly from: string | null
}

/** What the address of 专项台账 says. */
export type LedgersPlace =
  | RegisterPlace
  | { readonly view: 'codes' }
  | { readonly view: 'define'; readonly ledgerId: string | null }
  | { readonly view: 'indicators'; readonly indicatorId: string | null }
  | { readonly view: 'adjustments'; readonly adjustmentId: string | null }
  | QuestionnairePlace

/** In an address: a thing that is not there yet. */
export const fresh = 'new'

/** The whole of a ledger, or the part that is named; without an id the first one. */
export function registerPlace(ledgerId: string | null = null, part: Partial<Omit<RegisterPlace, 'view' | 'ledgerId'>> = {}): RegisterPlace {
  return { view: 'register', ledgerId, entryId: null, figure: null, asOf: null, isOverdue: false, from: null, ...part }
}

/** Reads `/ledgers/integrity-pledge/e-1` and `figure=…&asOf=…`, `isOverdue=1`; what is not understood is the first ledger. */
export function readPlace(path: string, search: string): LedgersPlace {
  const [, , first, second] = path.split('/').map(decodeURIComponent)
  const given = new URLSearchParams(search)
  switch (first) {
    case 'codes':
      return { view: 'codes' }
    case 'define':
      return { view: 'define', ledgerId: second === undefined || second === fresh ? null : second }
    case 'indicators':
      return { view: 'indicators', indicatorId: second ?? null }
    case 'adjustments':
      return { view: 'adjustments', adjustmentId: second ?? null }
    case 'questionnaires':
      return readQuestionnairePlace(path)
    default:
      return registerPlace(first === undefined || first === '' ? null : first, {
        entryId: second === undefined || second === '' ? null : second,
        figure: given.get('figure'),
        asOf: given.get('asOf'),
        isOverdue: given.get('isOverdue') === '1',
        from: given.get('from'),
      })
  }
}

/** The address of a place; what is null is left out. */
export function placeAddress(place: LedgersPlace): string {
  switch (place.view) {
    case 'codes':
      return '/ledgers/codes'
    case 'define':
      return `/ledgers/define/${encodeURIComponent(place.ledgerId ?? fresh)}`
    case 'indicators':
      return joined(['indicators', place.indicatorId])
    case 'adjustments':
      return joined(['adjustments', place.adjustmentId])
    case 'questionnaires':
      return questionnaireAddress(place)
    default: {
      const given = new URLSearchParams()
      for (const name of ['figure', 'asOf', 'from'] as const) {
        const value = place[name]
        if (value !== null) given.set(name, value)
      }
      if (place.isOverdue) given.set('isOverdue', '1')
      return `${joined([place.ledgerId, place.entryId])}${given.size === 0 ? '' : `?${given.toString()}`}`
    }
  }
}

function joined(parts: readonly (string | null)[]): string {
  return ['/ledgers', ...parts.filter((part) => part !== null).map(encodeURIComponent)].join('/')
}

/** The address of a ledger, or of an entry in it. */
export function ledgerAddress(ledgerId: string, entryId: string | null = null, from: string | null = null): string {
  return placeAddress(registerPlace(ledgerId, { entryId, from }))
}

/** The address of the rows behind a number: `figure` is `integrity-pledge:pledged`. */
export function rowsAddress(figure: string, asOf: string | null): string {
  const [ledgerId = '', figureId = ''] = figure.split(':')
  return placeAddress(registerPlace(ledgerId, { figure: figureId, asOf }))
}
