/** What an office’s own template may hold: names between double braces, as a clerk types them: {{标题}}. */

/** Words within a line: they take the face and size of the place where they stand. */
export const lineFields = [
  '标题',
  '编号',
  '期号',
  '签发人',
  '主送',
  '发文机关',
  '代章',
  '成文日期',
  '编印单位',
  '编印日期',
  '抄送',
  '印发机关',
  '印发日期',
] as const
export type LineField = (typeof lineFields)[number]

/** Whole paragraphs and tables, set as in our own papers: each stands alone in a paragraph of the page. */
export const blockFields = ['版头', '正文', '附件说明', '落款', '附件', '版记'] as const
export type BlockField = (typeof blockFields)[number]

export type TemplateField = LineField | BlockField

/** Two words for one thing. */
const otherNames: Readonly<Record<string, TemplateField>> = {
  文号: '编号',
  发文字号: '编号',
  主送机关: '主送',
  抄送机关: '抄送',
  题目: '标题',
}

export function isBlockField(field: TemplateField): field is BlockField {
  return (blockFields as readonly string[]).includes(field)
}

/** The field that a name stands for; undefined where there is none. */
export function templateField(name: string): TemplateField | undefined {
  const known = [...lineFields, ...blockFields].find((field) => field === name)
  return known ?? (Object.hasOwn(otherNames, name) ? otherNames[name] : undefined)
}

/** Every name that a template may use for a field. */
export function namesOfField(field: TemplateField): readonly string[] {
  return [field, ...Object.keys(otherNames).filter((name) => otherNames[name] === field)]
}
