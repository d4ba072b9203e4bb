import { safeFileTitle } from '#shared/text/file-title.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import { evidenceFolder } from './fill-in-form.ts'
import type { CalendarMonth } from './period.ts'

/** 「逊克县／2022年4月／7-3 进校园方案／文件」: how a unit's evidence of a month lies in folders (office.md «Books», M-064). */

/** Evidence that proves no measure yet lies here. */
export const unplacedFolder = '未对应措施'
/** The list in each unit's month. */
export const evidenceListName = '佐证材料清单.xlsx'

const longestName = 80

/** The folders of a unit's month: `['逊克县', '2022年4月']`. */
export function monthFolders(unitName: string, month: CalendarMonth): readonly [unit: string, month: string] {
  return [safeFileTitle(unitName), officialMonth(month)]
}

/** The folder of a measure within the month: `7-3 进校园方案`. */
export function measureFolder(line: { readonly code: string; readonly shortTitle: string }): string {
  return safeFileTitle(evidenceFolder(line))
}

/** A file's name as Windows takes it, at most 80 characters with its ending. */
export function safeFileName(name: string): string {
  const [stem, ending] = partsOfName(name)
  const kept = [...ending].filter((sign) => /[\p{L}\p{N}.]/u.test(sign)).join('')
  // Nothing left behind the dot: Windows would drop the dot as well.
  const safeEnding = kept === '.' ? '' : kept
  return `${cut(safeFileTitle(stem), longestName - [...safeEnding].length)}${safeEnding}`
}

/** Safe names that differ within one folder, whatever their case: equal ones are numbered, `方案（2）.pdf`. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const [stem, ending] = partsOfName(safeFileName(name))
    let result = `${stem}${ending}`
    for (let turn = 2; taken.has(folded(result)); turn += 1) {
      const number = `（${turn}）`
      result = `${cut(stem, longestName - [...number, ...ending].length)}${number}${ending}`
    }
    taken.add(folded(result))
    return result
  })
}

/** What Windows takes for the same name. */
export function folded(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** The last dot parts the ending, if what follows is short and something stands before. */
function partsOfName(name: string): [stem: string, ending: string] {
  const found = /^(.+)(\.[^.\s]{1,10})$/su.exec(name.trim())
  return [found?.[1] ?? name, found?.[2] ?? '']
}

/** Cut to so many characters, without a blank or dot at the new end. */
function cut(text: string, most: number): string {
  const signs = [...text]
  return signs.length <= most
    ? text
    : signs
        .slice(0, most)
        .join('')
        .replace(/[\s.]+$/, '')
}
