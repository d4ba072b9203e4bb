import { element, sideBySide, words, type Drawing } from './drawing.ts'
import { sealedRowLines, sealedRows, stackedOrgans } from './joint-sign-offs.ts'
import { signOffIndents } from './measures.ts'
import type { BlockOf, Inline } from './model.ts'
import { wordsOf } from './texts.ts'

/** What ends a paper: 附件说明, 落款, 版记. */

export function drawAttachmentNote(block: BlockOf<'attachmentNote'>): Drawing {
  const isOne = block.names.length === 1
  return element(
    'div',
    isOne ? 'paper-attachments paper-attachments-one' : 'paper-attachments',
    block.names.map((name, index) =>
      element('p', 'paper-attachment', `${index === 0 ? '附件：' : ''}${isOne ? '' : `${index + 1}.`}${name}`),
    ),
  )
}

export function drawSignOff(block: BlockOf<'signOff'>): Drawing[] {
  const indents = signOffIndents(block.organ, block.sealedBy, wordsOf(block.date), block.hasSeal)
  return [
    signLine([{ text: block.organ }], indents.organ),
    ...(block.sealedBy === null ? [] : [signLine([{ text: block.sealedBy }], indents.sealedBy)]),
    signLine(block.date, indents.date),
  ]
}

function signLine(text: readonly Inline[], characters: number): Drawing {
  return { ...element('p', 'paper-sign-off', words(text)), style: { marginRight: `${characters.toFixed(2)}em` } }
}

/** 联合行文: two bodies a row with room for their seals, the last over the date; without seals one below another. */
export function drawJointSignOff(block: BlockOf<'jointSignOff'>): Drawing[] {
  if (!block.hasSeal) {
    const { organs, date } = stackedOrgans(block)
    return [...organs.map(({ text, indent }) => signLine([{ text }], indent)), signLine(block.date, date)]
  }
  const { rows, centres } = sealedRows(block)
  // Each part is as wide as twice the way from the edge, or from the part before it, to its middle.
  const widths = centres.map((centre, at) => 2 * (centre - (at === 0 ? 0 : 2 * (centres[0] ?? 0))))
  const line = (texts: readonly (readonly Inline[])[]): Drawing => ({
    ...element(
      'div',
      'paper-joint-signs',
      texts.map((text, at) => ({
        ...element('span', 'paper-joint-sign', words(text)),
        style: { width: `${(widths[at] ?? 0).toFixed(2)}em` },
      })),
    ),
  })
  const names = rows.flatMap((row, index) => {
    const hasSealedBy = row.some((organ) => organ !== null && organ.sealedBy !== null)
    const room = index === rows.length - 1 ? 0 : sealedRowLines - (hasSealedBy ? 2 : 1)
    return [
      line(row.map((organ) => [{ text: organ?.organ ?? '' }])),
      ...(hasSealedBy ? [line(row.map((organ) => [{ text: organ?.sealedBy ?? '' }]))] : []),
      ...Array.from({ length: room }, () => element('div', 'paper-blank')),
    ]
  })
  return [...names, line([...centres.slice(1).map((): Inline[] => []), block.date])]
}

export function drawColophon(block: BlockOf<'colophon'>): Drawing {
  const main = block.mainTo === undefined ? [] : [element('p', 'paper-copies', `主送：${block.mainTo}`)]
  const copies = block.copyTo === null ? [] : [element('p', 'paper-copies', `${block.copyLabel ?? '抄送'}：${block.copyTo}`)]
  const units = [...main, ...copies]
  if (block.printedBy === null) return element('footer', 'paper-colophon paper-colophon-plain', units)
  const imprint = element('p', 'paper-imprint', [
    element('span', 'paper-part', block.printedBy),
    element('span', 'paper-part', [...words(block.printedOn), element('span', 'paper-run', '印发')]),
  ])
  return element('footer', 'paper-colophon', [...units, imprint])
}

/** The foot of a 简报: 报, 送, 发 and 印数. */
export function drawBriefFoot(block: BlockOf<'briefFoot'>): Drawing {
  const lines = block.lines.map(({ label, to }) => element('p', 'paper-brief-units', `${label}：${to}`))
  const copies = block.copies === null ? [] : [sideBySide('paper-imprint', [[], words([{ text: `（共印${block.copies}份）` }])])]
  return element('footer', 'paper-colophon', [...lines, ...copies])
}
