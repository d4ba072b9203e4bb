import { keepFile, readKept } from '#db/file-store.ts'
import { nameBlob } from '#db/repositories/evidence.ts'
import {
  findOwnTemplate,
  insertOwnTemplate,
  listOwnTemplates,
  type OwnTemplateRow,
  setTemplateRemoved,
  templateInUse,
} from '#db/repositories/own-templates.ts'
import { writeDocx } from '#electron/documents/docx-writer.ts'
import { templateSample } from '#shared/documents/own-templates/sample.ts'
import { documentGroups } from '#shared/documents/kinds/kind.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import { type Act, found, runCommand, type ServiceContext } from '../../context.ts'
import { saveBytes } from '../document-files.ts'
import { checkKinds, sampleOf, templateFile, templateKinds } from './checking.ts'
import { titleOf } from './writing.ts'

/** 模板: which kinds of paper the office has its own page for, and the pages themselves. */

/** The templates in use, and the kinds that may have one. */
export async function templateList(context: ServiceContext) {
  const rows = await listOwnTemplates(context.store.db)
  const kinds = templateKinds(context).map((kind) => ({ kind: kind.id, title: kind.title, groupTitle: documentGroups[kind.group] }))
  return {
    kinds,
    templates: rows.map((row) => ({
      templateId: row.id,
      kind: row.kind,
      kindTitle: titleOf(row.kind),
      name: row.name,
      size: row.size,
      addedAt: row.added_at,
      officer: row.officer,
    })),
  }
}

export interface AddInput {
  readonly token: string
  readonly kinds: readonly string[]
}

/** Puts a file into use for one kind or several, in place of the template before; refuses one that has problems, naming the first. */
export async function addTemplate(context: ServiceContext, input: AddInput) {
  const file = await templateFile(context, input.token)
  const { problems } = await checkKinds(context, file.bytes, input.kinds)
  const [problem] = problems
  if (problem !== undefined) throw ruleViolation('ownTemplate', `模板“${file.name}”${problem}`, '请改正后重新添加')
  await keepFile(context.store.folder, { bytes: file.bytes }, file.sha256)
  return runCommand(context, 'templates.add', async (act) => {
    await nameBlob(act.trx, { sha256: file.sha256, size: file.bytes.byteLength, stored_at: act.at })
    const replaced: string[] = []
    const templateIds: string[] = []
    for (const kind of new Set(input.kinds)) {
      const before = await templateInUse(act.trx, kind)
      if (before !== undefined) {
        await setTemplateRemoved(act.trx, before.id, act.at)
        replaced.push(titleOf(kind))
      }
      const id = context.newId()
      const row: OwnTemplateRow = {
        id,
        kind,
        name: file.name,
        sha256: file.sha256,
        size: file.bytes.byteLength,
        added_at: act.at,
        officer_id: context.officer.id,
        removed_at: null,
      }
      await insertOwnTemplate(act.trx, row)
      templateIds.push(id)
      act.about('ownTemplate', id, { kind, file: file.name })
    }
    return { templateIds, replaced }
  })
}

/** 停用: papers of the kind are set in our page again; issued ones stay as they are. */
export async function removeTemplate(context: ServiceContext, input: { readonly templateId: string }) {
  return runCommand(context, 'templates.remove', async (act) => {
    const row = await templateOf(context, act, input.templateId)
    if (row.removed_at === null) await setTemplateRemoved(act.trx, row.id, act.at)
    act.about('ownTemplate', row.id, { kind: row.kind, file: row.name })
    return {}
  })
}

/** Puts a template that was taken out of use into it again; not where another has come in its place. */
export async function restoreTemplate(context: ServiceContext, input: { readonly templateId: string }) {
  return runCommand(context, 'templates.restore', async (act) => {
    const row = await templateOf(context, act, input.templateId)
    const other = await templateInUse(act.trx, row.kind)
    if (other !== undefined && other.id !== row.id) {
      throw ruleViolation('ownTemplate', `${titleOf(row.kind)}已经换用模板“${other.name}”`, '需要改用原模板时，请重新添加')
    }
    await setTemplateRemoved(act.trx, row.id, null)
    act.about('ownTemplate', row.id, { kind: row.kind, file: row.name })
    return {}
  })
}

async function templateOf(context: ServiceContext, act: Act, templateId: string): Promise<OwnTemplateRow> {
  const row = found(await findOwnTemplate(act.trx, templateId), '该模板')
  found(
    templateKinds(context).find(({ id }) => id === row.kind),
    '该模板',
  )
  return row
}

/** 导出样板: our page of a kind with placeholders, to begin a template from. */
export async function saveSample(context: ServiceContext, input: { readonly kind: string }) {
  const kind = found(
    templateKinds(context).find(({ id }) => id === input.kind),
    '该文书种类',
  )
  const bytes = await writeDocx(templateSample(sampleOf(context, kind)))
  return savedCopy(context, 'templates.saveSample', { name: `${kind.title}样板.docx`, bytes, kind: kind.id, about: kind.id })
}

/** 另存: the office's own file, as it was handed over. */
export async function saveTemplateCopy(context: ServiceContext, input: { readonly templateId: string }) {
  const row = found(await findOwnTemplate(context.store.db, input.templateId), '该模板')
  const bytes = await readKept(context.store.folder, row.sha256, row.name)
  return savedCopy(context, 'templates.saveCopy', { name: row.name, bytes, kind: row.kind, about: row.id })
}

interface Copy {
  readonly name: string
  readonly bytes: Uint8Array
  readonly kind: string
  readonly about: string
}

async function savedCopy(context: ServiceContext, action: string, { name, bytes, kind, about }: Copy) {
  const savedAs = await saveBytes(context, name, bytes)
  if (savedAs !== null) await runCommand(context, action, async (act) => act.about('ownTemplate', about, { kind, file: savedAs }))
  return { savedAs }
}
