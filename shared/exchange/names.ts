/** The closed grammar of names in a package (exchange.md 1): no other entry may be in it. */

/** Files that a package has exactly once. */
export const bagNames = {
  declaration: 'bagit.txt',
  info: 'bag-info.txt',
  manifest: 'manifest-sha256.txt',
  tagManifest: 'tagmanifest-sha256.txt',
  signature: 'tagmanifest-sha256.txt.minisig',
  packageJson: 'data/package.json',
} as const

export type BagFile = keyof typeof bagNames

const bagFiles = new Map<string, BagFile>(Object.entries(bagNames).map(([file, name]) => [name, file as BagFile]))

/** What an entry of a package is, by its name. */
export type EntryMeaning =
  | { readonly is: 'bagFile'; readonly file: BagFile }
  | { readonly is: 'records'; readonly number: number }
  | { readonly is: 'blob'; readonly sha256: string }

/** What the name means; undefined for a name that no package may hold. */
export function entryMeaning(name: string): EntryMeaning | undefined {
  const file = bagFiles.get(name)
  if (file !== undefined) return { is: 'bagFile', file }
  const records = /^data\/records-(\d{4})\.jsonl$/.exec(name)?.[1]
  if (records !== undefined) return records === '0000' ? undefined : { is: 'records', number: Number(records) }
  const blob = /^data\/blobs\/([0-9a-f]{2})\/(\1[0-9a-f]{62})$/.exec(name)?.[2]
  return blob === undefined ? undefined : { is: 'blob', sha256: blob }
}

/** `recordsName(1)` is `data/records-0001.jsonl`. */
export function recordsName(number: number): string {
  return `data/records-${String(number).padStart(4, '0')}.jsonl`
}

/** Where an attachment lies: its folder is the beginning of its hash. */
export function blobName(sha256: string): string {
  return `data/blobs/${sha256.slice(0, 2)}/${sha256}`
}
