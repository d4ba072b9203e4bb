import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { storePath } from '#db/data-folder.ts'
import { listWitnesses } from '#db/repositories/audit.ts'
import { checkPaperCode } from '#electron/services/audit/check-code.ts'
import { verifyAudit } from '#electron/services/audit/verify.ts'
import { witness } from '#electron/services/audit/witness.ts'
import { runCommand } from '#electron/services/context.ts'
import { verifyOwnStore } from '#electron/services/desk/desk.ts'
import { createDocument, documentDetail, openDocument, printDocument, saveCopy } from '#electron/services/documents/documents.ts'
import { contract } from '#shared/api/contract.ts'
import { refusal } from '#tests/fixtures/refusal.ts'
import { type MayOffice, draftOne, education, inMay, milestonesOf } from '#tests/fixtures/supervision/may.ts'
import { rawly } from '#tests/integration/db/a-store.ts'
import { recompute } from '#tests/torture/tamper-journal.ts'

/** Heads of the chain outside of the machine, and what they find that the chain alone cannot (reliability.md 5, T18). */

let office: MayOffice
let noticeId: string
let sheetId: string
beforeEach(async () => {
  office = await inMay()
  noticeId = (await draftOne(office, 'supervise', await milestonesOf(office, '7-3', education))).documentId
  sheetId = (await createDocument(office, { kind: 'signing-sheet', recordId: noticeId })).documentId
})
afterEach(() => office.dispose())

const codeIn = (html: string): string => /审计编码：([0-9A-F]{5} [0-9A-F]{5})/.exec(html)?.[1] ?? ''
const verify = async () => contract['audit.verify'].output.parse(await verifyAudit(office, { after: 0 }))
const check = async (code: string) => contract['audit.checkCode'].output.parse(await checkPaperCode(office, { code }))
const sentences = async () => (await verify()).findings.map((finding) => finding.sentence)
const noteSome = async (count: number) => {
  for (let turn = 0; turn < count; turn += 1) await runCommand(office, 'numbers.setNext', async () => {})
}

/** Somebody with the file and a database program. */
function harm(statements: string, from?: number): void {
  rawly(storePath(office.store.folder), (database) => {
    const names = ['event_is_append_only', 'event_stays', 'audit_witness_is_append_only', 'audit_witness_stays']
    const kept = database.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).all() as { name: string; sql: string }[]
    for (const name of names) database.exec(`DROP TRIGGER ${name}`)
    database.exec(statements)
    if (from !== undefined) recompute(database, from)
    for (const { name, sql } of kept) if (names.includes(name)) database.exec(sql)
  })
}

async function printedCode(): Promise<string> {
  await printDocument(office, { documentId: sheetId, copies: 1 })
  return codeIn((office.ports.printed.at(-1)?.html ?? '').replaceAll(/<[^>]*>/g, ''))
}

describe('发文稿纸', () => {
  test('a printed sheet carries the code of that moment, and the store remembers it', async () => {
    const head = await office.store.db.selectFrom('event').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
    expect((await printedCode()).replace(' ', '').toLowerCase()).toBe(head.hash.slice(0, 10))
    expect(await listWitnesses(office.store.db)).toMatchObject([{ seq: head.seq, hash: head.hash, kind: 'paper', reference: sheetId }])
  })

  test('a saved and an opened sheet carry theirs', async () => {
    const path = join(office.store.folder, '稿纸.docx')
    office.ports.answers.saveAs.push(path)
    await saveCopy(office, { documentId: sheetId, isPreprinted: false })
    await openDocument(office, { documentId: sheetId, isPreprinted: false })
    const codes = [path, office.ports.opened.at(-1) ?? ''].map((file) => {
      const text = new TextDecoder().decode(unzipSync(new Uint8Array(readFileSync(file)))['word/document.xml'])
      return codeIn(text.replaceAll(/<[^>]*>/g, ''))
    })
    expect(new Set(codes).size).toBe(2)
    for (const code of codes) expect(await check(code)).toMatchObject({ standing: 'agrees', paper: { kind: '发文稿纸' } })
  })

  test('a preview has a blank in its place, and no other paper has a code (office.md «Documents»)', async () => {
    const preview = JSON.stringify((await documentDetail(office, { documentId: sheetId })).model)
    expect(preview).toContain('打印、导出时编制')
    await printDocument(office, { documentId: noticeId, copies: 1 })
    expect(office.ports.printed.at(-1)?.html).not.toContain('审计编码')
    expect(await listWitnesses(office.store.db)).toEqual([])
  })

  test('leaving the dialog writes nothing down', async () => {
    await saveCopy(office, { documentId: sheetId, isPreprinted: false })
    expect(await listWitnesses(office.store.db)).toEqual([])
  })
})

test('a backup is a witness: the head that stands in its own copy', async () => {
  const { name } = await office.store.backup('manual')
  const path = join(office.store.folder, 'backups', name)
  expect(existsSync(path)).toBe(true)
  const head = rawly(path, (database) => database.prepare('SELECT seq, hash FROM event ORDER BY seq DESC').get())
  expect(await listWitnesses(office.store.db)).toMatchObject([{ ...(head as object), kind: 'backup', reference: name }])
})

