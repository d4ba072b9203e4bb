import { posix } from 'node:path'
import type { Operation } from './recorded-operations.ts'

/**
 * A disk that keeps its promises and none more: bytes are on it once their file was synced, a name once its folder was. What a power cut
 * leaves of the rest is chance: of the bytes any pieces of 512, some of them garbage; of the names of a folder the first ones.
 */

type Random = () => number
type NameOperation = Exclude<Extract<Operation, { kind: 'rename' } | { path: string }>, { kind: 'open' }>
type Change = { readonly offset: number; readonly bytes: Buffer } | { readonly length: number }

/** A file, whatever its names are. */
interface FileNode {
  /** Room for what is on the disk, and how much of it is. */
  settled: Buffer
  length: number
  pending: Change[]
}
type Node = FileNode | 'folder'

interface NameChange {
  readonly folder: string
  readonly gone: string | undefined
  readonly named: readonly [path: string, node: Node] | undefined
}

/** How a power cut treats what was not synced; drawn anew for each. */
interface Fate {
  /** Share of the pieces that reached the disk. */
  readonly kept: number
  /** Share of those that are garbage. */
  readonly garbage: number
  readonly isLengthKept: boolean
}

const pieceBytes = 512

export class SimulatedDisk {
  readonly #names = new Map<string, Node>([['', 'folder']])
  readonly #settledNames = new Map<string, Node>([['', 'folder']])
  #pendingNames: NameChange[] = []
  readonly #open = new Map<number, { readonly path: string; readonly node: Node }>()
  /** The last turn that was said to be saved. */
  acknowledged = 0

  apply(operation: Operation): void {
    if (operation.kind === 'acknowledge') this.acknowledged = operation.turn
    else if (operation.kind === 'open') this.#openFile(operation)
    else if (operation.kind === 'write') this.#fileOf(operation.file).pending.push(operation)
    else if (operation.kind === 'length') this.#fileOf(operation.file).pending.push(operation)
    else if (operation.kind === 'sync') this.#sync(operation.file)
    else if (operation.kind === 'close') this.#open.delete(operation.file)
    else this.#name(operation)
  }

