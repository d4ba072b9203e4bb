import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { zipBytes } from '#electron/archives/zip-writer.ts'
import { addEvidence, removeEvidence } from '#electron/services/evidence/evidence.ts'
import { lookAtPack } from '#electron/services/evidence-packs/look.ts'
import { receivePack } from '#electron/services/evidence-packs/receiving.ts'
import { undoReceipt } from '#electron/services/evidence-packs/undo.ts'
import { savePack } from '#electron/services/evidence-packs/evidence-packs.ts'
import { contract, type InputOf } from '#shared/api/contract.ts'
import { type OpenedOffice, april, lineOf, openedApril, sunwu, xunke } from '#tests/fixtures/appraisals/april.ts'
import { hostileArchives } from '#tests/fixtures/archives/hostile-archives.ts'
import { zipOf } from '#tests/fixtures/archives/zip-writer.ts'
import { addSpringEvidence, droppedFolder, evidenceOf } from '#tests/fixtures/evidence/spring-evidence.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
let office: OpenedOffice
beforeEach(async () => {
  office = await openedApril()
})
afterEach(() => office.dispose())

type Source = InputOf<'evidencePacks.look'>['source']
type Receive = InputOf<'evidencePacks.receive'>
const anywhere = { unitId: null, month: null }

async function looked(source: Source, place: { unitId: string | null; month: string | null } = anywhere, at: OpenedOffice = office) {
  return contract['evidencePacks.look'].output.parse(await lookAtPack(at, { source, ...place }))
}
async function received(source: Source, more: Partial<Receive> = {}, at: OpenedOffice = office) {
  const input = contract['evidencePacks.receive'].input.parse({ source, ...anywhere, formedOn: '2022-04-20', ...more }) as Parameters<
    typeof receivePack
  >[1]
  return contract['evidencePacks.receive'].output.parse(await receivePack(at, input))
}
/** A folder of short texts, by path. */
function dropped(files: Readonly<Record<string, string>>): Source {
  return {
    files: Object.entries(files).map(([path, content]) => ({ token: office.stageFile(path.split('/').at(-1) ?? '', content), path })),
  }
}
function zipped(files: Readonly<Record<string, string>>): Source {
  const said = { flags: 0x800 }
  return { zip: office.stageFile('佐证.zip', zipOf(Object.entries(files).map(([name, data]) => ({ name, data, said })))) }
}

describe('out of one office and into an empty one: the same pieces, lines and bytes (M-064)', () => {
  let other: OpenedOffice
  beforeEach(async () => {
    other = await openedApril()
    await addSpringEvidence(other)
  })
  afterEach(() => other.dispose())
  const all = { unitIds: [xunke, sunwu], month: april }

  test('as a folder, inside folders of somebody else', async () => {
    other.ports.answers.folders.push(folder())
    await savePack(other, { ...all, way: 'folder' })
    const source = droppedFolder(office, folder(), '收到的材料/5月整理/')
    expect((await looked(source)).counts).toMatchObject({ files: 8, placed: 8, open: 0, refused: 0, known: 0 })
    expect((await received(source)).counts).toMatchObject({ pieces: 5, files: 7, linked: 0, same: 0 })
    expect(await evidenceOf(office)).toEqual(await evidenceOf(other))
  })

  test('words that people changed in our list are taken; a file moved to another measure proves that one', async () => {
    other.ports.answers.folders.push(folder())
    await savePack(other, { ...all, unitIds: [sunwu], way: 'folder' })
    const month = join(folder(), '孙吴县/2022年4月')
    const list = join(month, '佐证材料清单.xlsx')
    const parts = Object.entries(unzipSync(readFileSync(list))).map(([name, data]): [string, Uint8Array] => {
      return [name, strToU8(strFromU8(data).replaceAll('政务诚信承诺书', '政务诚信承诺书（修订）'))]
    })
    writeFileSync(list, await zipBytes(parts))
    renameSync(join(month, '1-1 作出政务诚信承诺'), join(month, '7-3进校园'))
    await received(droppedFolder(office, folder()))
    expect((await evidenceOf(office)).map(({ title, codes, issuer }) => [title, codes, issuer])).toEqual([
      ['政务诚信承诺书（修订）', ['7-3'], '孙吴县人民政府'],
    ])
  })

  test('as a zip, and once more: nothing is doubled', async () => {
    const path = join(folder(), 'a.zip')
    other.ports.answers.saveAs.push(path)
    await savePack(other, { ...all, way: 'zip' })
    const source = { zip: office.stageFile('a.zip', readFileSync(path)) }
    const { lists, files } = await looked(source)
    expect(lists).toHaveLength(2)
    expect(files.every(({ about }) => about.isFromList)).toBe(true)
    expect((await received(source)).counts.pieces).toBe(5)
    expect(await evidenceOf(office)).toEqual(await evidenceOf(other))
    expect((await looked(source)).counts).toMatchObject({ known: 8 })
    expect((await received(source)).counts).toMatchObject({ pieces: 0, files: 0, linked: 0, same: 5 })
    expect(await evidenceOf(office)).toEqual(await evidenceOf(other))
    expect(readdirSync(join(office.store.folder, 'opened'))).toEqual([])
  })
})