test('a package or a 交接单 takes its code within the command that makes it; a command that fails leaves none', async () => {
  const code = await runCommand(office, 'documents.print', (act) => witness(act, 'handover', '交接单〔2022〕1号'))
  expect(await check(code)).toMatchObject({ standing: 'agrees', paper: { kind: '交接单', title: '交接单〔2022〕1号' } })
  const failing = runCommand(office, 'documents.print', async (act) => {
    await witness(act, 'package', '包')
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await listWitnesses(office.store.db)).toHaveLength(1)
})

test('witnesses are append-only', async () => {
  await printedCode()
  await expect(office.store.write((trx) => trx.updateTable('audit_witness').set({ at: '' }).execute())).rejects.toThrow('append-only')
  await expect(office.store.write((trx) => trx.deleteFrom('audit_witness').execute())).rejects.toThrow('append-only')
})

describe('全面校验', () => {
  test('an untouched log: how many rows, how many witnesses, the newest code', async () => {
    await printedCode()
    const { count, total, next, findings, end } = await verify()
    expect([count, total, next, findings]).toEqual([5, 5, null, []])
    expect(end).toMatchObject({ witnesses: 1, lastSeq: 5, code: expect.stringMatching(/^[0-9A-F]{5} [0-9A-F]{5}$/) as string })
  })

  test.each<[string, string, RegExp]>([
    ['edited', "UPDATE event SET officer_id = 'x' WHERE seq = 2", /^第 2 条与其校验值不符，内容已被改动。$/],
    ['deleted', 'DELETE FROM event WHERE seq = 2', /^第 2 条缺失，已被删除或者移动。$/],
    ['linked elsewhere', "UPDATE event SET prev_hash = 'x' WHERE seq = 3", /^第 3 条与前一条不相连/],
  ])('a row that was %s is named in one sentence', async (_, statements, sentence) => {
    harm(statements)
    expect(await sentences()).toContainEqual(expect.stringMatching(sentence))
  })

  test('a cut tail and a rewritten chain are found against a printed sheet, and named with it', async () => {
    await printedCode()
    await noteSome(3)
    harm("UPDATE event SET officer_id = 'x' WHERE seq = 3", 3)
    const [rewritten] = await sentences()
    expect(rewritten).toMatch(/^2022年5月5日发文稿纸“关于.*督办单”记下的第 4 条与现有日志不符，日志自该条起已被重写。$/)
    harm('DELETE FROM event WHERE seq > 3')
    expect(await sentences()).toContainEqual(expect.stringContaining('日志的末尾已被截去'))
    expect((await verifyOwnStore(office)).findings.find((each) => each.check === '审计日志链')).toMatchObject({ passed: false })
  })

  test('without a witness on this machine neither is found: the page says so, and the code on paper finds it', async () => {
    const code = await printedCode()
    await noteSome(3)
    expect((await check(code)).standing).toBe('agrees')
    harm("DELETE FROM audit_witness; UPDATE event SET officer_id = 'x' WHERE seq = 3", 3)
    expect((await verify()).findings).toEqual([])
    expect(await check(code)).toMatchObject({ standing: 'unknown', row: null, paper: null })
  })

  test('a long log is checked in pieces, the pieces together all of it', async () => {
    await office.store.write(async (trx) => {
      const event = { at: '2022-05-05T01:00:00.000Z', officer_id: '', action: 'a', subject_type: '', subject_id: '', detail: '{}' }
      for (let from = 5; from <= 6000; from += 500) {
        const rows = Array.from({ length: 500 }, (_, at) => ({ ...event, seq: from + at, prev_hash: '', hash: '' }))
        await trx.insertInto('event').values(rows).execute()
      }
    })
    rawly(storePath(office.store.folder), (database) => {
      database.exec('DROP TRIGGER event_is_append_only')
      database.transaction(() => recompute(database, 5))()
    })
    const first = await verify()
    expect([first.count, first.next, first.end, first.findings]).toEqual([5000, 5000, null, []])
    const second = contract['audit.verify'].output.parse(await verifyAudit(office, { after: first.next ?? 0 }))
    expect([second.count, second.next, second.findings]).toEqual([first.total - 5000, null, []])
    expect(second.end).not.toBeNull()
  })

  test('very many findings are counted, not listed', async () => {
    await noteSome(80)
    harm("UPDATE event SET officer_id = 'x' WHERE seq > 4")
    const { findings, furtherFindings } = await verify()
    expect([findings.length, furtherFindings]).toEqual([50, 30])
  })
})

describe('核对纸面编码', () => {
  test('a code names its row and its paper', async () => {
    const code = await printedCode()
    await noteSome(2)
    expect(await check(code.toLowerCase().replace(' ', '－'))).toMatchObject({
      standing: 'agrees',
      row: { seq: 4, action: '起草公文', code },
      paper: { kind: '发文稿纸', title: '关于“诚信黑河进校园”工作方案的督办单' },
    })
  })

  test('a code that this machine remembers and the log contradicts', async () => {
    const code = await printedCode()
    harm("UPDATE event SET officer_id = 'x' WHERE seq = 3", 3)
    expect(await check(code)).toMatchObject({
      standing: 'differs',
      sentence: expect.stringContaining('第 4 条与之不符') as string,
      paper: { kind: '发文稿纸' },
    })
  })

  test('a code of nobody, and what is no code', async () => {
    expect(await check('00000 00000')).toMatchObject({ standing: 'unknown', paper: null })
    expect((await refusal(checkPaperCode(office, { code: '12345' }))).details).toMatchObject({ place: '纸面编码' })
  })
})
