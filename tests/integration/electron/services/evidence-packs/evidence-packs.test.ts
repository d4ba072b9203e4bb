import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { storedPath } from '#db/file-store.ts'
import { openOfficeFile } from '#electron/office-files/open.ts'
import { evidenceList } from '#electron/services/evidence/evidence.ts'
import { packSize, savePack } from '#electron/services/evidence-packs/evidence-packs.ts'
import { readSheet } from '#electron/spreadsheets/read.ts'
import { contract } from '#shared/api/contract.ts'
import { type OpenedOffice, april, openedApril, sunwu, xunke } from '#tests/fixtures/appraisals/april.ts'
import { addSpringEvidence, filesBelow } from '#tests/fixtures/evidence/spring-evidence.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'
import type { FullPackReport } from './full-disk-pack.ts'

const folder = useFolder()
let office: OpenedOffice
beforeEach(async () => {
  office = await openedApril()
  await addSpringEvidence(office)
})
afterEach(() => office.dispose())

const both = { unitIds: [xunke, sunwu], month: april }
async function saved(way: 'folder' | 'zip', choice = both) {
  return contract['evidencePacks.save'].output.parse(await savePack(office, { ...choice, way }))
}

const places = [
  '孙吴县/2022年4月/1-1 作出政务诚信承诺/承诺书.docx',
  '孙吴县/2022年4月/佐证材料清单.xlsx',
  '逊克县/2022年4月/1-1 作出政务诚信承诺/公示： 第1批？.png',
  '逊克县/2022年4月/7-3 进校园方案/方案.pdf',
  '逊克县/2022年4月/7-3 进校园方案/方案（2）.pdf',
  '逊克县/2022年4月/7-3 进校园方案/照片.jpg',
  '逊克县/2022年4月/7-3 进校园方案/照片（2）.jpg',
  '逊克县/2022年4月/7-6 进社区方案/方案.pdf',
  '逊克县/2022年4月/佐证材料清单.xlsx',
  '逊克县/2022年4月/未对应措施/培训签到表.xlsx',
]

describe('out as folders (office.md «Books», M-064)', () => {
  test('unit, month, measure, file; what proves two measures lies in both folders, what proves none in its own', async () => {
    office.ports.answers.folders.push(folder())
    const { savedAs, files } = await saved('folder')
    expect(filesBelow(folder())).toEqual(places.toSorted())
    expect([savedAs, files]).toEqual([['逊克县／2022年4月', '孙吴县／2022年4月'], 8])
    expect(readFileSync(join(folder(), '逊克县/2022年4月/7-6 进社区方案/方案.pdf'), 'utf8')).toBe('方案正文')
  })

  test('a month that lies there already stays as it is; the new one is numbered', async () => {
    mkdirSync(join(folder(), '逊克县/2022年4月'), { recursive: true })
    writeFileSync(join(folder(), '逊克县/2022年4月/手工整理.txt'), '保留')
    office.ports.answers.folders.push(folder())
    expect((await saved('folder', { ...both, unitIds: [xunke] })).savedAs).toEqual(['逊克县／2022年4月（2）'])
    expect(readdirSync(join(folder(), '逊克县/2022年4月'))).toEqual(['手工整理.txt'])
    expect(filesBelow(folder()).filter((path) => path.startsWith('逊克县/2022年4月（2）/'))).toHaveLength(8)
  })

  test('a kept file that is damaged is named, and nothing half-done is left', async () => {
    const [piece] = (await evidenceList(office, { unitId: sunwu, month: april })).evidence
    rmSync(storedPath(office.store.folder, piece?.files[0]?.sha256 ?? ''))
    office.ports.answers.folders.push(folder())
    expect((await refusal(saved('folder'))).details).toMatchObject({ name: '承诺书.docx' })
    expect(readdirSync(folder())).toEqual([])
    office.ports.answers.saveAs.push(join(folder(), 'a.zip'))
    expect((await refusal(saved('zip'))).code).toBe('file_unavailable')
    expect(readdirSync(folder())).toEqual([])
  })

  test('a unit whose folder cannot be made takes the others back', async () => {
    writeFileSync(join(folder(), '孙吴县'), '一个同名文件')
    office.ports.answers.folders.push(folder())
    expect((await refusal(saved('folder'))).code).toBe('file_unavailable')
    expect(readdirSync(folder())).toEqual(['孙吴县'])
  })

  test('a place that is gone, like a stick pulled out, is said', async () => {
    office.ports.answers.folders.push(join(folder(), '已拔出的U盘'))
    expect((await refusal(saved('folder'))).code).toBe('file_unavailable')
  })

  test('nothing chosen, nothing written and nothing in the journal', async () => {
    const events = () => office.store.db.selectFrom('event').select('seq').execute()
    const before = await events()
    expect((await saved('folder')).savedAs).toEqual([])
    expect(await events()).toEqual(before)
  })
})

