import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { streamXlsxRows, writeXlsxStream } from 'hucre/xlsx'
import { tableValues } from './xlsx-table.ts'

/** The table to a file and back by hucre's streams. */

/** `inlineStrings` false: texts in a table of their own, as Excel and WPS save them. */
export async function writeHucre(path: string, inlineStrings = true): Promise<void> {
  const out = createWriteStream(path)
  for await (const bytes of writeXlsxStream(tableValues(), { name: '台账', inlineStrings })) {
    if (!out.write(bytes)) await once(out, 'drain')
  }
  out.end()
  await finished(out)
}

export async function readHucre(path: string, take: (texts: string[]) => void = () => undefined): Promise<number> {
  let cells = 0
  for await (const { values } of streamXlsxRows(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>)) {
    cells += values.length
    if (take.length > 0) take(values.map((value) => String(value ?? '')))
  }
  return cells
}
