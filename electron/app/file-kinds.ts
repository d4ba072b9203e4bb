import type { OpenKind, SaveKind } from '#electron/ports.ts'

/** What the file dialogs offer for each kind of file; the same for every host. */

export interface FileFilter {
  readonly name: string
  readonly extensions: string[]
}

const word = { name: 'Word 文档', extensions: ['docx'] }
const excel = { name: 'Excel 工作簿', extensions: ['xlsx'] }
const all = { name: '所有文件', extensions: ['*'] }
// A package travels with the plain ending .zip too, where mail or a gateway refuses unknown endings.
const exchange = { name: '数据包', extensions: ['sxb', 'zip'] }
const images = { name: '图片', extensions: ['png', 'jpg', 'jpeg', 'bmp', 'tif', 'tiff'] }

const opening: Readonly<Record<OpenKind, { readonly title: string; readonly filters: FileFilter[]; readonly several: boolean }>> = {
  package: { title: '选择数据包', filters: [exchange, all], several: false },
  spreadsheet: { title: '选择 Excel 文件', filters: [excel, all], several: true },
  document: { title: '选择 Word 文件', filters: [word, all], several: true },
  evidence: { title: '选择佐证材料', filters: [all], several: true },
  image: { title: '选择扫描件', filters: [images, { name: 'PDF 文件', extensions: ['pdf'] }, all], several: true },
  pack: { title: '选择方案文件', filters: [{ name: '方案文件', extensions: ['json'] }, all], several: false },
  backup: { title: '选择备份', filters: [{ name: '备份', extensions: ['db'] }, all], several: false },
  key: { title: '选择密钥恢复文件', filters: [{ name: '密钥恢复文件', extensions: ['sxkey'] }, all], several: false },
  any: { title: '选择文件', filters: [all], several: true },
}

const saving: Readonly<Record<SaveKind, { readonly title: string; readonly filters: FileFilter[] }>> = {
  document: { title: '保存公文', filters: [word] },
  pdf: { title: '保存 PDF', filters: [{ name: 'PDF 文件', extensions: ['pdf'] }] },
  spreadsheet: { title: '保存表格', filters: [excel] },
  package: { title: '导出数据包', filters: [exchange] },
  pack: { title: '导出方案', filters: [{ name: '方案文件', extensions: ['json'] }] },
  backup: { title: '保存备份', filters: [{ name: '备份', extensions: ['sxbak'] }] },
  key: { title: '保存密钥恢复文件', filters: [{ name: '密钥恢复文件', extensions: ['sxkey'] }] },
  log: { title: '导出诊断包', filters: [{ name: '诊断包', extensions: ['zip'] }] },
  archive: { title: '导出归档文件', filters: [{ name: '压缩文件', extensions: ['zip'] }] },
}

export function openFilters(kind: OpenKind) {
  return opening[kind]
}

export function saveFilters(kind: SaveKind) {
  return saving[kind]
}
