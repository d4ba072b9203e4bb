/** A number as it stands on a paper; `serial` is null until the paper is registered. `code` is the 机关代字, null for the programme's own series. */
export interface NumberParts {
  readonly code: string | null
  readonly year: number
  readonly serial: number | null
}

/** `〔2022〕第3号`, or `〔2022〕第　号` while the serial is open. */
export function seriesNumber(year: number, serial: number | null): string {
  return `〔${year}〕第${serial ?? '　'}号`
}

/** `鹤信用办发〔2022〕12号` (GB/T 9704 7.2.5: no 第, no padding), or `鹤信用办发〔2022〕　号` while the serial is open. */
export function organNumber(code: string, year: number, serial: number | null): string {
  return `${code}〔${year}〕${serial ?? '　'}号`
}

/** The number alone, in the form that its code asks for. */
export function documentNumber(parts: NumberParts): string {
  return parts.code === null ? seriesNumber(parts.year, parts.serial) : organNumber(parts.code, parts.year, parts.serial)
}

/** The number as other papers cite it: `编号：〔2022〕第3号` or `鹤信用办发〔2022〕12号`. */
export function citedNumber(parts: NumberParts): string {
  return (parts.code === null ? '编号：' : '') + documentNumber(parts)
}

/** Reads either form, whatever brackets it uses; undefined if the text is not a document number. */
export function parseDocumentNumber(text: string): NumberParts | undefined {
  const found = /^(?:编号[：:])?(?<code>[\p{Script=Han}]*)[〔[［【(（](?<year>\d{4})[〕\]］】)）](?<nth>第?)0*(?<serial>[1-9]\d*)号$/u.exec(
    text.replaceAll(/\s+/g, ''),
  )?.groups
  if (found === undefined) return undefined
  const code = found.code === '' ? null : (found.code ?? null)
  if ((code === null) !== (found.nth === '第')) return undefined
  return { code, year: Number(found.year), serial: Number(found.serial) }
}

/** The right form of a number written with wrong brackets or padding; undefined where nothing is wrong or nothing is readable. */
export function proposedNumber(text: string): string | undefined {
  const parts = parseDocumentNumber(text)
  if (parts === undefined) return undefined
  const right = text.trim().startsWith('编号') ? citedNumber(parts) : documentNumber(parts)
  return right === text.trim() ? undefined : right
}
