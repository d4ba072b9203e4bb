import { strFromU8, unzipSync } from 'fflate'
import { firstOrientation } from '#shared/documents/draw.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { isBlockField, type TemplateField } from '#shared/documents/own-templates/fields.ts'
import { missingFields } from '#shared/documents/own-templates/parts.ts'
import { placeholder } from '#shared/documents/own-templates/sample.ts'
import { fillTemplate } from './fill.ts'
import { type Parts, type Placeholder, scanTemplate } from './scan.ts'
import { isAcross } from './sections.ts'

/** What the check of an office's own template found: one sentence each. With problems it is not taken; notices are to be known. */
export interface TemplateFindings {
  readonly fields: readonly TemplateField[]
  readonly problems: readonly string[]
  readonly notices: readonly string[]
}

/** Judges a guarded .docx as the template of a kind, of which `model` is any document: fields, places, links, and a filling that leaves nothing over. */
export async function checkTemplate(bytes: Uint8Array, model: DocumentModel): Promise<TemplateFindings> {
  const parts = unzipSync(bytes)
  const scan = scanTemplate(parts)
  const present = new Set(scan.placeholders.flatMap(({ field }) => field ?? []))
  const problems = [
    ...scan.broken.map((text) => `“${shortened(text)}”处的花括号不成对，应写作“${placeholder('标题')}”的形式`),
    ...unknownFields(scan.placeholders),
    ...missing(model, present),
    ...placeProblems(scan.placeholders),
    ...linkProblems(parts),
    ...pageProblems(parts, model),
  ]
  const unfilled = problems.length > 0 ? [] : await leftOver(bytes, model)
  return { fields: [...present], problems: [...problems, ...unfilled], notices: noticesOf(model, present) }
}

function shortened(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}……` : text
}

function unknownFields(placeholders: readonly Placeholder[]): string[] {
  const names = [...new Set(placeholders.filter(({ field }) => field === undefined).map(({ name }) => name))]
  return names.length === 0 ? [] : [`没有${names.map((name) => `“${name}”`).join('')}这样的栏目，请按样板中的名称填写`]
}

function missing(model: DocumentModel, present: ReadonlySet<TemplateField>): string[] {
  const fields = missingFields(model, present)
  if (fields.length === 0) return []
  const sign = fields.includes('发文机关') && fields.includes('成文日期') ? '（“发文机关”“成文日期”可以用“落款”代替）' : ''
  return [`缺少${fields.map((field) => `“${field}”`).join('')}${sign}`]
}

/** Blocks are paragraphs of the page: once each, alone, outside tables, text boxes, heads and feet. */
function placeProblems(placeholders: readonly Placeholder[]): string[] {
  const blocks = placeholders.filter(({ field }) => field !== undefined && isBlockField(field))
  const crowded = new Set(blocks.filter(({ isAlone }) => !isAlone).map(({ field }) => field))
  const repeated = new Set(blocks.map(({ field }) => field).filter((field, at, all) => all.indexOf(field) !== at))
  return [
    ...Array.from(
      crowded,
      (field) => `“${field ?? ''}”须单独成段，不能与其他文字同段，也不能放在表格、文本框、页眉页脚或者带分节符的段落中`,
    ),
    ...Array.from(repeated, (field) => `“${field ?? ''}”只能出现一次`),
  ]
}

/** Nothing in a template may point out of it; the path of Word's own template file is forgotten when a document is made. */
function linkProblems(parts: Parts): string[] {
  const links = Object.entries(parts)
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([, bytes]) => strFromU8(bytes).match(/<Relationship\b[^>]*>/g) ?? [])
    .filter((link) => /TargetMode\s*=\s*["']External["']/i.test(link) && !/\/attachedTemplate["']/i.test(link))
  return links.length === 0 ? [] : ['含有指向文件以外的链接，请在WPS中取消超链接后另存']
}

function pageProblems(parts: Parts, model: DocumentModel): string[] {
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const section = xml.slice(xml.lastIndexOf('<w:sectPr'))
  const lies = firstOrientation(model) === 'landscape'
  if (!section.includes('<w:pgSz') || isAcross(section) === lies) return []
  return [lies ? '页面为竖向，该文书的页面为横向' : '页面为横向，该文书的页面为竖向']
}

/** Fills the template with the kind's sample: what Word keeps out of reach (修订, 拼音指南) would stay as it is. */
async function leftOver(bytes: Uint8Array, model: DocumentModel): Promise<string[]> {
  const filled = scanTemplate(unzipSync(await fillTemplate(bytes, model)))
  const names = [...new Set(filled.placeholders.flatMap(({ field }) => field ?? []))]
  if (names.length === 0) return []
  return [`${names.map((name) => `“${name}”`).join('')}处无法填入，请接受全部修订、取消拼音指南，再重新键入`]
}

function noticesOf(model: DocumentModel, present: ReadonlySet<TemplateField>): string[] {
  const has = (type: DocumentModel['blocks'][number]['type']): boolean => model.blocks.some((block) => block.type === type)
  const sign = model.blocks.findIndex(({ type }) => type === 'signOff' || type === 'jointSignOff')
  const hasTail = sign !== -1 && model.blocks.slice(sign + 1).some(({ type }) => type !== 'colophon' && type !== 'briefFoot')
  return [
    ...(has('addressee') && !present.has('主送') ? ['没有“主送”，主送机关排在正文之首'] : []),
    ...(has('attachmentNote') && !present.has('附件说明') ? ['没有“附件说明”，附件说明排在正文之后'] : []),
    ...(hasTail && !present.has('附件') ? ['没有“附件”，落款之后的附件、附注排在文末'] : []),
    ...(has('colophon') && !(['版记', '抄送', '印发机关', '印发日期'] as const).some((field) => present.has(field))
      ? ['没有“版记”，版记按公文格式排在末页']
      : []),
  ]
}
