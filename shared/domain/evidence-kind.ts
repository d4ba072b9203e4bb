import type { EvidenceKind } from './evidence.ts'

/** Words of a file's name that tell what it is; the first that fits decides. */
const words: readonly (readonly [kind: EvidenceKind, pattern: RegExp])[] = [
  ['screenshot', /截图|截屏|屏幕快照|screenshot/i],
  ['minutes', /纪要|会议记录/],
  ['brief', /简报|工作信息|信息专报/],
  ['media', /报道|新闻|媒体|公众号|推送/],
  ['photo', /照片|图片|现场图/],
  ['register', /台账|清单|统计表|明细表|汇总表|登记表/],
  ['document', /通知|方案|意见|办法|制度|函|批复|决定|规定|细则|计划|总结|报告|承诺书/],
  ['photo', /\.(?:jpe?g|png|bmp|tiff?|heic|webp|mp4)$/i],
  ['register', /\.(?:xlsx?|et)$/i],
  ['document', /\.(?:docx?|wps|pdf|ofd)$/i],
]

/** The kind of evidence that a file's name suggests; a person may say otherwise. */
export function kindFromFile(name: string): EvidenceKind {
  return words.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other'
}
