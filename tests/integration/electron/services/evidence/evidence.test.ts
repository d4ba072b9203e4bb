import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { storedPath } from '#db/file-store.ts'
import {
  addEvidence,
  evidenceList,
  linkEvidence,
  openEvidence,
  removeEvidence,
  restoreEvidence,
} from '#electron/services/evidence/evidence.ts'
import { openMonth } from '#electron/services/months/plan-opening.ts'
import { planLines } from '#electron/services/months/plans.ts'
import { contract } from '#shared/api/contract.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { type SeededOffice, seedOffice } from '#tests/fixtures/seed-office.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()
let office: SeededOffice
let lineIds: string[]

const xunke = 'heihe:unit:xunke-county'
const form = {
  title: '《关于印发诚信进校园工作方案的通知》',
  kind: 'document' as const,
  issuer: '逊克县',
  documentNumber: '',
  formedOn: '2022-04-15',
}

beforeEach(async () => {
  office = await seedOffice(folder(), { today: '2022-04-18' })
  await openMonth(office, { month: '2022-04' })
  lineIds = (await planLines(office, { month: '2022-04', unitId: xunke })).lines.map((line) => line.lineId)
})
afterEach(() => office.close())

async function listed() {
  return contract['evidence.list'].output.parse(await evidenceList(office, { unitId: xunke, month: '2022-04' })).evidence
}

describe('佐证材料 (M-064)', () => {
  test('several files, one evidence for many measures; 形成日期 apart from 录入日期', async () => {
    const files = [office.stageFile('方案.pdf', '方案正文'), office.stageFile('照片.jpg', '照片')]
    await addEvidence(office, { ...form, lineIds: lineIds.slice(0, 3), files })
    const [evidence] = await listed()
    expect(evidence?.files.map((file) => file.name)).toEqual(['方案.pdf', '照片.jpg'])
    expect(evidence?.measures).toHaveLength(3)
    expect(evidence?.formedOn).toBe('2022-04-15')
    expect(evidence?.recordedAt.slice(0, 10)).toBe('2022-04-18')
    const sha256 = evidence?.files[0]?.sha256 ?? ''
    expect(readFileSync(storedPath(folder(), sha256), 'utf8')).toBe('方案正文')
  })

  test('the same content is kept once and said to be known', async () => {
    await addEvidence(office, { ...form, lineIds: lineIds.slice(0, 1), files: [office.stageFile('甲.pdf', '同一内容')] })
    const second = await addEvidence(office, { ...form, lineIds: lineIds.slice(1, 2), files: [office.stageFile('乙.pdf', '同一内容')] })
    expect(second.known).toEqual(['乙.pdf'])
    expect(await office.store.db.selectFrom('blob').selectAll().execute()).toHaveLength(1)
  })

  test('a file over 50 MiB is refused with its size; nothing is written', async () => {
    const token = office.stageFile('录像.mp4', new Uint8Array(50 * 1024 * 1024 + 1))
    const error = await refusal(addEvidence(office, { ...form, lineIds: lineIds.slice(0, 1), files: [token] }))
    expect(error.code).toBe('file_too_large')
    expect(error.details).toMatchObject({ name: '录像.mp4', limit: '50 MB' })
    expect(await listed()).toEqual([])
  })

  test('a program, a link or an empty file is refused', async () => {
    const add = (name: string, content: string) =>
      addEvidence(office, { ...form, lineIds: lineIds.slice(0, 1), files: [office.stageFile(name, content)] })
    expect((await refusal(add('安装.exe', 'x'))).code).toBe('file_type_refused')
    expect((await refusal(add('快捷方式.lnk', 'x'))).code).toBe('file_type_refused')
    expect((await refusal(add('空.pdf', ''))).code).toBe('file_unavailable')
    expect((await refusal(add('方案.pdf', 'MZ\u0090\u0000'))).code).toBe('file_type_refused')
    expect((await refusal(add('照片.jpg', '<html><script>'))).code).toBe('file_type_refused')
    expect(await listed()).toEqual([])
  })

  test('a token that was never given names no file', async () => {
    expect((await refusal(addEvidence(office, { ...form, lineIds: lineIds.slice(0, 1), files: ['无此标记'] }))).code).toBe(
      'file_unavailable',
    )
  })

  test('lines of two units cannot share one evidence', async () => {
    const other = await planLines(office, { month: '2022-04', unitId: 'heihe:unit:sunwu-county' })
    const lines = [lineIds[0] ?? '', other.lines[0]?.lineId ?? '']
    const error = await refusal(addEvidence(office, { ...form, lineIds: lines, files: [office.stageFile('方案.pdf', '甲')] }))
    expect(error.details['rule']).toBe('oneUnitOneMonth')
  })

  test('removing puts it into 回收站 and can be undone; its file stays', async () => {
    const { evidenceId } = await addEvidence(office, { ...form, lineIds: lineIds.slice(0, 1), files: [office.stageFile('方案.pdf', '甲')] })
    const [before] = await listed()
    await removeEvidence(office, { evidenceId, rev: before?.rev ?? 0 })
    expect(await listed()).toEqual([])
    expect(existsSync(storedPath(folder(), before?.files[0]?.sha256 ?? ''))).toBe(true)
    await restoreEvidence(office, { evidenceId })
    expect((await listed()).map((each) => each.evidenceId)).toEqual([evidenceId])
  })

  test('the measures it proves can be changed; an old view is refused', async () => {
    const { evidenceId } = await addEvidence(office, { ...form, lineIds: lineIds.slice(0, 1), files: [office.stageFile('方案.pdf', '甲')] })
    await linkEvidence(office, { evidenceId, rev: 1, lineIds: lineIds.slice(3, 5) })
    expect((await listed())[0]?.measures.map((each) => each.lineId).toSorted()).toEqual(lineIds.slice(3, 5).toSorted())
    expect((await refusal(linkEvidence(office, { evidenceId, rev: 1, lineIds: lineIds.slice(0, 1) }))).code).toBe('stale_version')
  })

  test('a file is opened by what it is, never by a path of the page', async () => {
    const { evidenceId } = await addEvidence(office, { ...form, lineIds: lineIds.slice(0, 1), files: [office.stageFile('方案.pdf', '甲')] })
    const sha256 = (await listed())[0]?.files[0]?.sha256 ?? ''
    await openEvidence(office, { evidenceId, sha256 })
    expect(office.ports.opened).toHaveLength(1)
    const [opened = ''] = office.ports.opened
    expect(basename(opened)).toBe('方案.pdf')
    expect(readFileSync(opened, 'utf8')).toBe('甲')
    // What a program does to the copy leaves the kept file as it is.
    expect(statSync(opened).mode & 0o222).toBe(0)
    expect(opened).not.toBe(storedPath(folder(), sha256))
    expect((await refusal(openEvidence(office, { evidenceId, sha256: '../../etc/passwd' }))).code).toBe('not_found')
  })
})