describe('folders as people make them', () => {
  const files = {
    '佐证/逊克县/4月/7－3进校园方案/方案.pdf': '甲',
    '佐证/逊克县/4月/7-6进社区/照片/方案.pdf': '甲',
    '佐证/逊克县/4月/进机关方案/会议纪要.docx': '乙',
    '佐证/逊克县/4月/其他/说明.txt': '丙',
    '佐证/逊克县/4月/99-1/x.pdf': '丁',
    '佐证/逊克县/4月/7-3/安装.exe': '戊',
    '佐证/逊克县/4月/7-3/空.pdf': '',
    '佐证/逊克县/4月/7-3/Thumbs.db': 'x',
    '佐证/__MACOSX/._方案.pdf': 'x',
    '佐证/7-3/散件.pdf': '己',
  }

  test.each([['folder'], ['zip']])('each file is placed, or it is said why not (%s)', async (way) => {
    const look = await looked(way === 'zip' ? zipped(files) : dropped(files))
    const said = Object.fromEntries(look.files.map(({ path, line, problem, refusal }) => [path.slice(3), refusal ?? problem ?? line?.code]))
    expect(said).toEqual({
      '逊克县/4月/7－3进校园方案/方案.pdf': '7-3',
      '逊克县/4月/7-6进社区/照片/方案.pdf': '7-6',
      '逊克县/4月/进机关方案/会议纪要.docx': '7-1',
      '逊克县/4月/其他/说明.txt': '文件夹没有写明措施',
      '逊克县/4月/99-1/x.pdf': '措施“99-1”不在逊克县2022年4月的台账清单中',
      '逊克县/4月/7-3/安装.exe': '类型不在允许范围内，请转换为PDF、Word、Excel或图片',
      '逊克县/4月/7-3/空.pdf': '文件是空的',
      '7-3/散件.pdf': '文件夹没有写明单位',
    })
    expect(look.counts).toEqual({ files: 8, bytes: look.counts.bytes, placed: 3, open: 3, known: 0, refused: 2 })
    expect(look.files.find(({ name }) => name === '会议纪要.docx')?.about).toMatchObject({
      title: '会议纪要',
      kind: 'minutes',
      formedOn: null,
    })
    expect(await evidenceOf(office)).toEqual([])
  })

  test('what was not found is assigned or left out; until then nothing is kept', async () => {
    const source = dropped(files)
    const place = { unitId: xunke, month: april }
    const error = await refusal(received(source, place))
    expect(error.details['reason']).toContain('有2个文件没有确定对应的措施')
    expect(await evidenceOf(office)).toEqual([])
    const line = await lineOf(office, xunke, '1-1')
    const assignments = [
      { path: '佐证/逊克县/4月/其他/说明.txt', lineIds: [line.id], title: '情况说明', kind: 'document' as const, formedOn: '2022-04-09' },
    ]
    const { counts } = await received(source, { ...place, assignments, skips: ['佐证/逊克县/4月/99-1/x.pdf'] })
    expect(counts).toEqual({ pieces: 4, files: 4, linked: 0, same: 0, skipped: 1, refused: 2 })
    const kept = (await evidenceOf(office)).map(({ title, codes, formed_on }) => [title, codes, formed_on])
    expect(kept).toEqual([
      ['会议纪要', ['7-1'], '2022-04-20'],
      ['情况说明', ['1-1'], '2022-04-09'],
      ['散件', ['7-3'], '2022-04-20'],
      ['方案', ['7-3', '7-6'], '2022-04-20'],
    ])
  })

  test('a folder of another unit or month than the page is about is not taken for it', async () => {
    const source = dropped({ '孙吴县/5月/7-3/a.pdf': 'a' })
    const problem = async (place: Parameters<typeof looked>[1]) => (await looked(source, place)).files[0]?.problem
    expect(await problem({ unitId: xunke, month: null })).toBe('文件夹写的是“孙吴县”，不是“逊克县”')
    expect(await problem({ unitId: sunwu, month: april })).toBe('文件夹写的是2022年5月，不是2022年4月')
    expect(await problem(anywhere)).toBe('孙吴县2022年5月尚未生成台账清单')
    expect((await looked(dropped({ '五大连池/4月/7-3/a.pdf': 'a' }))).files[0]?.problem).toBe(
      '文件夹写的单位名称有几个单位共用，请指定单位',
    )
  })

  test('a county takes in its own alone; the city enters for the county, and the journal says so', async () => {
    const county = await openedApril(xunke)
    const token = county.stageFile('a.pdf', 'a')
    const look = await looked({ files: [{ token, path: '孙吴县/4月/7-3/a.pdf' }] }, anywhere, county)
    expect(look.files[0]?.problem).toBe('是“孙吴县”的材料，本机关不能收取')
    const line = await lineOf(county, sunwu, '7-3').catch(() => undefined)
    if (line !== undefined) {
      const assignments = [{ path: '孙吴县/4月/7-3/a.pdf', lineIds: [line.id], title: null, kind: null, formedOn: null }]
      const source = { files: [{ token, path: '孙吴县/4月/7-3/a.pdf' }] }
      expect((await refusal(received(source, { assignments }, county))).code).toBe('not_permitted')
    }
    await county.dispose()
    await received(dropped({ '逊克县/4月/7-3/a.pdf': 'a' }))
    const [event] = await office.store.db.selectFrom('event').selectAll().orderBy('seq', 'desc').limit(1).execute()
    expect([event?.action, JSON.parse(event?.detail ?? '')]).toMatchObject([
      'evidencePacks.receive',
      { isOnBehalf: true, pieces: 1, units: [xunke] },
    ])
  })
})

