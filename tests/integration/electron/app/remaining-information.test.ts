import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLogFile } from '#electron/app/log-file.ts'
import { typed } from '#electron/cli/session.ts'
import { accountPurpose, unseal } from '#electron/services/accounts/secrets.ts'
import { type GuardedOffice, administratorPassword, openGuardedOffice } from '#tests/fixtures/accounts/guarded-office.ts'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'

/**
 * T20 (reliability.md, 剩余信息): what was typed as a secret, or typed and never sent, is in no log, in no event and in no file that is
 * left beside the store when the program has ended. Twenty-two canaries sing where they are looked for.
 */

const { folder, remove } = makeFolder()
const data = join(folder, 'data')
const temporary = join(folder, 'tmp')
const formerTemporary = process.env['TMPDIR']

const newPassword = '五大连池的秋天山色空濛'
/** Passwords, right and wrong: nowhere at all, not even in the store. */
const passwords = [administratorPassword, newPassword, '不是这个密码啊一二三四', '恢复时写错的密码甲乙丙', '解锁时写错的密码丁戊己']
/** Typed and kept as a draft, searched for, or sent to nobody: in the store at most. */
const typedOnly = ['欧阳修远', '23110219680412003X', '13904567788', '举报人住址康安路九号', '拖欠工程款三百二十一万', '尉迟敬德']
const searched = '慕容雪村'
const fileName = '夏侯婴的身份证扫描件.txt'
const fileText = '诸葛文案的谈话笔录第一页'
const claimedName = '司马青衫'
/** Known only once the office is there: three recovery codes, the one-time password, the master key in three forms. */
const found: { codes: string[]; oneTime: string; masterKey: Buffer } = { codes: [], oneTime: '', masterKey: Buffer.alloc(0) }
let office: GuardedOffice
let events = ''

beforeAll(async () => {
  for (const path of [data, temporary]) mkdirSync(path)
  process.env['TMPDIR'] = temporary
  office = await openGuardedOffice(data, { today: '2022-04-18' })
  await liveThroughSecrets()
  await office.application.close()
  readStore()
  found.masterKey = Buffer.from((await unwrapped()) ?? [])
})
afterAll(() => {
  if (formerTemporary === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = formerTemporary
  remove()
})

async function liveThroughSecrets(): Promise<void> {
  const { call, session } = office
  found.codes = (await call('accounts.freshCodes', {})).codes
  await call('accounts.keptCodes', {})
  found.oneTime = (await call('accounts.add', { name: '李经办', roles: ['officer'] })).initialPassword
  await call('drafts.save', { form: 'problem:new', fields: Object.fromEntries(typedOnly.map((text, at) => [`field${at}`, text])) })
  await call('desk.search', { text: searched })
  await session.stage({ name: fileName, bytes: pieces(fileText) })
  // Refused as they are, and logged as refused.
  await session.call('liaisons.save', { 姓名: claimedName })
  const other = office.window()
  await other.call('accounts.signIn', { name: claimedName, password: passwords[2] })
  await other.call('accounts.recover', { name: '张主任', code: passwords[3], newPassword })
  await call('accounts.lock', {})
  await session.call('accounts.unlock', { password: passwords[4] })
  await call('accounts.unlock', { password: administratorPassword })
  await call('accounts.changePassword', { password: administratorPassword, newPassword })
  const recovered = office.window()
  await typed(recovered)('accounts.recover', { name: '张主任', code: found.codes[0] ?? '', newPassword: administratorPassword })
  await typed(recovered)('backups.create', {})
}

async function* pieces(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text)
}

function readStore(): void {
  const db = new Database(join(data, 'store.db'), { readonly: true })
  events = JSON.stringify(db.prepare('SELECT * FROM event').all())
  db.close()
}

async function unwrapped(): Promise<Uint8Array | undefined> {
  const db = new Database(join(data, 'store.db'), { readonly: true })
  const row = db.prepare('SELECT officer_id, password, wrapped_key FROM account ORDER BY officer_id').all() as {
    officer_id: string
    password: string
    wrapped_key: string
  }[]
  db.close()
  const keys = await Promise.all(row.map((each) => unseal(administratorPassword, each, accountPurpose(each.officer_id))))
  return keys.find((key) => key !== undefined)
}

interface Canary {
  readonly name: string
  readonly bytes: Buffer
}

/** Every secret as it could have been written down. */
function secrets(): Canary[] {
  const { codes, oneTime, masterKey } = found
  const texts = [...passwords, oneTime, ...codes, ...codes.map((code) => code.replaceAll('-', '')), masterKey.toString('hex')]
  const written = [...texts, masterKey.toString('base64'), masterKey.toString('base64url')]
  return [...written.map((text) => ({ name: text, bytes: Buffer.from(text) })), { name: 'the master key', bytes: masterKey }]
}

function typedTexts(): Canary[] {
  return [...typedOnly, searched, fileName, fileText, claimedName].map((text) => ({ name: text, bytes: Buffer.from(text) }))
}

/** The canaries that these bytes hold. */
function heardIn(content: Buffer, canaries: readonly Canary[]): string[] {
  return canaries.filter(({ bytes }) => content.includes(bytes)).map(({ name }) => name)
}

function filesUnder(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
}

describe('剩余信息 (T20)', () => {
  test('there are more than twenty canaries, each long enough to be one', () => {
    const all = [...secrets(), ...typedTexts()]
    expect(all.length).toBeGreaterThanOrEqual(20)
    expect([found.codes.length, found.masterKey.length]).toEqual([3, 32])
    expect(all.filter(({ bytes }) => bytes.length < 8)).toEqual([])
  })

  test('the search hears a canary where there is one: a draft is in the store, by design', () => {
    expect(heardIn(readFileSync(join(data, 'store.db')), typedTexts())).toEqual(expect.arrayContaining(typedOnly))
    expect(heardIn(Buffer.from(JSON.stringify({ name: searched })), typedTexts())).toEqual([searched])
  })

  test('no log line has one, also written to its file', () => {
    const path = join(folder, 'log')
    mkdirSync(path)
    const log = openLogFile({ folder: path, now: () => '2022-04-18T01:00:00.000Z' })
    for (const { event, fields } of office.ports.logged) log.info(event, fields as never)
    const lines = filesUnder(path).map((file) => readFileSync(file))
    expect(Buffer.concat(lines).length).toBeGreaterThan(1000)
    expect(heardIn(Buffer.concat(lines), [...secrets(), ...typedTexts()])).toEqual([])
  })

  test('no event has one: the journal tells that something happened, not what was typed', () => {
    expect(events.length).toBeGreaterThan(1000)
    expect(heardIn(Buffer.from(events), [...secrets(), ...typedTexts()])).toEqual([])
  })

  test('no file of the data folder has a secret, neither the store nor its backups', () => {
    const files = filesUnder(data)
    expect(files.filter((file) => file.endsWith('.db')).length).toBeGreaterThanOrEqual(2)
    expect(files.flatMap((file) => heardIn(readFileSync(file), secrets()).map((name) => `${file}: ${name}`))).toEqual([])
  })

  test('nothing is left beside the store and its backups: what was staged is gone, the temporary folder is empty', () => {
    const left = filesUnder(data).filter((file) => !file.endsWith('.db'))
    expect(left.flatMap((file) => heardIn(readFileSync(file), typedTexts()))).toEqual([])
    expect(left.filter((file) => file.includes('staging'))).toEqual([])
    expect(filesUnder(temporary)).toEqual([])
  })
})
