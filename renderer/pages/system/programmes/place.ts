import { viewAddress } from '../place.ts'

/** What of 工作方案 is shown beside the list: a programme from a file, a file compared with the programme. */
export type ProgrammesPart = 'list' | 'new' | 'compare'

/** Reads `part=new`; what is not understood is the list. */
export function readPart(search: string): ProgrammesPart {
  const part = new URLSearchParams(search).get('part')
  return part === 'new' || part === 'compare' ? part : 'list'
}

export function partAddress(part: ProgrammesPart): string {
  return part === 'list' ? viewAddress('programmes') : `${viewAddress('programmes')}&part=${part}`
}

/** 「← 工作方案」 of the parts. */
export const backToList = { label: '工作方案', href: viewAddress('programmes') } as const
