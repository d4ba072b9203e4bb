import { refusalOf } from '#electron/office-files/fault.ts'
import type { OfficeFile } from '#electron/office-files/office-file.ts'
import { readPart } from '#electron/office-files/parts.ts'
import type { Sheet } from '#shared/sheets/model.ts'
import { AppError } from '#shared/domain/errors.ts'
import { BlockReader, type WordBlock } from './word-blocks.ts'
import { ListCounter, noNumbering, readNumbering } from './word-numbering.ts'
import { readStyles } from './word-styles.ts'

export type { WordBlock } from './word-blocks.ts'

/** The bytes of a part (`word/document.xml`), or null where the file has none. */
export type PartReader = (part: string) => Promise<Uint8Array | null>

/** A document that passed the guard as its paragraphs and tables, in their order; what is broken inside is `office_file_refused`. */
export async function readWordDocument(file: OfficeFile): Promise<readonly WordBlock[]> {
  try {
    return await readWordParts((part) => readPart(file, part))
  } catch (error) {
    const refusal = refusalOf(file.name, ['docx'], error)
    if (refusal instanceof AppError) throw refusal
    throw new AppError(
      'office_file_refused',
      { name: file.name, problem: '的正文无法读取', next: '请在WPS中打开并另存后再导入，原文件未改动。' },
      { cause: error },
    )
  }
}

/** The same over any reader of parts. */
export async function readWordParts(part: PartReader): Promise<readonly WordBlock[]> {
  const body = await part('word/document.xml')
  if (body === null) throw new Error('the file has no word/document.xml')
  const [numbering, styles] = [await part('word/numbering.xml'), await part('word/styles.xml')]
  const counter = new ListCounter(numbering === null ? noNumbering : readNumbering(numbering))
  return new BlockReader(styles === null ? new Map() : readStyles(styles), counter).read(body)
}

export interface CaptionedTable {
  readonly sheet: Sheet
  /** The paragraph over it that names it; null where there is none. */
  readonly caption: string | null
}

/** The tables of a document, each with the short line that stands over it. */
export function tablesOf(blocks: readonly WordBlock[]): CaptionedTable[] {
  return blocks.flatMap((block, at) => (block.kind === 'table' ? [{ sheet: block.sheet, caption: captionOver(blocks, at) }] : []))
}

/** The nearest of the last few lines that is no sentence, no 「附件」 and no 「单位：万元」. */
function captionOver(blocks: readonly WordBlock[], at: number): string | null {
  const lines: string[] = []
  for (let above = at - 1; above >= 0 && lines.length < 4; above -= 1) {
    const block = blocks[above]
    if (block?.kind !== 'paragraph') break
    if (block.text.trim() !== '') lines.push(block.text.replaceAll(/\s+/g, ''))
  }
  return lines.find((line) => line.length > 4 && line.length <= 60 && !/[。：:]|^附件\d*$/.test(line)) ?? null
}
