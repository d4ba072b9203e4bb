/** Signs that may not begin a line, and signs that may not end one. */
const closing = '，。、；：？！）》”’〉〕」』】'
const opening = '（《“‘〈〔「『【'

/**
 * Breaks a title by sense (GB/T 9704 7.3.1): `units` are the pieces that must not be torn (关于 “…” / 工作方案 / 等2项工作的 / 督办单), a line
 * holds at most `width` characters. Takes the fewest lines, then the most even ones, and never leaves a last line longer than all before it by much.
 */
export function titleLines(units: readonly string[], width = 20): string[] {
  const pieces = units.filter((unit) => unit !== '').flatMap((unit) => (unit.length <= width ? [unit] : splitLong(unit, width)))
  const whole = pieces.join('')
  const count = Math.max(1, Math.ceil(whole.length / width))
  if (count === 2 && bestBreak(pieces, 2, width) === undefined) {
    const halves = halvesBySense(whole, width)
    if (halves !== undefined) return halves
  }
  for (let lines = count; lines <= pieces.length; lines += 1) {
    const best = bestBreak(pieces, lines, width)
    if (best !== undefined) return best
  }
  return pieces
}

/** Where a name in 《》 fills a line of its own, two lines that meet inside it read better than three: behind the office that it begins with. */
function halvesBySense(whole: string, width: number): string[] | undefined {
  const inside = placesInsideWords(whole)
  let best: { place: number; cost: number } | undefined
  for (let place = whole.length - width; place <= width; place += 1) {
    if (!mayBreak(whole, place) || inside.has(place) || beginsBadly(whole.slice(place))) continue
    const cost = Math.abs(place - whole.length / 2) - (/(?:专班|办公室|小组|委员会|政府|局)$/.test(whole.slice(0, place)) ? 8 : 0)
    if (best === undefined || cost < best.cost) best = { place, cost }
  }
  return best === undefined ? undefined : [whole.slice(0, best.place), whole.slice(best.place)]
}

/** Every way to put the pieces on `lines` lines is tried; titles have few pieces. */
function bestBreak(pieces: readonly string[], lines: number, width: number): string[] | undefined {
  let best: { lines: string[]; cost: number } | undefined
  const ideal = pieces.join('').length / lines
  const visit = (from: number, done: readonly string[]): void => {
    const left = lines - done.length
    if (left === 0) {
      if (from < pieces.length) return
      const cost = done.reduce((sum, line) => sum + (line.length - ideal) ** 2 + (beginsBadly(line) ? 100 : 0), 0)
      if (best === undefined || cost < best.cost) best = { lines: [...done], cost }
      return
    }
    for (let to = from + 1; to <= pieces.length - (left - 1); to += 1) {
      const line = pieces.slice(from, to).join('')
      if (line.length > width) break
      visit(to, [...done, line])
    }
  }
  visit(0, [])
  return best?.lines
}

/** A line that begins with 的 or a closing sign reads on from the line before. */
function beginsBadly(line: string): boolean {
  return line.startsWith('的') || closing.includes(line[0] ?? '')
}

/** A piece that is wider than a line is cut into even parts at the nearest place where a line may end. */
function splitLong(unit: string, width: number): string[] {
  const parts = Math.ceil(unit.length / width)
  const cut = nearestBreak(unit, Math.ceil(unit.length / parts), width)
  const rest = unit.slice(cut)
  return rest === '' ? [unit] : [unit.slice(0, cut), ...(rest.length > width ? splitLong(rest, width) : [rest])]
}

function nearestBreak(text: string, wanted: number, width: number): number {
  const inside = placesInsideWords(text)
  let best = { place: Math.min(wanted, width), cost: Number.POSITIVE_INFINITY }
  for (let place = 2; place <= Math.min(width, text.length - 2); place += 1) {
    if (!mayBreak(text, place)) continue
    const cost =
      Math.abs(place - wanted) +
      (isInsideMarks(text, place) ? 100 : 0) +
      (inside.has(place) ? 12 : 0) -
      (closing.includes(text[place - 1] ?? '') ? 3 : 0)
    if (cost < best.cost) best = { place, cost }
  }
  return best.place
}

/** Names of this field that read as one word and that a dictionary takes apart. */
const compounds =
  /守信践诺|社会信用体系|工作专班|专班办公室|领导小组|专项行动|营商环境|公共信用信息|(?:工作|实施|行动)方案|工作制度|考评细则|分解表|(?:工作)?信息|督导考评|信用修复|联合惩戒/gu
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Places of a text that lie within a word: a title is torn there only where nothing else fits. */
function placesInsideWords(text: string): ReadonlySet<number> {
  const inside = new Set<number>()
  const words = [...segmenter.segment(text)].map(({ index, segment }) => [index, segment] as const)
  for (const [index, word] of [...words, ...[...text.matchAll(compounds)].map((found) => [found.index, found[0]] as const)]) {
    for (let place = index + 1; place < index + word.length; place += 1) inside.add(place)
  }
  return inside
}

/** Inside 《》 or “” at this place: a name is torn only if nothing else fits. */
function isInsideMarks(text: string, place: number): boolean {
  const before = Array.from(text.slice(0, place))
  const open = before.filter((sign) => opening.includes(sign)).length
  return open > before.filter((sign) => '）》”’〉〕」』】'.includes(sign)).length
}

function mayBreak(text: string, place: number): boolean {
  const [before, after] = [text[place - 1] ?? '', text[place] ?? '']
  return !opening.includes(before) && !closing.includes(after) && !(/[\w.%]/.test(before) && /[\w.%年月日号]/.test(after)) && after !== '的'
}
