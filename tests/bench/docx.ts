import Docxtemplater from 'docxtemplater'
import { strFromU8, unzipSync } from 'fflate'
import PizZip from 'pizzip'
import { writeDocx } from '#electron/documents/docx-writer.ts'
import { documentModelSchema, type DocumentModel } from '#shared/documents/model.ts'
import { sampleLetterhead } from '#shared/documents/samples/letterhead.ts'
import { supervisionNoticeSample } from '#shared/documents/samples/notices.ts'
import { supervisionNoticeFacts } from '#shared/documents/kinds/notices/supervision-facts.ts'
import { buildSupervisionNotice } from '#shared/documents/kinds/notices/supervision-notice.ts'
import { compareTimings } from './measure.ts'

/** Keys of a model whose strings are not texts. */
const silent = new Set(['type', 'align', 'orientation', 'field', 'sourceIds', 'face', 'kind', 'layout'])

/**
 * 督办单 from facts to bytes against docxtemplater, which fills a template made by our own writer: same styles, same forms, every text a placeholder.
 * The paragraphs of both files are compared first. Goal: at most 1.5 times the peer.
 */
export async function benchDocx(): Promise<void> {
  const facts = supervisionNoticeFacts.parse(supervisionNoticeSample)
  const { template, data } = templateOf(buildSupervisionNotice(facts, sampleLetterhead))
  const templateBytes = await writeDocx(template)
  const ours = (): Promise<Uint8Array> => writeDocx(buildSupervisionNotice(facts, sampleLetterhead))
  const peer = (): Uint8Array => {
    const document = new Docxtemplater(new PizZip(templateBytes), { linebreaks: false })
    document.render(data)
    return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
  }
  const [own, other] = [paragraphsOf(await ours()), paragraphsOf(peer())]
  if (JSON.stringify(own) !== JSON.stringify(other)) {
    const at = own.findIndex((text, index) => text !== other[index])
    throw new Error(`outputs differ at paragraph ${at}: “${own[at]}” / “${other[at]}”`)
  }
  console.log(`两份文件各 ${own.length} 段，文字一致`)
  const timings = await compareTimings(
    [
      { name: 'docxtemplater', run: peer, repeat: 10 },
      { name: 'writeDocx', run: ours, repeat: 10 },
    ],
    { rounds: 11, warmUps: 3 },
  )
  for (const { name, median, fastest, slowest, ratio } of timings) {
    console.log(`${name.padEnd(14)} ${median.toFixed(2)} ms（${fastest.toFixed(2)}–${slowest.toFixed(2)}） ${ratio.toFixed(2)}×`)
  }
}

/** The same model with every text replaced by a placeholder, and the texts by name. */
function templateOf(model: DocumentModel): { template: DocumentModel; data: Record<string, string> } {
  const data: Record<string, string> = {}
  const name = (text: string): string => {
    const key = `t${Object.keys(data).length}`
    data[key] = text
    return `{${key}}`
  }
  const replaced = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return silent.has(key) || value === '' ? value : value.split('\n').map(name).join('\n')
    if (Array.isArray(value)) return value.map((entry) => replaced(entry, key))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([inner, entry]) => [inner, replaced(entry, inner)]))
  }
  return { template: documentModelSchema.parse({ ...model, blocks: replaced(model.blocks) }), data }
}

function paragraphsOf(bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map((found) =>
    [...found[0].matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((text) => text[1] ?? '').join(''),
  )
}
