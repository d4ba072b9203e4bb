import type { ReactNode, Ref } from 'react'

/** What a cell's text became when it was read: the text to keep, or one sentence that says what is wrong. */
export type CellReading = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string }

/** Rows that are not all in the page: how many there are, those at hand, and how more are brought. */
export interface GridSource<Row> {
  readonly count: number
  /** Undefined while the row is on its way. */
  rowAt(at: number): Row | undefined
  /** Where a row at hand stands. */
  placeOf(key: string): number | undefined
  /** Told which rows are in sight, both ends included. */
  onSight(first: number, last: number): void
  /** Brings rows before a block is laid over them. */
  load(first: number, last: number): Promise<void>
}

export interface GridSort {
  readonly columnId: string
  readonly isDescending: boolean
}

/** What a page may ask of a grid. */
export interface GridHandle {
  /** Moves the keyboard to a cell; `isWriting` opens its editor. Rows count from 0, the rows of `appendRow` follow the last one. */
  goTo(place: { readonly row: number; readonly columnId: string; readonly isWriting?: boolean }): void
}

export interface GridColumn<Row> {
  readonly id: string
  readonly head: string
  /** Pixels at standard size; a column without a width grows. */
  readonly width?: number
  /** The least width of a column that grows. */
  readonly minWidth?: number
  /** The greatest width of a column that grows: 40 characters where it is not said; what no column takes stays empty. */
  readonly maxWidth?: number
  /** How much of the spare room a column that grows takes beside the others: 1 where it is not said. */
  readonly share?: number
  /** Numbers stand at the end. */
  readonly align?: 'start' | 'end'
  /** Stays when the grid scrolls sideways; only leading columns. */
  readonly isFrozen?: boolean
  /** A rule before it, where another author's columns begin (自评｜复核｜抽查). */
  readonly hasRule?: boolean
  /** 措施 text: lines of even length. */
  readonly isBalanced?: boolean
  cell(row: Row): ReactNode
  /** The cell as text: for copying, sorting and as what an editor starts with. */
  text?(row: Row): string
  /** Makes the head a button that sorts; `true` sorts by text, numbers by value. */
  readonly sort?: true | ((one: Row, other: Row) => number)
  /** Makes the cells writable. */
  readonly edit?: {
    /** False for rows that nobody may write. */
    isEditable?(row: Row): boolean
    /** Reads what was typed or pasted; without it every text is taken. */
    read?(text: string, row: Row): CellReading
    /** The values there are to choose from; the editor finds among them by Chinese or pinyin initials. */
    options?(row: Row): readonly string[]
    /** Values that are asked for while somebody types. */
    suggest?(text: string, row: Row): Promise<readonly string[]>
  }
  /** What is wrong with a cell that keeps what was typed; said below its text. */
  problem?(row: Row): string | undefined
}

export interface GridGroup<Row> {
  readonly id: string
  /** Stands in the first text column: the task's number. */
  readonly code?: string
  readonly title: ReactNode
  /** 「7 条　目标：……」 */
  readonly detail?: ReactNode
  readonly rows: readonly Row[]
}

export interface GridEdit {
  readonly rowKey: string
  readonly columnId: string
  readonly text: string
}

export interface GridRefusal extends GridEdit {
  readonly problem: string
}

export interface DataGridProps<Row> {
  /** What the grid holds, for readers of the screen: 「任务台账」. */
  readonly label: string
  readonly columns: readonly GridColumn<Row>[]
  /** Rows, or groups of rows under a group row each. */
  readonly rows?: readonly Row[]
  readonly groups?: readonly GridGroup<Row>[]
  /** Instead of `rows`: only what is near the rows in sight is in the page, a hundred thousand rows cost no more than a thousand. */
  readonly source?: GridSource<Row>
  /** With `onSort` the page keeps the sort; the grid orders its rows by it, a `source` is ordered by the page. */
  readonly sort?: GridSort | null
  onSort?(sort: GridSort | null): void
  /** A row that a pasted block makes below the last one, the first being 0; without it a block ends with the rows. */
  appendRow?(at: number): Row
  readonly handle?: Ref<GridHandle>
  rowKey(row: Row): string
  /** The current row; kept by the grid itself when not given. */
  readonly current?: string | null
  onCurrent?(key: string): void
  /** Enter on a cell that is not writable, or a click on the row: opens the panel. */
  onOpen?(row: Row): void
  /** False where a press only moves the keyboard, as in a sheet that is written; Enter opens from cells that are not. */
  readonly opensOnPress?: boolean
  /** With it rows can be ticked (Space, Shift+Space, Ctrl+A). */
  readonly ticked?: ReadonlySet<string>
  onTick?(ticked: ReadonlySet<string>): void
  /** One batch per typed cell, paste or fill; cells that were refused come apart. `leftOut` cells met none that may be written. */
  onEdit?(edits: readonly GridEdit[], refusals: readonly GridRefusal[], leftOut: number): void
  /** Keys of the page on the current row, by `event.key`: `{ '1': agree, '2': overrule }`. */
  readonly keys?: Readonly<Record<string, (row: Row) => void>>
  /** False for rows that cannot be ticked: one that is not written yet. */
  canTick?(row: Row): boolean
  /** Shown under the rows when there is none, or when `isEmpty` says so. */
  readonly empty?: ReactNode
  readonly isEmpty?: boolean
  /** `page` (the first column 20 px from the page's edge) or `none` for a table inside a column of text. */
  readonly edge?: 'page' | 'none'
  /** Amber tint for a row that waits for a decision. */
  isFlagged?(row: Row): boolean
}