describe('out as a zip', () => {
  test('the same files under the same names, and the same pack gives the same bytes', async () => {
    for (const name of ['a.zip', 'b.zip']) {
      office.ports.answers.saveAs.push(join(folder(), name))
      expect((await saved('zip')).savedAs).toEqual([name])
    }
    const [first, second] = ['a.zip', 'b.zip'].map((name) => readFileSync(join(folder(), name)))
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true)
    const parts = unzipSync(new Uint8Array(first ?? []))
    expect(Object.keys(parts).toSorted()).toEqual(places.toSorted())
    expect(strFromU8(parts['逊克县/2022年4月/7-3 进校园方案/照片（2）.jpg'] ?? new Uint8Array())).toBe('第二张')
  })

  test('who took a copy stands in the journal', async () => {
    office.ports.answers.saveAs.push(join(folder(), 'a.zip'))
    await saved('zip')
    const [event] = await office.store.db.selectFrom('event').selectAll().orderBy('seq', 'desc').limit(1).execute()
    expect(event).toMatchObject({ action: 'evidencePacks.save', subject_id: april })
    expect(JSON.parse(event?.detail ?? '')).toMatchObject({ way: 'zip', units: [xunke, sunwu], files: 8 })
  })
})

test('《佐证材料清单》 (D-22): a row for each file, 「未附佐证材料」 for each measure without, ids hidden', async () => {
  office.ports.answers.folders.push(folder())
  await saved('folder')
  const path = join(folder(), '逊克县/2022年4月/佐证材料清单.xlsx')
  const sheet = await readSheet(await openOfficeFile({ path, name: '佐证材料清单.xlsx' }, ['xlsx']), 0, { mostRows: 1000 })
  const rows = sheet.rows.map((row) => row.slice(0, 9).map(({ text }) => text))
  expect(rows[0]?.[0]).toBe('逊克县2022年4月佐证材料清单')
  expect(rows[2]).toEqual(['序号', '措施', '材料名称', '类型', '制发单位', '文号', '形成日期', '文件', '大小'])
  const school = rows.filter(([, measure]) => measure === '7-3 进校园方案')
  expect(school[0]?.slice(2, 8)).toEqual([
    '《关于印发诚信进校园工作方案的通知》',
    '文件',
    '逊克县教育局',
    '逊教发〔2022〕5号',
    '2022-04-15',
    '方案.pdf',
  ])
  expect(school.map((row) => row[7])).toEqual(['方案.pdf', '照片.jpg', '照片（2）.jpg', '方案（2）.pdf'])
  expect(rows.filter((row) => row[2] === '未附佐证材料')).toHaveLength(26)
  expect(sheet.hiddenColumns).toEqual([9, 10, 11])
})

test('the size is told before: each unit, its pieces and files, and what nothing proves', async () => {
  const size = contract['evidencePacks.size'].output.parse(await packSize(office, both))
  const bytes = (text: string) => Buffer.byteLength(text)
  expect(size.units[0]).toMatchObject({ unit: { name: '逊克县' }, pieces: 4, files: 7, measures: 29, withoutEvidence: 26 })
  expect(size.units[1]).toMatchObject({ pieces: 1, files: 1, bytes: bytes('孙吴承诺') })
  expect(size).toMatchObject({ files: 8, fitsZip: true })
  expect(size.bytes).toBe(bytes('方案正文') * 2 + bytes('第一张第二张另一份方案截图签到孙吴承诺'))
})

test('a month without list and evidence is refused', async () => {
  expect((await refusal(savePack(office, { unitIds: [xunke], month: '2022-09', way: 'zip' }))).details).toMatchObject({
    rule: 'emptyEvidencePack',
  })
})

test('a county takes out its own evidence alone', async () => {
  const county = await openedApril(xunke)
  expect((await refusal(packSize(county, { unitIds: [sunwu], month: april }))).code).toBe('not_permitted')
  expect((await packSize(county, { unitIds: [xunke], month: april })).files).toBe(0)
  await county.dispose()
})

/** A name space of its own may mount a small disk without root; it is gone with its process. */
const canMount = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs -o size=64k tmpfs /mnt']).status === 0

test.skipIf(!canMount)('a disk without the room says how much is missing before anything is written', () => {
  const script = 'mount -t tmpfs -o size=12m tmpfs "$1" && exec "$2" "$3" "$1"'
  const child = ['-rm', 'sh', '-c', script, 'sh', folder(), process.execPath, join(import.meta.dirname, 'full-disk-pack.ts')]
  const { status, stdout, stderr } = spawnSync('unshare', child, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const { sentences, left } = JSON.parse(stdout) as FullPackReport
  const full = '磁盘空间不足，还需约 16 MB。本次操作未写入，此前保存的内容完好，请清理磁盘后重试。'
  expect([sentences, left]).toEqual([[full, full], []])
})
