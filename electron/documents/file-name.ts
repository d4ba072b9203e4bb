import type { DocumentModel } from '#shared/documents/model.ts'
import { safeFileTitle } from '#shared/text/file-title.ts'

/** Longest title in a file name, so that number and ending still fit the limits of Windows' folders. */
const longestTitle = 60

/** The name of a document's file: `〔2022〕第2号 关于……的督办单.docx`; a draft has no number yet and carries 拟稿 instead. */
export function documentFileName(model: DocumentModel, ending: 'docx' | 'pdf' = 'docx'): string {
  const line = model.blocks.find((block) => block.type === 'numberLine')
  const title = [...model.title].slice(0, longestTitle).join('')
  if (line === undefined) return `${safeFileTitle(title)}.${ending}`
  const isOpen = line.text.some((part) => part.field !== undefined)
  const number = line.text
    .map((part) => part.text)
    .join('')
    .replace('编号：', '')
  return `${safeFileTitle(isOpen ? `拟稿 ${title}` : `${number} ${title}`)}.${ending}`
}
