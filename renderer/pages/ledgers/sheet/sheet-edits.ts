import type { GridEdit, GridRefusal } from '#renderer/components/data-grid/grid-types.ts'
import type { Block, Change, Changed, SheetReading } from './block.ts'
import { afterWriting, blockOf, withBatch } from './block.ts'
import type { Marks } from './sheet-row.ts'
import { isNewKey } from './sheet-row.ts'

/** What a block that was written is told with. */
export interface Written {
  readonly blockId: string
  readonly entries: number
  readonly added: number
  readonly cells: number
}

export interface SheetPorts {
  save(changes: readonly Change[]): Promise<{ readonly blockId: string; readonly entries: readonly { entryId: string; rev: number }[] }>
  /** Reads the rows in sight again. */
  refresh(): Promise<void>
  entryAt(key: string): Changed | undefined
  reading(): SheetReading
  onWritten(written: Written): void
}

export interface SheetState {
  readonly marks: Marks
  readonly isSaving: boolean
  /** Why the last block was not written; its cells wait. */
  readonly error: unknown
}

/** What is typed into a sheet: kept until it is written, block after block; a block is written whole or not at all. */
export class SheetEdits {
  readonly #ports: () => SheetPorts
  readonly #listeners = new Set<() => void>()
  #state: SheetState
  #queue: Promise<void> = Promise.resolve()
  /** Entries as they were when a cell was typed over them: the row may be far away when the block is written. */
  readonly #seen = new Map<string, Changed>()
  /** Revisions that our own blocks made, newer than those of the rows on the screen. */
  readonly #revisions = new Map<string, number>()
  /** Rows that were typed into since the last block was written. */
  #touched = new Set<string>()
  /** The rows of each block that was written, with those of its batch that could not be. */
  readonly #batches = new Map<string, ReadonlySet<string>>()

  constructor(ports: () => SheetPorts, kept: Marks = new Map()) {
    this.#ports = ports
    this.#state = { marks: kept, isSaving: false, error: null }
  }

  read = (): SheetState => this.#state

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes a batch of cells and writes what can be written. */
  edit(edits: readonly GridEdit[], refusals: readonly GridRefusal[]): Promise<void> {
    this.#become({ marks: withBatch(this.#state.marks, edits, refusals) })
    for (const { rowKey } of [...edits, ...refusals]) {
      this.#see(rowKey)
      this.#touched.add(rowKey)
    }
    return this.write()
  }

  /** Writes what waits; after a refusal this is the second try. */
  write(): Promise<void> {
    this.#queue = this.#queue.then(() => this.#write())
    return this.#queue
  }

  /** After another window's change: what was typed stands on the entries as they are now. */
  async goOn(): Promise<void> {
    this.#seen.clear()
    this.#revisions.clear()
    await this.#ports().refresh()
    for (const key of this.#state.marks.keys()) this.#see(key)
    await this.write()
  }

  /** Gives up what was not written. */
  discard(): void {
    this.#become({ marks: new Map(), error: null })
  }

  /** A block was taken back: what of its batch was not written goes with it. */
  forget(blockId: string): void {
    const rows = this.#batches.get(blockId)
    if (rows === undefined) return
    this.#batches.delete(blockId)
    this.#become({ marks: new Map([...this.#state.marks].filter(([key]) => !rows.has(key))) })
  }

  #see(key: string): void {
    const entry = isNewKey(key) ? undefined : this.#ports().entryAt(key)
    if (entry !== undefined) this.#seen.set(key, entry)
  }

  #entryAt(key: string): Changed | undefined {
    const entry = this.#seen.get(key) ?? this.#ports().entryAt(key)
    return entry === undefined ? undefined : { ...entry, rev: Math.max(entry.rev, this.#revisions.get(key) ?? 0) }
  }

  async #write(): Promise<void> {
    const block = blockOf(this.#state.marks, (key) => this.#entryAt(key), this.#ports().reading())
    if (block.changes.length === 0) return
    this.#become({ isSaving: true, error: null })
    try {
      const { blockId, entries } = await this.#ports().save(block.changes)
      for (const { entryId, rev } of entries) this.#revisions.set(entryId, rev)
      this.#batches.set(blockId, new Set([...this.#touched, ...entries.map(({ entryId }) => entryId)]))
      this.#touched = new Set()
      await this.#ports().refresh()
      this.#become({
        isSaving: false,
        marks: afterWriting(
          this.#state.marks,
          block,
          entries.map(({ entryId }) => entryId),
        ),
      })
      for (const { rowKey } of block.sent) this.#seen.delete(rowKey)
      this.#ports().onWritten(writtenOf(blockId, block))
    } catch (error) {
      this.#become({ isSaving: false, error })
    }
  }

  #become(part: Partial<SheetState>): void {
    this.#state = { ...this.#state, ...part }
    for (const listener of this.#listeners) listener()
  }
}

function writtenOf(blockId: string, { changes, sent }: Block): Written {
  return {
    blockId,
    entries: changes.length,
    added: changes.filter(({ entryId }) => entryId === null).length,
    cells: sent.reduce((sum, { texts }) => sum + texts.size, 0),
  }
}
