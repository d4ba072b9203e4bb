import { documentRed } from '#shared/documents/measures.ts'
import type { Layout } from '#shared/documents/model.ts'
import type { Faces } from './fonts.ts'

/** What every part of the writer needs to know of the document it writes. */
export interface Setting {
  readonly faces: Faces
  readonly layout: Layout
  /** 套打: the paper already carries head and line; the red parts are left out and their space is kept. */
  readonly isPreprinted: boolean
}

/** The colour of the red parts: white where the paper has them already, so that their space stays. */
export function redOf(setting: Setting): string {
  return setting.isPreprinted ? 'FFFFFF' : documentRed
}
