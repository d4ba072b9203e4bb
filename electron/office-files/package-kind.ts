import { Fault } from './fault.ts'
import type { OfficeKind } from './office-file.ts'
import type { ContentTypes } from './package-lists.ts'
import { relationWord, type Relation } from './package-names.ts'

const openXml = 'application/vnd.openxmlformats-officedocument.'
/** The edition of the standard that neither Excel nor WPS writes unless asked; its codes differ throughout. */
const strictHome = 'http://purl.oclc.org/ooxml/'

/** What a package is: by the type of the part that its first relationships call the document itself. */
export function packageKind(types: ContentTypes, relations: readonly Relation[], partNames: ReadonlySet<string>): OfficeKind {
  const mains = relations.filter(({ type }) => relationWord(type) === 'officedocument')
  const main = mains[0]
  if (main === undefined || mains.length > 1 || main.isExternal) throw new Fault('broken_package')
  const name = main.target.replace(/^\//, '').toLowerCase()
  if (!partNames.has(name)) throw new Fault('broken_package')
  const type = types.typeOf(name)
  if (type.includes('sheet.binary')) throw new Fault('binary_workbook')
  if (type.includes('macroenabled')) throw new Fault('macros')
  if (type.startsWith(`${openXml}presentationml.`)) throw new Fault('presentation')
  if (main.type.startsWith(strictHome)) throw new Fault('strict_open_xml')
  if (/^spreadsheetml\.(?:sheet|template)\.main\+xml$/.test(type.slice(openXml.length))) return 'xlsx'
  if (/^wordprocessingml\.(?:document|template)\.main\+xml$/.test(type.slice(openXml.length))) return 'docx'
  throw new Fault('broken_package')
}
