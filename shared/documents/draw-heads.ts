import { element, sideBySide, words, type Drawing } from './drawing.ts'
import { markSize } from './measures.ts'
import type { BlockOf, Inline, Layout } from './model.ts'
import { signerLabel, signerRows } from './signers.ts'

/** The heads of papers: red marks, numbers, 签发人, the heads of minutes and briefs. */

export function drawMark(block: BlockOf<'organMark'>, layout: Layout): Drawing {
  return element(
    'div',
    'paper-mark',
    block.lines.map((line) => markLine(line, block.lines, layout === 'slip' ? 26 : 30)),
  )
}

/** A scaled face is drawn by size alone: the preview has no `w:w`, its line is as long as the printed one. */
export function markLine(line: string, lines: readonly string[], points: number): Drawing {
  const { points: size, scale } = markSize(lines, points)
  return { ...element('span', 'paper-line', line), style: { fontSize: `${((size * scale) / 100).toFixed(1)}pt` } }
}

/** 联合行文: names spread to one width, 「文件」 in the middle of their height. */
export function drawJointMark(block: BlockOf<'jointMark'>): Drawing {
  const longest = Math.max(...block.organs.map((organ) => [...organ].length))
  const wordLength = block.word === null ? 0 : [...block.word].length + 0.5
  const { points, scale } = markSize(['一'.repeat(Math.ceil(longest + wordLength + 0.5))], 30)
  const names = element(
    'div',
    'paper-joint-names',
    block.organs.map((organ) => element('span', 'paper-line', organ)),
  )
  const word = block.word === null ? [] : [element('span', 'paper-joint-word', block.word)]
  return {
    ...element('div', 'paper-mark paper-joint-mark', [names, ...word]),
    style: { fontSize: `${((points * scale) / 100).toFixed(1)}pt` },
  }
}

export function drawMinutesMark({ name, issue, imprint }: BlockOf<'minutesMark'>): Drawing[] {
  const blank = element('div', 'paper-blank')
  const line = issue === null ? [] : [blank, element('p', 'paper-number', words(issue))]
  const isBare = issue === null && imprint === undefined
  return [
    element('div', 'paper-mark', [markLine(name, [name], 30)]),
    ...(isBare ? [] : [blank]),
    ...line,
    ...(imprint === undefined ? [] : [drawImprint(imprint.organ, imprint.date)]),
    element('hr', isBare ? 'paper-red-line paper-red-line-alone' : 'paper-red-line'),
  ]
}

export function drawBriefHead({ name, issue, preparedBy, date }: BlockOf<'briefHead'>): Drawing[] {
  const blank = element('div', 'paper-blank')
  return [
    blank,
    element('div', 'paper-mark paper-brief-name', [markLine(name, [name], 42)]),
    blank,
    element('p', 'paper-number', words(issue)),
    drawImprint(preparedBy, date),
    element('hr', 'paper-red-line'),
  ]
}

function drawImprint(organ: string, date: readonly Inline[]): Drawing {
  return sideBySide('paper-head-imprint', [words([{ text: organ }]), words(date)])
}

/** 发文字号; with 签发人 at the right, its names under one another in two columns. */
export function drawNumber(block: BlockOf<'numberLine'>, isLetter: boolean): Drawing[] {
  if (block.signers === undefined) return [element('p', isLetter ? 'paper-number paper-right' : 'paper-number', words(block.text))]
  const { rows, nameWidth } = signerRows(block.signers)
  const wide = (characters: number): { width: string } => ({ width: `${characters}em` })
  return rows.map((names, row) => {
    const cells = (names.length < (rows[0]?.length ?? 1) ? [...names, ''] : names).map((name, at) => ({
      ...element('span', 'paper-signer paper-kai', name),
      style: wide(at === 0 && (rows[0]?.length ?? 1) > 1 ? nameWidth + 1 : nameWidth),
    }))
    const label = { ...element('span', 'paper-signer', row === 0 ? signerLabel : ''), style: wide(signerLabel.length) }
    const number = element('span', 'paper-part', row === rows.length - 1 ? words(block.text) : [])
    return element('div', 'paper-signed-number', [number, element('span', 'paper-part', [label, ...cells])])
  })
}
