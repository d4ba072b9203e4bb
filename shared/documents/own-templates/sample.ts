import type { Block, DocumentModel, Text } from '../model.ts'
import type { BlockField, TemplateField } from './fields.ts'
import { templateParts } from './parts.ts'

/** The placeholder of a field: `{{标题}}`. */
export function placeholder(field: TemplateField): string {
  return `{{${field}}}`
}

const all: ReadonlySet<TemplateField> = new Set<TemplateField>(['编号', '主送', '附件说明', '落款'])
const words = (field: TemplateField): Text => [{ text: placeholder(field) }]

/** 样板: our own page of a kind with placeholders where its words would stand, for an office to begin from. `model` is any document of the kind. */
export function templateSample(model: DocumentModel): DocumentModel {
  const { blocks: parts } = templateParts(model, all)
  const placeOf = new Map<number, BlockField>()
  for (const [field, places] of Object.entries(parts) as [BlockField, readonly number[]][]) {
    for (const index of places) placeOf.set(index, field)
  }
  const blocks = model.blocks.flatMap((block, index): Block[] => {
    const field = placeOf.get(index)
    if (field === undefined || field === '版头') return [withPlaceholders(block)]
    return parts[field][0] === index ? [{ type: 'paragraph', text: words(field) }] : []
  })
  return { ...model, title: `${model.title}样板`, blocks: withFootLast(blocks, parts['版记'].length > 0) }
}

/** 版记 stands at the foot of the last page whatever comes before it. */
function withFootLast(blocks: readonly Block[], hasFoot: boolean): Block[] {
  if (!hasFoot) return [...blocks]
  const isFoot = (block: Block): boolean => block.type === 'paragraph' && block.text[0]?.text === placeholder('版记')
  return [...blocks.filter((block) => !isFoot(block)), ...blocks.filter(isFoot)]
}

function withPlaceholders(block: Block): Block {
  switch (block.type) {
    case 'title':
      return { ...block, lines: [placeholder('标题')] }
    case 'numberLine':
      return { ...block, text: words('编号'), ...(block.signers === undefined ? {} : { signers: [placeholder('签发人')] }) }
    case 'addressee':
      return { ...block, text: words('主送') }
    case 'minutesMark':
      return {
        ...block,
        issue: block.issue === null ? null : words('期号'),
        ...(block.imprint === undefined ? {} : { imprint: { organ: placeholder('编印单位'), date: words('编印日期') } }),
      }
    case 'briefHead':
      return { ...block, issue: words('期号'), preparedBy: placeholder('编印单位'), date: words('编印日期') }
    default:
      return block
  }
}
