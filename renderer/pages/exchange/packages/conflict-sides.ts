/** One side of a conflict: what it is (its revision), and what it says. */
export interface Side {
  readonly lead: string
  readonly text: string
}

/** 「同为第2版，内容不同：…」 of what is inside, 「第2版，…」 of what is here. */
const lead = /^(同为第\d+版，内容不同|第\d+版|本单位自拟)[：，]?/

/** Parts what a side says from its revision, so that only the words themselves are compared. */
export function sideOf(words: string): Side {
  const found = lead.exec(words)
  return found === null ? { lead: '', text: words } : { lead: found[1] ?? '', text: words.slice(found[0].length) }
}

/** A piece of a text beside another one. */
export interface Piece {
  readonly words: string
  readonly isOwn: boolean
}

/** Texts longer than this are compared by their beginning and end alone. */
const longest = 600

/** A text in pieces, those that the other one does not have marked: 「向 4 个部门」 beside 「向 3 个部门」 marks 「4」. */
export function piecesOf(other: string, text: string): readonly Piece[] {
  const [others, own] = [Array.from(other), Array.from(text)]
  if (others.length > longest || own.length > longest) return framed(others, own)
  const common = commonLengths(others, own)
  const pieces: { words: string; isOwn: boolean }[] = []
  const add = (sign: string, isOwn: boolean): void => {
    const last = pieces.at(-1)
    if (last?.isOwn === isOwn) last.words += sign
    else pieces.push({ words: sign, isOwn })
  }
  let [there, here] = [0, 0]
  while (here < own.length) {
    if (there < others.length && others[there] === own[here]) {
      add(own[here] ?? '', false)
      there += 1
      here += 1
    } else if (there < others.length && at(common, there + 1, here) >= at(common, there, here + 1)) there += 1
    else {
      add(own[here] ?? '', true)
      here += 1
    }
  }
  return pieces
}

const at = (table: readonly (readonly number[])[], row: number, column: number): number => table[row]?.[column] ?? 0

/** How many signs the ends from each place on have in common, in order. */
function commonLengths(others: readonly string[], own: readonly string[]): number[][] {
  const table = Array.from({ length: others.length + 1 }, () => Array.from({ length: own.length + 1 }, () => 0))
  for (let there = others.length - 1; there >= 0; there -= 1) {
    const row = table[there] ?? []
    for (let here = own.length - 1; here >= 0; here -= 1) {
      row[here] =
        others[there] === own[here] ? at(table, there + 1, here + 1) + 1 : Math.max(at(table, there + 1, here), at(table, there, here + 1))
    }
  }
  return table
}

function framed(others: readonly string[], own: readonly string[]): readonly Piece[] {
  const least = Math.min(others.length, own.length)
  let start = 0
  while (start < least && others[start] === own[start]) start += 1
  let end = 0
  while (end < least - start && others[others.length - 1 - end] === own[own.length - 1 - end]) end += 1
  const to = own.length - end
  const piece = (from: number, until: number, isOwn: boolean): Piece => ({ words: own.slice(from, until).join(''), isOwn })
  return [piece(0, start, false), piece(start, to, true), piece(to, own.length, false)].filter(({ words }) => words !== '')
}
