import type { GridSource } from './grid-types.ts'

/** A page of rows; `next` is where the one after it begins, null after the last. */
export interface RowPage<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
  readonly total: number
}

export interface RowPagesPorts<Row> {
  /** Reads the page that begins at a place; null is the beginning. */
  read(cursor: string | null): Promise<RowPage<Row>>
  rowKey(row: Row): string
  /** Rows of a full page. */
  readonly size: number
  /** Most pages that are held at once, beside those in sight. */
  readonly keep: number
}

/** What is shown of the rows now; new whenever something changed. */
export interface RowsShown<Row> extends GridSource<Row> {
  /** The first page has come. */
  readonly isReady: boolean
  readonly isLoading: boolean
  readonly error: unknown
}

export interface RowPages<Row> {
  read(): RowsShown<Row>
  subscribe(listener: () => void): () => void
  /** Reads again what is in sight; everything else is read again when it is looked at. Settles once that is done. */
  refresh(): Promise<void>
}

/** Rows that come by keyset pages as they are looked at: places of pages are remembered, their rows only near the sight. */
export function createRowPages<Row>(ports: RowPagesPorts<Row>): RowPages<Row> {
  return new PagedRows(ports)
}

interface Span {
  readonly first: number
  readonly last: number
}

class PagedRows<Row> implements RowPages<Row> {
  readonly #ports: RowPagesPorts<Row>
  readonly #pages = new Map<number, readonly Row[]>()
  readonly #places = new Map<string, number>()
  readonly #stale = new Set<number>()
  readonly #listeners = new Set<() => void>()
  /** Where each page begins, as far as that is known. */
  #cursors: (string | null)[] = [null]
  #total = 0
  /** How many rows there are, once the last page was read. */
  #end: number | null = null
  #sight: Span = { first: 0, last: 0 }
  readonly #needed = new Set<Span>()
  #running: Promise<void> | null = null
  #error: unknown = null
  #isReady = false
  #shown: RowsShown<Row>

  constructor(ports: RowPagesPorts<Row>) {
    this.#ports = ports
    this.#shown = this.#show()
  }

  read = (): RowsShown<Row> => this.#shown

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  refresh = async (): Promise<void> => {
    // A page that is on its way holds what was true before.
    await this.#running
    const wanted = new Set(this.#wanted())
    for (const page of this.#pages.keys())
      if (wanted.has(page)) this.#stale.add(page)
      else this.#drop(page)
    this.#end = null
    await this.#run()
  }

  #onSight(first: number, last: number): void {
    this.#sight = { first, last }
    void this.#run()
  }

  async #load(first: number, last: number): Promise<void> {
    const span = { first, last }
    this.#needed.add(span)
    await this.#run()
    this.#needed.delete(span)
  }

  #run(): Promise<void> {
    this.#running ??= this.#bring().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #bring(): Promise<void> {
    this.#error = null
    for (let page = this.#missing(); page !== undefined; page = this.#missing()) {
      // The place of a page far away is found by going through those before it.
      const at = Math.min(page, this.#cursors.length - 1)
      if (!this.#shown.isLoading && this.#isLookedAt(page)) this.#changed(true)
      try {
        this.#take(at, await this.#ports.read(this.#cursors[at] ?? null))
      } catch (error) {
        this.#error = error
        break
      }
      if ((at === page && this.#isLookedAt(page)) || this.#shown.count !== this.#count()) this.#changed(this.#shown.isLoading)
    }
    this.#forget()
    // Neither a sight that wanted nothing nor a page read ahead draws anything anew: a scrolled ledger redraws its rows alone.
    if (this.#shown.isLoading || this.#error !== null || this.#shown.error !== null) this.#changed(false)
  }

  /** False for a page that is only read ahead. */
  #isLookedAt(page: number): boolean {
    const { size } = this.#ports
    return [this.#sight, ...this.#needed].some(({ first, last }) => page >= Math.floor(first / size) && page <= Math.floor(last / size))
  }

  #take(at: number, { rows, next, total }: RowPage<Row>): void {
    const { size } = this.#ports
    this.#isReady = true
    this.#total = total
    this.#stale.delete(at)
    this.#drop(at)
    const known = this.#cursors[at + 1]
    if (next === null) {
      this.#end = at * size + rows.length
      this.#cursors = this.#cursors.slice(0, at + 1)
    } else if (known !== next) {
      // Rows came or went before it: the pages behind begin elsewhere.
      this.#cursors = [...this.#cursors.slice(0, at + 1), next]
    }
    if (known !== next) for (const page of this.#pages.keys()) if (page > at) this.#stale.add(page)
    if (next === null) for (const page of this.#pages.keys()) if (page > at) this.#drop(page)
    if (!this.#wanted().includes(at)) return
    this.#pages.set(at, rows)
    for (const [offset, row] of rows.entries()) this.#places.set(this.#ports.rowKey(row), at * size + offset)
  }

  /** The first page in sight, beside it or needed that is not at hand. */
  #missing(): number | undefined {
    if (!this.#isReady) return 0
    return this.#wanted().find((page) => (!this.#pages.has(page) || this.#stale.has(page)) && this.#exists(page))
  }

  #exists(page: number): boolean {
    return page === 0 || page * this.#ports.size < this.#count()
  }

  #wanted(): number[] {
    const { size } = this.#ports
    const pages = new Set<number>()
    for (const { first, last } of [this.#sight, ...this.#needed])
      for (let page = Math.floor(first / size); page <= Math.floor(last / size); page += 1) pages.add(page)
    const [top, bottom] = [Math.floor(this.#sight.first / size), Math.floor(this.#sight.last / size)]
    // The neighbour that the sight comes near to.
    if (this.#sight.last % size > size * 0.6) pages.add(bottom + 1)
    if (this.#sight.first % size < size * 0.4 && top > 0) pages.add(top - 1)
    return [...pages].toSorted((one, other) => one - other)
  }

  #forget(): void {
    const middle = (this.#sight.first + this.#sight.last) / 2 / this.#ports.size
    const wanted = new Set(this.#wanted())
    const spare = [...this.#pages.keys()]
      .filter((page) => !wanted.has(page))
      .toSorted((one, other) => Math.abs(one - middle) - Math.abs(other - middle))
    for (const page of spare.slice(this.#ports.keep)) this.#drop(page)
  }

  #drop(page: number): void {
    for (const row of this.#pages.get(page) ?? []) this.#places.delete(this.#ports.rowKey(row))
    this.#pages.delete(page)
    this.#stale.delete(page)
  }

  #count(): number {
    return this.#end ?? this.#total
  }

  #changed(isLoading: boolean): void {
    this.#shown = this.#show(isLoading)
    for (const listener of this.#listeners) listener()
  }

  #show(isLoading = false): RowsShown<Row> {
    const { size } = this.#ports
    return {
      count: this.#count(),
      rowAt: (at) => this.#pages.get(Math.floor(at / size))?.[at % size],
      placeOf: (key) => this.#places.get(key),
      onSight: (first, last) => this.#onSight(first, last),
      load: (first, last) => this.#load(first, last),
      isReady: this.#isReady,
      isLoading,
      error: this.#error,
    }
  }
}
