import type { Inline } from './model.ts'

/** A node of the drawn page: an element with a class, its own text or its children. `style` holds what only this document knows (widths). */
export interface Drawing {
  readonly tag:
    | 'div'
    | 'article'
    | 'h1'
    | 'p'
    | 'span'
    | 'hr'
    | 'footer'
    | 'table'
    | 'colgroup'
    | 'col'
    | 'thead'
    | 'tbody'
    | 'tr'
    | 'th'
    | 'td'
  readonly className: string
  readonly text?: string
  readonly children?: readonly Drawing[]
  readonly style?: Readonly<Partial<Record<'width' | 'height' | 'fontSize' | 'marginRight', string>>>
  readonly columnSpan?: number
  readonly rowSpan?: number
  /** Records behind a stretch of text (`data-trace`). */
  readonly sourceIds?: readonly string[]
  /** The blank that is filled in later. */
  readonly field?: string
}

export function element(tag: Drawing['tag'], className: string, content?: string | readonly Drawing[]): Drawing {
  if (content === undefined) return { tag, className }
  return typeof content === 'string' ? { tag, className, text: content } : { tag, className, children: content }
}

/** The stretches of a text as spans; blanks and traced stretches keep what they are. */
export function words(text: readonly Inline[]): Drawing[] {
  return text.map((part) => ({
    tag: 'span',
    className: part.field === undefined ? `paper-run${part.face === undefined ? '' : ` paper-${part.face}`}` : 'paper-field',
    text: part.text,
    ...(part.field === undefined ? {} : { field: part.field }),
    ...(part.sourceIds === undefined || part.sourceIds.length === 0 ? {} : { sourceIds: part.sourceIds }),
  }))
}

/** Texts beside one another; the class says how they share the line. */
export function sideBySide(className: string, texts: readonly Drawing[][]): Drawing {
  return element(
    'div',
    className,
    texts.map((text) => element('span', 'paper-part', text)),
  )
}
