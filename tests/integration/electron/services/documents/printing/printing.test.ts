import { afterEach, beforeEach, expect, test } from 'vitest'
import { listEvents } from '#db/repositories/desk.ts'
import { readFonts } from '#electron/app/fonts.ts'
import { savePdf } from '#electron/services/documents/document-files.ts'
import { documentDetail, editDocument } from '#electron/services/documents/documents.ts'
import { machineFaces, printingOf } from '#electron/services/documents/printing/printing.ts'
import { contract } from '#shared/api/contract.ts'
import type { Fonts } from '#electron/ports.ts'
import { type MayOffice, draftOne, education, inMay, milestonesOf } from '#tests/fixtures/supervision/may.ts'

/** documents.md 3: what is missing is said with what stands in for it, before anything is printed. */

let office: MayOffice
let documentId: string
beforeEach(async () => {
  office = await inMay()
  documentId = (await draftOne(office, 'supervise', await milestonesOf(office, '7-3', education))).documentId
})
afterEach(() => office.dispose())

const withFonts = (fonts: Fonts): MayOffice => ({ ...office, ports: { ...office.ports, fonts } })
const windows: Fonts = { families: async () => ['SimSun', 'SimHei', 'FangSong', 'KaiTi'], covers: async (_family, text) => text !== '䶮' }
const printing = async (of = office) => contract['documents.printing'].output.parse(await printingOf(of, { documentId }))

async function write(words: string): Promise<void> {
  const { rev, texts } = await documentDetail(office, { documentId })
  const place = texts.find(({ isLong }) => isLong) ?? texts[0]
  await editDocument(office, { documentId, rev, texts: [{ field: place?.field ?? '', text: words }] })
}

test('a plain paper on Windows without the office’s fonts: the three faces that are missing', async () => {
  const { missing, unshown, secrecy, ownTemplate } = await printing(withFonts(windows))
  expect(missing).toEqual(['缺少方正小标宋简体，将以宋体代替', '缺少仿宋_GB2312，将以仿宋代替', '缺少楷体_GB2312，将以楷体代替'])
  expect({ unshown, secrecy, ownTemplate }).toEqual({ unshown: [], secrecy: [], ownTemplate: null })
})

test('names that the face has not are found, and those that no face of the machine has', async () => {
  await write('由王喆负责，赵䶮协助，按期完成。')
  const { unshown } = await printing(withFonts(windows))
  expect(unshown[0]).toBe('“喆”“䶮”不在仿宋_GB2312字库内，打印时改用仿宋')
  expect(unshown[1]).toContain('本机字体中没有“䶮”的字形')
})

test('office.md: a mark of secrecy in the text warns', async () => {
  await write('按机密★1年管理，请抓紧办理。')
  expect((await printing()).secrecy).toEqual(['文中有“机密★”字样。本软件不得存储、处理涉密信息，请核实，涉密文件请在涉密计算机上办理'])
})

const real = readFonts(process)
const hasNoto = (await real.families()).includes('Noto Serif CJK SC')

test.skipIf(!hasNoto)('the real fonts of this machine', async () => {
  const { faces } = contract['documents.fonts'].output.parse(await machineFaces(withFonts(real)))
  expect(faces.find(({ role }) => role === '宋体')).toMatchObject({ state: 'replaced', family: 'Noto Serif CJK SC', instead: '思源宋体' })
  await write('由王喆负责。')
  const { unshown } = await printing(withFonts(real))
  expect(unshown).toEqual(['“喆”不在仿宋_GB2312字库内，打印时改用仿宋'])
})

test('a PDF is saved where the officer says and stands in the log', async () => {
  office.ports.answers.saveAs.push(`${office.store.folder}/督办单.pdf`)
  expect(await savePdf(office, { documentId })).toEqual({ savedAs: '督办单.pdf' })
  expect((await listEvents(office.store.db, null, 1))[0]?.action).toBe('documents.savePdf')
  expect(await savePdf(office, { documentId })).toEqual({ savedAs: null })
})
