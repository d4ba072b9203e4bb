import { colophonFaults, signOffFaults } from './check-frame.ts'
import { headFaults } from './check-heads.ts'
import { attendanceFaults, jointSignOffFaults } from './check-minutes.ts'
import { pageFaults, pageNumberFaults } from './check-page.ts'
import { tableFaults } from './check-tables.ts'
import { fontFaults, gridFaults, headingFaults, titleFaults, wordingFaults } from './check-text.ts'
import { openDocx } from './docx-parts.ts'

/** What kind of paper the file claims to be; the checker knows GB/T 9704-2012 and nothing of the writer. */
export interface Expectation {
  readonly paper: 'formal' | 'slip' | 'form' | 'wide' | 'ledger'
  readonly head: 'red' | 'letter' | 'minutes' | 'brief' | 'none'
  readonly colophon: 'full' | 'copies' | 'brief' | 'none'
  readonly isSealed: boolean
  readonly isPreprinted?: boolean
  /** 签发人 of a paper upward, and bodies of a joint one. */
  readonly signers?: number
  readonly organs?: number
  /** The first page has no room for the addressees: they stand in the 版记 (7.3.2). */
  readonly isAddressedBelow?: boolean
}

/** A rule of the standard that the file breaks, with the place and what stands there. */
export interface Fault {
  readonly rule: string
  readonly where: string
  readonly found: string
}

/** Every fault of a .docx against the standard; an empty list is a right file. Throws where the file is no .docx. */
export function checkDocx(bytes: Uint8Array, expected: Expectation): Fault[] {
  const docx = openDocx(bytes)
  return [
    ...pageFaults(docx, expected),
    ...pageNumberFaults(docx, expected),
    ...gridFaults(docx),
    ...fontFaults(docx),
    ...headFaults(docx, expected),
    ...titleFaults(docx),
    ...headingFaults(docx),
    ...signOffFaults(docx, expected),
    ...jointSignOffFaults(docx),
    ...attendanceFaults(docx, expected),
    ...colophonFaults(docx, expected),
    ...wordingFaults(docx, expected),
    ...tableFaults(docx),
  ]
}
