import { expect, test } from 'vitest'
import { undecided } from '#renderer/pages/exchange/evidence/pack-work.ts'
import type { Assigned, PackWork } from '#renderer/pages/exchange/evidence/pack-work.ts'
import type { LookedFile } from '#renderer/pages/exchange/evidence/receive/pack-rows.ts'
import { countsOf, measuresOf, packRows, placeOf, receiveInput } from '#renderer/pages/exchange/evidence/receive/pack-rows.ts'

const xunke = { unitId: 'xunke', name: '逊克县' }
const line = { lineId: 'line-7-3', code: '7-3', shortTitle: '进校园方案' }

function file(path: string, more: Partial<LookedFile> = {}): LookedFile {
  return {
    path,
    name: path.split('/').at(-1) ?? '',
    size: 10,
    sha256: path,
    unit: xunke,
    month: '2022-04',
    line,
    isUnplaced: false,
    problem: null,
    refusal: null,
    held: { piece: null, isStored: false },
    about: { title: '方案', kind: 'document', issuer: '', documentNumber: '', formedOn: null, isFromList: false },
    ...more,
  }
}

const held = (provesLine: boolean) => ({ piece: { evidenceId: 'e1', title: '方案', provesLine }, isStored: true })
const open = file('散件/说明.txt', { unit: null, month: null, line: null, problem: '文件夹没有写明单位' })
const files = [
  file('新增.pdf'),
  file('已有.pdf', { held: held(true) }),
  file('另一措施.pdf', { held: held(false) }),
  file('未对应措施/签到表.xlsx', { line: null, isUnplaced: true }),
  file('安装.exe', { refusal: '类型不在允许范围内' }),
  open,
]
const assigned: Assigned = { ...xunke, unitName: '逊克县', month: '2022-04', lines: [{ lineId: 'line-7-6', label: '7-6 进社区方案' }] }
const work: PackWork = { source: { zip: 'z' }, name: 'a.zip', unitId: null, month: null, formedOn: null, decisions: {}, refusals: [] }

test('files stand in the order of concern: undecided, refused, new, linked, already held', () => {
  const rows = packRows(files, {})
  expect(rows.map((row) => [row.file.name, row.standing])).toEqual([
    ['说明.txt', 'open'],
    ['安装.exe', 'refused'],
    ['新增.pdf', 'added'],
    ['签到表.xlsx', 'added'],
    ['另一措施.pdf', 'linked'],
    ['已有.pdf', 'same'],
  ])
  expect(countsOf(rows)).toEqual({ open: 1, refused: 1, added: 2, linked: 1, same: 1, skipped: 0 })
})

test('a decided file keeps its row and shows what was chosen', () => {
  const [first] = packRows(files, { [open.path]: { ...undecided, assigned } })
  expect(first?.standing).toBe('added')
  expect(first && [placeOf(first), measuresOf(first)]).toEqual(['逊克县　2022年4月', '7-6 进社区方案'])
})

test('a refused file stays refused, whatever was decided', () => {
  const decisions = { '安装.exe': { ...undecided, assigned } }
  expect(countsOf(packRows(files, decisions)).refused).toBe(1)
})

test('the receipt names what was decided alone, and what is left out', () => {
  const decisions = {
    [open.path]: { ...undecided, assigned },
    '新增.pdf': { ...undecided, title: '工作方案' },
    '另一措施.pdf': { ...undecided, isSkipped: true, title: '不再需要' },
  }
  expect(receiveInput(work, packRows(files, decisions), '2022-04-21')).toEqual({
    source: { zip: 'z' },
    unitId: null,
    month: null,
    assignments: [
      { path: open.path, lineIds: ['line-7-6'], title: null, kind: null, formedOn: null },
      { path: '新增.pdf', lineIds: null, title: '工作方案', kind: null, formedOn: null },
    ],
    skips: ['另一措施.pdf'],
    formedOn: '2022-04-21',
  })
})
