import { readFile } from 'node:fs/promises'
import { sha256 } from '#electron/crypto/index.ts'
import { checkTemplate } from '#electron/documents/own-templates/check.ts'
import { openOfficeFile } from '#electron/office-files/open.ts'
import { type DocumentKind, documentKinds } from '#shared/documents/kinds/index.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { AppError } from '#shared/domain/errors.ts'
import { found, type ServiceContext } from '../../context.ts'
import { titleOf } from './writing.ts'

/** An office's own file as a template: what it is by content, and what its kinds of paper need of it. */

/** A page with a crest or two is far smaller; what is larger would be copied into every paper. */
export const mostTemplateBytes = 5 * 1024 * 1024

/** Forms that come back filled in are read by their own page. */
const readBack: readonly string[] = ['questionnaire-form']

/** The kinds of paper that this office draws up and may set in a page of its own. */
export function templateKinds(context: ServiceContext): DocumentKind[] {
  return documentKinds.filter(({ id, by }) => !readBack.includes(id) && (by === 'either' || context.office.profile === 'city'))
}

/** Any document of a kind: the kind's own sample in this office's letterhead. */
export function sampleOf(context: ServiceContext, kind: DocumentKind): DocumentModel {
  return kind.build(kind.sample, context.pack.letterhead)
}

export interface TemplateFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** A staged file as a guarded .docx: recognised by content, no macros, nothing that points outside. */
export async function templateFile(context: ServiceContext, token: string): Promise<TemplateFile> {
  const staged = context.staged(token)
  if (staged.size > mostTemplateBytes) {
    const size = `${(staged.size / 1024 / 1024).toFixed(1)}MB`
    throw new AppError('file_too_large', { name: staged.name, size, limit: '5MB' })
  }
  await openOfficeFile(staged, ['docx'])
  const bytes = new Uint8Array(await readFile(staged.path))
  return { name: staged.name, bytes, sha256: sha256(bytes) }
}

/** What is found for each kind; where there are several, the kind is named that a sentence is about. */
export async function checkKinds(context: ServiceContext, bytes: Uint8Array, kinds: readonly string[]) {
  const fields = new Set<string>()
  const [problems, notices] = [new Set<string>(), new Set<string>()]
  const chosen = [...new Set(kinds)].map((id) =>
    found(
      templateKinds(context).find((kind) => kind.id === id),
      '该文书种类',
    ),
  )
  for (const kind of chosen) {
    const findings = await checkTemplate(bytes, sampleOf(context, kind))
    const named = (sentence: string): string => (chosen.length === 1 ? sentence : `用于${titleOf(kind.id)}时，${sentence}`)
    for (const field of findings.fields) fields.add(field)
    for (const problem of findings.problems) problems.add(named(problem))
    for (const notice of findings.notices) notices.add(named(notice))
  }
  return { fields: [...fields], problems: [...problems], notices: [...notices] }
}

/** 检查: what a file would be as a template of these kinds; nothing is kept. */
export async function checkTemplateFile(context: ServiceContext, input: { readonly token: string; readonly kinds: readonly string[] }) {
  const file = await templateFile(context, input.token)
  return { name: file.name, ...(await checkKinds(context, file.bytes, input.kinds)) }
}
