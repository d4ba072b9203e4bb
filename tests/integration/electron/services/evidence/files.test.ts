import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { storedPath } from '#db/file-store.ts'
import { evidenceList, evidenceNamed, openEvidence, removeEvidence } from '#electron/services/evidence/evidence.ts'
import { addEvidenceFiles } from '#electron/services/evidence/files.ts'
import { contract } from '#shared/api/contract.ts'
import { type LedgerOffice, complaint, countyOffice, ledgerOffice, list, save, sunwu, xunke } from '#tests/fixtures/ledgers/office.ts'
import { refusal } from '#tests/fixtures/refusal.ts'

let office: LedgerOffice
beforeEach(async () => {
  office = await ledgerOffice({ today: '2022-05-10' })
})
afterEach(() => office.dispose())

const add = async (files: readonly [string, string][], unitId = xunke, of = office) =>
  contract['evidence.addFiles'].output.parse(
    await addEvidenceFiles(
      of,
      contract['evidence.addFiles'].input.parse({
        unitId,
        month: '2022-05',
        kind: 'photo',
        formedOn: '2022-05-06',
        files: files.map(([name, content]) => of.stageFile(name, content)),
      }),
    ),
  ).evidence
const named = async (evidenceIds: readonly string[], of = office) =>
  contract['evidence.named'].output.parse(await evidenceNamed(of, { evidenceIds }))

describe('佐证 of an entry of a 专项台账 (M-064)', () => {
  test('several files at once: each becomes a piece named after it, with its own 形成日期, that proves no measure', async () => {
    const added = await add([
      ['验收单.pdf', '验收'],
      ['现场照片.jpg', '照片'],
    ])
    expect(added.map(({ title, isKnown }) => [title, isKnown])).toEqual([
      ['验收单', false],
      ['现场照片', false],
    ])
    const { evidence, totalSize } = await named(added.map(({ evidenceId }) => evidenceId))
    expect(evidence.map(({ kind, formedOn, measures }) => [kind, formedOn, measures])).toEqual([
      ['photo', '2022-05-06', []],
      ['photo', '2022-05-06', []],
    ])
    expect(totalSize).toBe(Buffer.byteLength('验收') + Buffer.byteLength('照片'))
    expect(readFileSync(storedPath(office.store.folder, evidence[0]?.files[0]?.sha256 ?? ''), 'utf8')).toBe('验收')
  })

  test('an entry keeps the ids in its cell and gives their names; the month of the unit lists them too', async () => {
    const [piece] = await add([['验收单.pdf', '验收']])
    const evidenceId = piece?.evidenceId ?? ''
    await save(office, complaint({}, { evidence: [evidenceId] }))
    const [row] = (await list(office, 'performance-complaint')).rows
    expect(row?.fields['evidence']).toEqual([evidenceId])
    expect(row?.names[evidenceId]).toBe('验收单')
    expect((await evidenceList(office, { unitId: xunke, month: '2022-05' })).evidence).toHaveLength(1)
  })

  test('content that the unit has already is the same piece, whatever its name; another unit gets its own', async () => {
    const [first] = await add([['验收单.pdf', '同一内容']])
    const again = await add([
      ['副本.pdf', '同一内容'],
      ['新件.pdf', '另一内容'],
    ])
    expect(again.map(({ title, isKnown }) => [title, isKnown])).toEqual([
      ['验收单', true],
      ['新件', false],
    ])
    expect(again[0]?.evidenceId).toBe(first?.evidenceId)
    const [others] = await add([['验收单.pdf', '同一内容']], sunwu)
    expect(others?.isKnown).toBe(false)
    expect(await office.store.db.selectFrom('blob').selectAll().execute()).toHaveLength(2)
  })

  test('a program or an empty file is refused, and then nothing of the batch is written', async () => {
    const files: [string, string][] = [
      ['验收单.pdf', '验收'],
      ['安装.exe', 'x'],
    ]
    expect((await refusal(add(files))).code).toBe('file_type_refused')
    expect((await evidenceList(office, { unitId: xunke, month: '2022-05' })).evidence).toEqual([])
  })

  test('a file of an entry is opened by the system; what was removed is not named any more', async () => {
    const [piece] = await add([['验收单.pdf', '验收']])
    const evidenceId = piece?.evidenceId ?? ''
    const sha256 = (await named([evidenceId])).evidence[0]?.files[0]?.sha256 ?? ''
    await openEvidence(office, { evidenceId, sha256 })
    expect(office.ports.opened).toHaveLength(1)
    await removeEvidence(office, { evidenceId, rev: 1 })
    expect((await named([evidenceId])).evidence).toEqual([])
  })

  test('a county adds for itself alone, and nobody for a unit that does not exist', async () => {
    const county = await countyOffice('2022-05-10')
    expect((await refusal(add([['验收单.pdf', '验收']], sunwu, county))).code).toBe('not_permitted')
    expect(await add([['验收单.pdf', '验收']], xunke, county)).toHaveLength(1)
    await county.dispose()
    expect((await refusal(add([['验收单.pdf', '验收']], 'heihe:unit:nowhere'))).code).toBe('not_found')
  })
})
