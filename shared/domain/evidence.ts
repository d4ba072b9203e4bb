/** 佐证材料: what kinds the 填报说明 of 附件3 names, and which files may be kept (exchange.md 2). */
export const evidenceKinds = {
  document: '文件',
  brief: '简报',
  minutes: '会议纪要',
  photo: '照片',
  media: '媒体报道',
  register: '台账',
  screenshot: '截图',
  other: '其他',
} as const
export type EvidenceKind = keyof typeof evidenceKinds

/** Bytes; the default limit of one attachment (50 MiB). */
export const evidenceSizeLimit = 50 * 1024 * 1024
/** Bytes of a zip with a month's evidence of many units (2 GiB). */
export const archiveSizeLimit = 2048 * 1024 * 1024

const allowedEndings = new Set(
  'pdf ofd doc docx xls xlsx ppt pptx wps et dps jpg jpeg png bmp tif tiff heic webp txt mp4 zip rar'.split(' '),
)

/** True for the endings that evidence may have; never programs, links, scripts, web pages or macro files. */
export function isAllowedEvidenceName(name: string): boolean {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase()
  return ending !== undefined && allowedEndings.has(ending)
}

/** `readableSize(52_428_800)` is `50 MB`; a byte more is `50.1 MB`, so that what is over a limit reads as more than it. */
export function readableSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  const megabytes = bytes / 1024 / 1024
  return megabytes < 1024 ? `${trim(megabytes)} MB` : `${trim(megabytes / 1024)} GB`
}

function trim(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Math.ceil(value * 10) / 10)
}

/** A title to begin with: the file's name without its ending, `进校园方案.pdf` gives `进校园方案`. */
export function titleFromFile(name: string): string {
  return name.replace(/\.[^.]+$/, '').slice(0, 200)
}
