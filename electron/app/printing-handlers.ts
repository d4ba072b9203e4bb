import { savePdf } from '#electron/services/documents/document-files.ts'
import { machineFaces, printingOf } from '#electron/services/documents/printing/printing.ts'
import { checkTemplateFile } from '#electron/services/documents/templates/checking.ts'
import * as templates from '#electron/services/documents/templates/templates.ts'
import type { printingMethods } from '#shared/api/printing.ts'
import type { templateMethods } from '#shared/api/templates.ts'
import { type CallContext, use } from './call-context.ts'
import type { Handlers } from './router.ts'

/** 打印和模板: the handlers of faces, of a paper's way to the printer, and of the office's own templates. */
export const printingHandlers: Handlers<typeof printingMethods & typeof templateMethods, CallContext> = {
  'documents.savePdf': use(savePdf),
  'documents.fonts': use(machineFaces),
  'documents.printing': use(printingOf),
  'templates.list': use(templates.templateList),
  'templates.check': use(checkTemplateFile),
  'templates.add': use(templates.addTemplate),
  'templates.remove': use(templates.removeTemplate),
  'templates.restore': use(templates.restoreTemplate),
  'templates.saveSample': use(templates.saveSample),
  'templates.saveCopy': use(templates.saveTemplateCopy),
}
