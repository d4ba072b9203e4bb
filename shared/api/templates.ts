import { z } from 'zod'
import { done, id } from './labels.ts'
import { administratorsAndOfficers, command, nothing, query } from './method.ts'

/** 模板: an office's own .docx in place of our page, one for each kind of paper. */

const token = z.string().min(1)
const file = z.strictObject({ token, kinds: z.array(id).min(1, { error: '请选择适用的文书' }).max(60) })
const saved = z.strictObject({ /** Null where no place was chosen. */ savedAs: z.string().nullable() })

export const templateMethods = {
  'templates.list': query(
    nothing,
    z.strictObject({
      templates: z.array(
        z.strictObject({
          templateId: id,
          kind: z.string(),
          kindTitle: z.string(),
          name: z.string(),
          size: z.int(),
          addedAt: z.string(),
          officer: z.string(),
        }),
      ),
      /** Kinds that this office may have a template for. */
      kinds: z.array(z.strictObject({ kind: z.string(), title: z.string(), groupTitle: z.string() })),
    }),
  ),
  /** What a file would be as a template: with problems it is not taken, notices are to be known. Nothing is kept. */
  'templates.check': query(
    file,
    z.strictObject({
      name: z.string(),
      fields: z.array(z.string()),
      problems: z.array(z.string()),
      notices: z.array(z.string()),
    }),
    { roles: administratorsAndOfficers },
  ),
  /** Puts a file into use; the template before it, of the kinds that had one, is taken out (`replaced`: their titles). */
  'templates.add': command(file, z.strictObject({ templateIds: z.array(id), replaced: z.array(z.string()) }), {
    roles: administratorsAndOfficers,
  }),
  /** 停用; papers that were issued stay as they are. */
  'templates.remove': command(z.strictObject({ templateId: id }), done, { roles: administratorsAndOfficers }),
  'templates.restore': command(z.strictObject({ templateId: id }), done, { roles: administratorsAndOfficers }),
  /** Our page of a kind with its placeholders. */
  'templates.saveSample': command(z.strictObject({ kind: id }), saved, { roles: administratorsAndOfficers }),
  'templates.saveCopy': command(z.strictObject({ templateId: id }), saved, { roles: administratorsAndOfficers }),
}
