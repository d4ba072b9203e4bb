import type { FieldProps } from './Field.tsx'
import { TextArea } from './TextArea.tsx'

interface BodyFieldProps extends Omit<FieldProps, 'help'> {
  /** Paragraphs and headings, one a line. */
  readonly value: string
  /** Heard after a pause of 400 ms and on leaving; made for `useDraft().set`. */
  onChange(text: string): void
}

/** The text of a paper: a paragraph a line, headings known by their numbers; says how long it is. */
export function BodyField({ value, onChange, ...field }: BodyFieldProps) {
  return <TextArea {...field} help={bodyHelp(value)} rows={field.isRequired === true ? 12 : 4} value={value} onChange={onChange} />
}

/** How headings are written, and the signs written so far, blanks not counted. */
export function bodyHelp(text: string): string {
  const signs = [...text.replaceAll(/\s/g, '')].length
  return `一段一行；“一、”“（一）”“1.”开头的行自动作为各级标题。共${signs}字`
}
