import type { ArchiveFaultName } from './fault.ts'

const ask = '文件可能被改动，请向来文单位核实并重新索取。'
const suspect = '请勿打开该文件，并向来文单位核实。'
const again = '请解压后直接选择其中的文件夹，或者重新压缩为普通的 .zip 后再导入。'

/**
 * Every refusal of a zip of people's files, to be read together: `problem` follows the file's name, `next` says what to do. The whole
 * sentence is 「压缩包“名称”{problem}，未读入任何内容。{next}」; `{limit}` is a figure.
 */
export const archiveSentences = {
  empty_file: ['是空文件', '请核对是否拷贝完整，重新取得文件后再导入。'],
  no_files: ['里没有文件', '请核对来文，重新取得压缩包后再导入。'],
  other_archive: ['不是 .zip 格式（是RAR、7z等其他压缩格式）', again],
  no_archive: ['不是压缩包', '请选择 .zip 压缩包，或者直接选择文件夹。'],
  file_too_large: ['大小超过{limit}', '请按单位分开压缩，或者解压后直接选择其中的文件夹。'],
  too_many_entries: ['里的文件超过{limit}个', '请按单位分开压缩后再导入。'],
  part_too_large: ['里有一个文件解压后超过{limit}', '请取出该文件，重新压缩后再导入。'],
  total_too_large: ['解压后的总大小超过{limit}', '请按单位分开压缩后再导入。'],
  ratio: ['里有文件的压缩比超过{limit}倍，疑似恶意文件', '请先核实来源；来源可靠的，解压后直接选择其中的文件夹。'],
  truncated: ['不完整，缺少结尾部分', '可能是拷贝时U盘被提前拔出，请重新拷贝后再导入。'],
  damaged: ['已损坏，无法读取', '请重新拷贝；仍不能导入的，请向来文单位重新索取。'],
  checksum: ['的内容与校验值不符，可能在拷贝中损坏', '请重新拷贝；仍不能导入的，请向来文单位重新索取。'],
  size_lie: ['内部登记的大小与实际不符', ask],
  prefix: ['的开头被附加了其他内容', again],
  suffix: ['的结尾被附加了其他内容', ask],
  gap: ['的内部夹带了不属于任何文件的内容', ask],
  overlap: ['的内部各文件相互重叠，疑似恶意文件', suspect],
  zip_comment: ['附有压缩包注释', again],
  split_archive: ['是分卷压缩包的一部分', '请先取得全部分卷并解压，再选择其中的文件夹。'],
  zip64: ['采用超大压缩包格式（Zip64）', again],
  entry_encrypted: ['设有密码', '请先用密码解压，再选择其中的文件夹。'],
  unknown_method: ['采用了不支持的压缩方法', again],
  header_mismatch: ['的内部目录与实际内容不一致', ask],
  duplicate_name: ['里有同一文件夹中的同名文件', again],
  absolute_name: ['里有指向磁盘根目录的路径', suspect],
  drive_name: ['里有指向盘符的路径', suspect],
  parent_name: ['里有指向上级目录的路径', suspect],
  backslash_name: ['里的路径含有反斜杠', again],
  malformed_name: ['里的文件名不合规范', again],
  overridden_name: ['里的文件登记了两个不同的名称', ask],
  symlink: ['里有指向其他位置的链接', suspect],
  special_entry: ['里有设备等特殊条目', suspect],
} as const satisfies Record<ArchiveFaultName | OpeningFault, readonly [problem: string, next: string]>

/** What a file is, where it is no zip that can be looked into. */
export type OpeningFault = 'empty_file' | 'no_files' | 'other_archive' | 'no_archive' | 'file_too_large'
