/** 签发人 (GB/T 9704 7.2.6): two names a line from left to right, every line beginning under the first name. */

export const signerLabel = '签发人：'

/** A name of two signs is set as wide as one of three. */
export function spacedName(name: string): string {
  const signs = [...name]
  return signs.length === 2 ? signs.join('　') : name
}

export interface SignerRows {
  readonly rows: readonly (readonly string[])[]
  /** Width of one name and of the whole block with its label, in characters; a character lies between two names. */
  readonly nameWidth: number
  readonly width: number
}

export function signerRows(signers: readonly string[]): SignerRows {
  const names = signers.map(spacedName)
  const rows = Array.from({ length: Math.ceil(names.length / 2) }, (_, row) => names.slice(row * 2, row * 2 + 2))
  const nameWidth = Math.max(...names.map((name) => [...name].length))
  const columns = Math.min(2, names.length)
  return { rows, nameWidth, width: signerLabel.length + columns * nameWidth + (columns - 1) }
}