  #openFile({ file, path, makes, empties }: Extract<Operation, { kind: 'open' }>): void {
    let node = this.#names.get(path)
    if (node === undefined) {
      if (!makes) throw new Error(`opened, but never made: ${path}`)
      node = { settled: Buffer.alloc(0), length: 0, pending: [] }
      this.#change({ folder: folderOf(path), gone: undefined, named: [path, node] })
    }
    if (empties && node !== 'folder') node.pending.push({ length: 0 })
    this.#open.set(file, { path, node })
  }

  #fileOf(file: number): FileNode {
    const node = this.#open.get(file)?.node
    if (node === undefined || node === 'folder') throw new Error(`written to what is no open file: ${file}`)
    return node
  }

  #sync(file: number): void {
    const opened = this.#open.get(file)
    if (opened === undefined) throw new Error(`synced, but not open: ${file}`)
    const { node, path } = opened
    if (node === 'folder') {
      for (const change of this.#pendingNames.filter(({ folder }) => folder === path)) rename(this.#settledNames, change)
      this.#pendingNames = this.#pendingNames.filter(({ folder }) => folder !== path)
      return
    }
    settle(node)
  }

  #name(operation: NameOperation): void {
    if (operation.kind === 'makeFolder') {
      this.#change({ folder: folderOf(operation.path), gone: undefined, named: [operation.path, 'folder'] })
    } else if (operation.kind === 'rename') {
      const node = this.#names.get(operation.from)
      if (node === undefined || node === 'folder') throw new Error(`renamed, but no file: ${operation.from}`)
      this.#change({ folder: folderOf(operation.to), gone: operation.from, named: [operation.to, node] })
    } else {
      this.#change({ folder: folderOf(operation.path), gone: operation.path, named: undefined })
    }
  }

  #change(named: NameChange): void {
    rename(this.#names, named)
    this.#pendingNames.push(named)
  }

  /** What this file says to the running process; undefined where there is none. */
  live(path: string): Buffer | undefined {
    const node = this.#names.get(path)
    return node === undefined || node === 'folder' ? undefined : liveBytes(node)
  }

  /** What may be found after the power was cut at this moment: each file by its path, read as it is asked for. */
  cut(random: Random): Map<string, () => Buffer> {
    const names = new Map(this.#settledNames)
    for (const changes of Object.values(Object.groupBy(this.#pendingNames, ({ folder }) => folder))) {
      const most = changes?.length ?? 0
      for (const change of changes?.slice(0, Math.floor(random() * (most + 1))) ?? []) rename(names, change)
    }
    const fate = drawFate(random)
    const files = new Map<string, () => Buffer>()
    for (const [path, node] of names) {
      if (node === 'folder' || !isReachable(path, names)) continue
      let bytes: Buffer | undefined
      files.set(path, () => (bytes ??= bytesAfter(node, fate, random)))
    }
    return files
  }
}

const folderOf = (path: string): string => (posix.dirname(path) === '.' ? '' : posix.dirname(path))

function rename(names: Map<string, Node>, { gone, named }: NameChange): void {
  if (gone !== undefined) names.delete(gone)
  if (named !== undefined) names.set(...named)
}

function isReachable(path: string, names: ReadonlyMap<string, Node>): boolean {
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) if (names.get(folder) !== 'folder') return false
  return true
}

function drawFate(random: Random): Fate {
  const extremes = random()
  const kept = extremes < 0.15 ? 0 : extremes < 0.3 ? 1 : random()
  return { kept, garbage: random() < 0.3 ? 0.1 : 0, isLengthKept: random() < 0.5 }
}

/** Everything that was written is on the disk now. */
function settle(node: FileNode): void {
  const room = roomFor(node)
  if (room > node.settled.length) {
    const larger = Buffer.alloc(Math.max(room, 2 * node.settled.length))
    node.settled.copy(larger, 0, 0, node.length)
    node.settled = larger
  }
  node.length = change(node.settled, node.length, node.pending, copyWhole)
  node.pending = []
}

function liveBytes(node: FileNode): Buffer {
  const target = copyOf(node)
  return target.subarray(0, change(target, node.length, node.pending, copyWhole))
}

/** Good until the next operation: what has nothing pending is not copied. */
function bytesAfter(node: FileNode, fate: Fate, random: Random): Buffer {
  if (node.pending.length === 0) return node.settled.subarray(0, node.length)
  const target = copyOf(node)
  const survived = node.pending.filter((each) => 'bytes' in each || random() < 0.5)
  return target.subarray(
    0,
    change(target, node.length, survived, (write) => copyPieces(target, write, fate, random)),
  )
}

const endOf = (each: Change): number => ('bytes' in each ? each.offset + each.bytes.length : each.length)
const roomFor = ({ length, pending }: FileNode): number => pending.reduce((most, each) => Math.max(most, endOf(each)), length)

function copyOf(node: FileNode): Buffer {
  const target = Buffer.alloc(roomFor(node))
  node.settled.copy(target, 0, 0, node.length)
  return target
}

type Write = Extract<Change, { bytes: Buffer }>

/** Makes the changes in their order; `write` returns the end of what it wrote, and this returns the length at the end. */
function change(target: Buffer, length: number, changes: readonly Change[], write: (write: Write, target: Buffer) => number): number {
  let end = length
  for (const each of changes) {
    if ('bytes' in each) end = Math.max(end, write(each, target))
    else {
      if (each.length < end) target.fill(0, each.length, end)
      end = each.length
    }
  }
  return end
}

function copyWhole({ offset, bytes }: Write, target: Buffer): number {
  bytes.copy(target, offset)
  return offset + bytes.length
}

/** Each piece is there, missing or garbage; the file may be as long as if it all were there. */
function copyPieces(target: Buffer, { offset, bytes }: Write, fate: Fate, random: Random): number {
  let end = fate.isLengthKept ? offset + bytes.length : 0
  for (let from = offset; from < offset + bytes.length;) {
    const to = Math.min(offset + bytes.length, (Math.floor(from / pieceBytes) + 1) * pieceBytes)
    if (random() < fate.kept) {
      if (random() < fate.garbage) for (let at = from; at < to; at += 1) target[at] = random() * 256
      else bytes.copy(target, from, from - offset, to - offset)
      end = to
    }
    from = to
  }
  return end
}
