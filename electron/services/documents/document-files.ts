import { basename } from 'node:path'
import { type ChainHead, chainHead } from '#db/event-chain.ts'
import { keepFile, readKept } from '#db/file-store.ts'
import { type DocumentRow } from '#db/repositories/documents.ts'
import { sha256 } from '#electron/crypto/index.ts'
import { documentFileName } from '#electron/documents/file-name.ts'
import { printHtml } from '#electron/documents/print-html.ts'
import { writeWorkbook } from '#electron/spreadsheets/write.ts'
import type { SaveKind } from '#electron/ports.ts'
import { auditCode } from '#shared/domain/audit-code.ts'
import { ruleViolation } from '#shared/domain/errors.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { documentWorkbook, hasTable } from '#shared/sheets/from-document.ts'
import { witness } from '../audit/witness.ts'
import { type ServiceContext, runCommand } from '../context.ts'
import { placeCopy, writeCopy } from '../opened-copies.ts'
import { factsOf, modelOf, readDocument } from './document-records.ts'
import { ownPageOf, ownTemplateOf, refuseOwnPage, writePaper } from './templates/writing.ts'

/** A document as a file: frozen when it is issued, copied, opened and printed whenever somebody asks. */

export interface KeptFile {
  readonly sha256: string
  readonly size: number
  /** Of a 发文稿纸: the head of the event chain whose code is in the file. */
  readonly head?: ChainHead
}

/** A document as it leaves the program. */
interface Leaving {
  readonly row: DocumentRow
  readonly head?: ChainHead
}

/** A 发文稿纸 carries the 审计编码 of this moment, every other paper none (office.md «Documents»). */
async function leaving(context: ServiceContext, row: DocumentRow): Promise<Leaving> {
  const head = row.kind === 'signing-sheet' ? await chainHead(context.store.db) : null
  if (head === null) return { row }
  return { row: { ...row, facts: JSON.stringify({ ...factsOf(row), auditCode: auditCode(head.hash) }) }, head }
}

/** 印发 freezes the .docx: the file is on the disk before a row names it. */
export async function freezeFile(context: ServiceContext, row: DocumentRow): Promise<KeptFile> {
  const { row: printed, ...noted } = await leaving(context, row)
  const bytes = await writePaper(context, modelOf(context, printed))
  const digest = sha256(bytes)
  await keepFile(context.store.folder, { bytes }, digest)
  return { sha256: digest, size: bytes.byteLength, ...noted }
}

/** The frozen bytes of an issued document, for ever; of any other the text as it stands. */
async function bytesOf(
  context: ServiceContext,
  row: DocumentRow,
  isPreprinted: boolean,
): Promise<{ readonly bytes: Uint8Array; readonly head?: ChainHead }> {
  if (row.file_sha256 === null) {
    const { row: printed, ...noted } = await leaving(context, row)
    return { bytes: await writePaper(context, modelOf(context, printed), isPreprinted), ...noted }
  }
  if (isPreprinted) throw ruleViolation('frozenFile', `《${row.title}》已经印发，以定稿为准，不再生成套打稿`, '请导出定稿')
  return { bytes: await readKept(context.store.folder, row.file_sha256, fileName(context, row)) }
}

function fileName(context: ServiceContext, row: DocumentRow): string {
  return documentFileName(modelOf(context, row))
}

export interface CopyInput {
  readonly documentId: string
  /** Without the red head, which a sheet never has. */
  readonly isPreprinted: boolean
  readonly format?: 'docx' | 'xlsx'
}

/** Saves a copy where the officer says, as .docx or its tables as .xlsx; the answer names the file, never its folder. */
export async function saveCopy(context: ServiceContext, { documentId, isPreprinted, format = 'docx' }: CopyInput) {
  const row = await readDocument(context, context.store.db, documentId)
  const isSheet = format === 'xlsx'
  const { bytes, ...noted } = isSheet ? await sheetBytes(context, row) : await bytesOf(context, row, isPreprinted)
  const name = fileName(context, row).replace(/\.docx$/, `.${format}`)
  const savedAs = await saveBytes(context, name, bytes, isSheet ? 'spreadsheet' : 'document')
  if (savedAs !== null) await noteUse(context, 'documents.saveCopy', { row, ...noted }, { isPreprinted, format })
  return { savedAs }
}

