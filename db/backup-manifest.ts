import type { ChainHead } from './event-chain.ts'
import type { Hash } from './hash.ts'

/** The list in a copy outside of the machine: what belongs to it, each file with its digest, and a digest over the list itself. */

export const manifestName = 'manifest.json'
const format = 'shouxin-backup'
const version = 1

export interface CopyContent {
  /** Instant in UTC at which the backup was taken. */
  readonly at: string
  /** Of the program that brought its tables up to date: the oldest that can open it. */
  readonly appVersion: string
  readonly installationId: string
  readonly installationEpoch: number
  /** Newest link of the audit log in the copy: a witness outside of the machine. */
  readonly head: ChainHead | null
  readonly database: { readonly size: number; readonly sha256: string }
  readonly files: readonly { readonly sha256: string; readonly size: number }[]
}

/** The manifest's text. */
export function writeManifest(content: CopyContent, hash: Hash): string {
  return `${JSON.stringify({ format, version, content, sha256: hash(JSON.stringify(content)) }, null, 1)}\n`
}

/** What a manifest says; undefined for a text that is none, or none as it was written. */
export function readManifest(text: string, hash: Hash): CopyContent | undefined {
  try {
    const read = JSON.parse(text) as { format?: unknown; version?: unknown; content?: unknown; sha256?: unknown }
    if (read.format !== format || read.version !== version || typeof read.content !== 'object' || read.content === null) return undefined
    return read.sha256 === hash(JSON.stringify(read.content)) ? (read.content as CopyContent) : undefined
  } catch {
    return undefined
  }
}