describe('what the unit has already', () => {
  const about = { title: '进校园方案', kind: 'document' as const, issuer: '', documentNumber: '', formedOn: '2022-04-10' }
  let evidenceId = ''
  beforeEach(async () => {
    const line = await lineOf(office, xunke, '7-3')
    ;({ evidenceId } = await addEvidence(office, { ...about, lineIds: [line.id], files: [office.stageFile('原名.pdf', '方案')] }))
  })
  const source = () => dropped({ '逊克县/4月/7-3/甲.pdf': '方案', '逊克县/4月/7-6/乙.pdf': '方案', '逊克县/4月/1-1/丙.pdf': '新的' })

  test('is linked to the further measures, not doubled, and one undo takes all back', async () => {
    const before = await evidenceOf(office)
    const look = await looked(source())
    expect(look.files.map(({ held }) => held.piece?.provesLine)).toEqual([true, false, undefined])
    const { counts, undo } = await received(source())
    expect(counts).toMatchObject({ pieces: 1, files: 1, linked: 1, same: 0 })
    expect((await evidenceOf(office)).map(({ title, codes }) => [title, codes])).toEqual([
      ['丙', ['1-1']],
      ['进校园方案', ['7-3', '7-6']],
    ])
    expect(await undoReceipt(office, undo)).toEqual({ removed: 1, unlinked: 1 })
    expect(await evidenceOf(office)).toEqual(before)
  })

  test('an undo is refused as a whole once somebody changed a piece of it', async () => {
    const { undo } = await received(source())
    await removeEvidence(office, { evidenceId, rev: undo.linked[0]?.rev ?? 0 })
    const before = await evidenceOf(office)
    expect((await refusal(undoReceipt(office, undo))).code).toBe('not_found')
    expect(await evidenceOf(office)).toEqual(before)
    const added = undo.added.map((each) => ({ ...each, rev: each.rev + 1 }))
    expect((await refusal(undoReceipt(office, { added, linked: [] }))).code).toBe('stale_version')
  })

  test('content that another unit or month has is a piece of its own here, kept once', async () => {
    const look = await looked(dropped({ '孙吴县/4月/7-3/甲.pdf': '方案' }))
    expect(look.files[0]?.held).toEqual({ piece: null, isStored: true })
    expect((await received(dropped({ '孙吴县/4月/7-3/甲.pdf': '方案' }))).counts.pieces).toBe(1)
    expect(await office.store.db.selectFrom('blob').selectAll().execute()).toHaveLength(1)
  })
})

test('a pack of which nothing can be taken is refused', async () => {
  const error = await refusal(received(dropped({ '逊克县/4月/7-3/安装.exe': 'x' })))
  expect(error.details).toMatchObject({ rule: 'emptyEvidencePack' })
})

test('a list of that name which is none of ours is evidence like any other', async () => {
  const look = await looked(dropped({ '逊克县/4月/7-3/佐证材料清单.xlsx': '不是表格' }))
  expect([look.lists, look.files[0]?.line?.code]).toEqual([[], '7-3'])
})

test('every hostile zip is refused, looked at or taken in, with nothing stored and nothing left unpacked', async () => {
  const place = { unitId: xunke, month: april }
  const line = await lineOf(office, xunke, '7-3')
  const events = await office.store.db.selectFrom('event').select('seq').execute()
  for (const { title, says, bytes } of hostileArchives) {
    const source = { zip: office.stageFile('佐证.zip', bytes()) }
    const taken = { ...place, assignments: [{ path: 'a.pdf', lineIds: [line.id] }] }
    expect((await refusal(looked(source, place))).details['problem'], title).toBe(says)
    expect((await refusal(received(source, taken))).details['problem'], title).toBe(says)
  }
  expect(existsSync(join(office.store.folder, 'store'))).toBe(false)
  expect(existsSync(join(office.store.folder, 'opened')) ? readdirSync(join(office.store.folder, 'opened')) : []).toEqual([])
  expect(await office.store.db.selectFrom('blob').selectAll().execute()).toEqual([])
  expect(await office.store.db.selectFrom('event').select('seq').execute()).toEqual(events)
})
