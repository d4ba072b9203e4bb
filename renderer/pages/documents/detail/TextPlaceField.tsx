import { BodyField } from '#renderer/components/fields/BodyField.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { RowsField } from '#renderer/components/fields/rows/RowsField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import type { TextPlace } from './places.ts'
import { placeId } from './places.ts'

interface TextPlaceFieldProps {
  readonly place: TextPlace
  /** What stands in it: typed, or as the paper has it. */
  readonly value: string
  /** The year meant where a day is typed without one. */
  readonly year: number
  /** 核稿 was refused for want of it. */
  readonly isMissing: boolean
  onChange(text: string): void
}

/** A place of a paper with the field that its form asks for. */
export function TextPlaceField({ place, value, year, isMissing, onChange }: TextPlaceFieldProps) {
  return <div id={placeId(place.field)}>{fieldOf({ place, value, year, isMissing, onChange })}</div>
}

function fieldOf({ place, value, year, isMissing, onChange }: TextPlaceFieldProps) {
  const { label, form, isRequired, columns } = place
  const error = isMissing ? `${label}还没有填写，请补充并保存后再核稿` : undefined
  const shared = { label, isRequired, error, value, onChange }
  if (form === 'day')
    return <DateField {...shared} value={value === '' ? null : value} year={year} onChange={(day) => onChange(day ?? '')} />
  if (form === 'rows') return <RowsField {...shared} columns={columns} />
  if (form === 'body') return <BodyField {...shared} />
  return form === 'long' ? <TextArea {...shared} rows={2} /> : <TextField {...shared} />
}
