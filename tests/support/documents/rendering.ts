import { execFile } from 'node:child_process'
import { mkdir, readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const fontsFile = fileURLToPath(new URL('fonts.conf', import.meta.url))

/** A line of text on a page, in millimetres from the page's top left corner. */
export interface PageLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
export interface Page {
  readonly width: number
  readonly height: number
  readonly lines: readonly PageLine[]
}

/** Renders every .docx of a folder in one LibreOffice process; the PDFs stand beside them. */
export async function renderFolder(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.docx')).map((name) => join(folder, name))
  const profile = join(folder, 'profile')
  await mkdir(profile)
  await run('soffice', ['--headless', `-env:UserInstallation=file://${profile}`, '--convert-to', 'pdf', '--outdir', folder, ...files], {
    timeout: 150_000,
    env: { ...process.env, FONTCONFIG_FILE: fontsFile },
  })
}

/** The lines of text of each page. */
export async function pagesOf(pdf: string): Promise<Page[]> {
  const { stdout } = await run('pdftotext', ['-bbox-layout', pdf, '-'], { maxBuffer: 64 * 1024 * 1024 })
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? []
      return { width: millimetres(Number(width)), height: millimetres(Number(height)), lines: joined(wordsOf(page)) }
    })
}

/** The text of a PDF without blanks. */
export async function textOf(pdf: string): Promise<string> {
  const { stdout } = await run('pdftotext', ['-raw', pdf, '-'], { maxBuffer: 64 * 1024 * 1024 })
  return stdout.replaceAll(/\s/g, '')
}

function millimetres(points: number): number {
  return (points / 72) * 25.4
}

function wordsOf(page: string): PageLine[] {
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g
  return [...page.matchAll(word)].map((found) => ({
    text: found[5] ?? '',
    left: millimetres(Number(found[1])),
    top: millimetres(Number(found[2])),
    right: millimetres(Number(found[3])),
    bottom: millimetres(Number(found[4])),
  }))
}

/** Words whose middles stand on one height are one line. */
function joined(words: readonly PageLine[]): PageLine[] {
  const lines: PageLine[] = []
  for (const word of words.toSorted((one, other) => middle(one) - middle(other) || one.left - other.left)) {
    const last = lines.at(-1)
    if (last === undefined || Math.abs(middle(last) - middle(word)) > 1.5) lines.push(word)
    else {
      const [text, left, right] = [last.text + word.text, Math.min(last.left, word.left), Math.max(last.right, word.right)]
      lines[lines.length - 1] = { text, left, right, top: Math.min(last.top, word.top), bottom: Math.max(last.bottom, word.bottom) }
    }
  }
  return lines
}

export function middle(line: PageLine): number {
  return (line.top + line.bottom) / 2
}

/** A page as pixels of 200 to the inch. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}
const perMm = 200 / 25.4

/** Draws one page, counted from 1. */
export async function pictureOf(pdf: string, page: number): Promise<Picture> {
  const stem = `${pdf}-${page}`
  await run('pdftoppm', ['-r', '200', '-f', String(page), '-l', String(page), '-singlefile', pdf, stem])
  const bytes = await readFile(`${stem}.ppm`)
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'))
  if (head === null) throw new Error(`${stem}.ppm is no picture`)
  return { width: Number(head[1]), height: Number(head[2]), data: bytes.subarray(head[0].length) }
}

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The box of everything drawn inside a region, in millimetres; undefined where it is empty. */
export function inkIn(picture: Picture, region: Box): Box | undefined {
  let box: Box | undefined
  for (let y = Math.round(region.top * perMm); y < Math.min(picture.height, region.bottom * perMm); y += 1) {
    for (let x = Math.round(region.left * perMm); x < Math.min(picture.width, region.right * perMm); x += 1) {
      if (!isInk(picture, x, y, 'any')) continue
      box = {
        left: Math.min(box?.left ?? x, x),
        right: Math.max(box?.right ?? x, x),
        top: Math.min(box?.top ?? y, y),
        bottom: Math.max(box?.bottom ?? y, y),
      }
    }
  }
  return box === undefined
    ? undefined
    : { left: box.left / perMm, right: (box.right + 1) / perMm, top: box.top / perMm, bottom: (box.bottom + 1) / perMm }
}

/** Horizontal rules at least `length` mm long, each with its ends and heights. */
export function rulesOf(picture: Picture, colour: 'red' | 'black', length: number): Box[] {
  const rules: Box[] = []
  for (let y = 0; y < picture.height; y += 1) {
    const [from, to] = longestRun(picture, y, colour)
    if ((to - from) / perMm < length) continue
    const last = rules.at(-1)
    const row = { left: from / perMm, right: to / perMm, top: y / perMm, bottom: (y + 1) / perMm }
    if (last !== undefined && row.top - last.bottom < 0.01) rules[rules.length - 1] = { ...last, bottom: row.bottom }
    else rules.push(row)
  }
  return rules
}

function longestRun(picture: Picture, y: number, colour: 'red' | 'black'): [number, number] {
  let best: [number, number] = [0, 0]
  let from = 0
  for (let x = 0; x <= picture.width; x += 1) {
    if (x < picture.width && isInk(picture, x, y, colour)) continue
    if (x - from > best[1] - best[0]) best = [from, x]
    from = x + 1
  }
  return best
}

function isInk(picture: Picture, x: number, y: number, colour: 'red' | 'black' | 'any'): boolean {
  const place = (y * picture.width + x) * 3
  const [red, green, blue] = [picture.data[place] ?? 255, picture.data[place + 1] ?? 255, picture.data[place + 2] ?? 255]
  if (colour === 'any') return red + green + blue < 540
  return colour === 'red' ? red > 150 && green < 140 && blue < 140 : red < 160 && green < 160 && blue < 160
}
