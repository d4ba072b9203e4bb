import { useSearch } from 'wouter'
import { CompareView } from '../programme-compare/CompareView.tsx'
import { NewProgrammeView } from '../programme-new/NewProgrammeView.tsx'
import type { ViewProps } from '../view-props.ts'
import { readPart } from './place.ts'
import { ProgrammesView } from './ProgrammesView.tsx'

/** 工作方案: the list, a programme from a file, or a file beside the programme. */
export function ProgrammesPart(props: ViewProps) {
  const part = readPart(useSearch())
  if (part === 'new') return <NewProgrammeView desk={props.desk} />
  return part === 'compare' ? <CompareView desk={props.desk} /> : <ProgrammesView {...props} />
}
