import { readKept } from '#db/file-store.ts'
import { type DocumentRow, listSteps } from '#db/repositories/documents.ts'
import { type OwnTemplateRow, templateInUse, templateInUseAt } from '#db/repositories/own-templates.ts'
import { writeDocx } from '#electron/documents/docx-writer.ts'
import { fillTemplate } from '#electron/documents/own-templates/fill.ts'
import { documentKind } from '#shared/documents/kinds/index.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { AppError, ruleViolation } from '#shared/domain/errors.ts'
import type { ServiceContext } from '../../context.ts'

/** The one way by which a paper becomes a .docx: in the office's own template where it has one, else in our page. */

/**
 * The bytes of a paper's .docx. A template that can no longer be read or filled is never passed over in silence: the paper would go out in another
 * form than the office decided; the refusal names the remedy.
 */
export async function writePaper(context: ServiceContext, model: DocumentModel, isPreprinted = false): Promise<Uint8Array> {
  const template = await ownTemplateOf(context, model.kind)
  if (template === undefined) return writeDocx(model, { preprinted: isPreprinted })
  if (isPreprinted) {
    throw ruleViolation('ownTemplate', `${titleOf(model.kind)}按本单位模板生成，不另出套打稿`, '需要套打时，请在“公文”“模板”中停用该模板')
  }
  try {
    return await fillTemplate(await readKept(context.store.folder, template.sha256, template.name), model)
  } catch (error) {
    throw brokenTemplate(context, template, error)
  }
}

/** The template in use for a kind; undefined where our page is used. */
export async function ownTemplateOf(context: ServiceContext, kind: string): Promise<OwnTemplateRow | undefined> {
  return documentKind(kind) === undefined ? undefined : templateInUse(context.store.db, kind)
}

/** The office's own page in which a document stands: of an issued one the template of its day, of any other the one in use. */
export async function ownPageOf(
  context: ServiceContext,
  row: Pick<DocumentRow, 'id' | 'kind' | 'file_sha256'>,
): Promise<OwnTemplateRow | undefined> {
  if (row.file_sha256 === null) return ownTemplateOf(context, row.kind)
  const issued = (await listSteps(context.store.db, row.id)).findLast(({ step }) => step === 'issue')
  return issued === undefined ? undefined : templateInUseAt(context.store.db, row.kind, issued.at)
}

/** Refuses to print or to make a PDF from our pages what stands in a page of the office's own. */
export function refuseOwnPage(template: OwnTemplateRow | undefined): void {
  if (template === undefined) return
  throw ruleViolation('ownTemplate', `${titleOf(template.kind)}按本单位模板生成，版式在Word文档中`, '请用WPS、Word打开打印或者另存')
}

export function titleOf(kind: string): string {
  return documentKind(kind)?.title ?? '该文书'
}

function brokenTemplate(context: ServiceContext, template: OwnTemplateRow, error: unknown): AppError {
  context.ports.log.warn('own template', { kind: template.kind, problem: error instanceof AppError ? error.code : 'not filled' })
  const reason = `本单位的${titleOf(template.kind)}模板“${template.name}”已损坏或者无法填入，未生成文件`
  const refusal = { rule: 'ownTemplate', reason, remedy: '请在“公文”“模板”中停用该模板，或者重新添加后再办理' }
  return new AppError('rule_violation', refusal, { cause: error })
}
