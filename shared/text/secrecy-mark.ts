/**
 * The mark of a classified paper in a title or head, 「机密★」; undefined where there is none. Such a paper may not be kept by this program
 * (office.md «Documents»).
 */
export function secrecyMark(text: string): string | undefined {
  const found = /(绝密|机密|秘密)\s*[★☆]/u.exec(text)
  return found?.[1] === undefined ? undefined : `${found[1]}★`
}

/** One sentence for whoever typed such a title; undefined where there is no mark. */
export function secrecyWarning(text: string): string | undefined {
  const mark = secrecyMark(text)
  return mark === undefined ? undefined : `标题带有“${mark}”字样。本软件不得存储、处理涉密信息，涉密文件请在涉密计算机上办理。`
}