/** The tables of a document as a workbook; of an issued one from the facts that are frozen with it, whose .docx stays the 定稿. */
async function sheetBytes(context: ServiceContext, row: DocumentRow): Promise<{ readonly bytes: Uint8Array; readonly head?: ChainHead }> {
  const { row: printed, ...noted } = row.file_sha256 === null ? await leaving(context, row) : { row }
  const model = modelOf(context, printed)
  if (!hasTable(model)) throw ruleViolation('noTable', `《${row.title}》没有表格，不能另存为Excel文件`, '请另存为Word文档')
  return { bytes: await writeWorkbook(documentWorkbook(model)), ...noted }
}

/** Writes a file where the officer says, proposed as `name`; the file's name, or null where nothing was chosen. */
export async function saveBytes(
  context: ServiceContext,
  name: string,
  bytes: Uint8Array,
  kind: SaveKind = 'document',
): Promise<string | null> {
  const path = await context.ports.dialogs.chooseSave(name, kind)
  if (path === null) return null
  await writeCopy(path, bytes)
  return basename(path)
}

/** Opens a copy in the system's word processor; the kept file itself is never handed out. */
export async function openDocument(context: ServiceContext, input: { readonly documentId: string; readonly isPreprinted: boolean }) {
  const row = await readDocument(context, context.store.db, input.documentId)
  const { bytes, ...noted } = await bytesOf(context, row, input.isPreprinted)
  await openBytes(context, fileName(context, row), bytes)
  await noteUse(context, 'documents.open', { row, ...noted }, { isPreprinted: input.isPreprinted })
  return {}
}

/** Saves, opens or prints a paper that is no document of the register; the saved file's name, null where nothing was saved. */
export async function handPaper(context: ServiceContext, model: DocumentModel, way: 'saveCopy' | 'open' | 'print'): Promise<string | null> {
  if (way === 'print') {
    refuseOwnPage(await ownTemplateOf(context, model.kind))
    await context.ports.printer.print(printHtml(model), { copies: 1 })
    return null
  }
  const [name, bytes] = [documentFileName(model), await writePaper(context, model)]
  if (way === 'saveCopy') return saveBytes(context, name, bytes)
  await openBytes(context, name, bytes)
  return null
}

/** Opens a file as a copy of its own in the system's program for it. */
export async function openBytes(context: ServiceContext, name: string, bytes: Uint8Array): Promise<void> {
  await context.ports.shell.open(await placeCopy(context, name, bytes))
}

/** Prints the pages of the text; it no longer changes once the document is issued. */
export async function printDocument(context: ServiceContext, input: { readonly documentId: string; readonly copies: number }) {
  const row = await readDocument(context, context.store.db, input.documentId)
  refuseOwnPage(await ownPageOf(context, row))
  const paper = await leaving(context, row)
  await context.ports.printer.print(printHtml(modelOf(context, paper.row)), { copies: input.copies })
  await noteUse(context, 'documents.print', paper, { copies: input.copies })
  return {}
}

/** Saves the printed pages as a PDF; null where no place was chosen. The .docx stays the 定稿. */
export async function savePdf(context: ServiceContext, input: { readonly documentId: string }) {
  const row = await readDocument(context, context.store.db, input.documentId)
  refuseOwnPage(await ownPageOf(context, row))
  const paper = await leaving(context, row)
  const bytes = await context.ports.printer.toPdf(printHtml(modelOf(context, paper.row)))
  const savedAs = await saveBytes(context, fileName(context, row).replace(/\.docx$/, '.pdf'), bytes, 'pdf')
  if (savedAs !== null) await noteUse(context, 'documents.savePdf', paper, { format: 'pdf' })
  return { savedAs }
}

/** Who took a copy, and when: a row of the log, and the audit code that stands on the copy; nothing else changes. */
async function noteUse(
  context: ServiceContext,
  action: string,
  { row, head }: Leaving,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await runCommand(context, action, async (act) => {
    act.about('document', row.id, { kind: row.kind, ...detail })
    if (head !== undefined) await witness(act, 'paper', row.id, head)
  })
}
