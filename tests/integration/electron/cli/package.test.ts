import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApplication } from '#electron/app/application.ts'
import type { Session } from '#electron/app/types.ts'
import { openVault } from '#electron/browser/vault.ts'
import { runCommand } from '#electron/cli/run.ts'
import { typed } from '#electron/cli/session.ts'
import { administratorPassword, cheapPasswords } from '#tests/fixtures/accounts/guarded-office.ts'
import { hostilePackages } from '#tests/fixtures/exchange/hostile-packages.ts'
import { logicalDump } from '#tests/fixtures/logical-dump.ts'
import { testPorts } from '#tests/fixtures/ports.ts'
import { makeFolder } from '#tests/fixtures/temporary-folder.ts'
import { assess, changeGoal, countyId, finishEntry, hostId, month, openMonth, work } from '#tests/support/exchange/apart-april.ts'
import { enrolByStick, send, take } from '#tests/support/exchange/carrying.ts'
import { type BareMachine, onDay, stickIn } from '#tests/support/exchange/machine.ts'

/**
 * headless.md `package …`: two data folders and a stick, on the command line. The city's office has login passwords, so that its keys are
 * kept by the master key; the county's has none, and the key file of its data folder keeps them.
 */

const { folder, remove } = makeFolder()
const [cityFolder, countyFolder] = [join(folder, 'city'), join(folder, 'county')]
const stick = stickIn(folder, 'stick')
/** A list that the county did not take yet. */
let newList = ''

/** A machine whose data folder keeps the key file, as that of the host without a desktop does. */
async function openFiled(data: string, unitId: string | null): Promise<BareMachine> {
  const ports = { ...testPorts('2022-04-05'), vault: openVault(join(data, 'vault.key')) }
  const application = await createApplication(ports, { folder: data, appVersion: '0.1.0', assets: new Map(), passwordCost: cheapPasswords })
  const session = application.openSession({})
  await setUp(session, unitId)
  return { folder: data, ports, session, call: typed(session), close: () => application.close() }
}

async function setUp(session: Session, unitId: string | null): Promise<void> {
  const profile = unitId === null ? 'city' : 'county'
  const office = { profile, programmeId: 'heihe-2022', unitId, officerName: '张主任', password: null, acceptsSecrecyNotice: true } as const
  await typed(session)('setup.complete', office)
}

beforeAll(async () => {
  for (const each of [cityFolder, countyFolder]) mkdirSync(each)
  const [city, county] = [await openFiled(cityFolder, null), await openFiled(countyFolder, countyId)]
  await enrolByStick(city, county, stick)
  await openMonth(city)
  const list = await send(city, stick, { kind: 'task-issue', month, to: countyId })
  await take(county, list.files[0] ?? '')
  await changeGoal(city, '7-3', '印发进校园工作方案')
  newList = (await send(city, stick, { kind: 'task-issue', month, to: countyId })).files[0] ?? ''
  onDay('2022-04-18', county)
  await work(county, 1, 5000)
  await finishEntry(county)
  await assess(county)
  await city.call('accounts.protect', { profile: 'officeUsual', newPassword: administratorPassword })
  await city.close()
  await county.close()
}, 60_000)
afterAll(remove)

async function run(words: readonly string[], input = '') {
  const [out, said]: [string[], string[]] = [[], []]
  const terminal = { result: (text: string) => void out.push(text), say: (text: string) => void said.push(text), input: async () => input }
  const status = await runCommand(['package', ...words, '--today', '2022-04-20'], terminal)
  return { status, out: out.join(''), said: said.join('') }
}

const asCity = (...words: string[]) => run([...words, '--data', cityFolder, '--as', '张主任'], `${administratorPassword}\n`)
const asCounty = (...words: string[]) => run([...words, '--data', countyFolder])

interface Exported {
  readonly packages: readonly { readonly recipient: { unitId: string } | null; readonly written: readonly { fileName: string }[] }[]
}

/** Exports from the county with these words more; the one file. */
async function reported(name: string, ...more: string[]): Promise<string> {
  const out = join(folder, name)
  const { status, out: text } = await asCounty('export', '--kind', 'month-report', '--month', month, '--out', out, '--json', ...more)
  expect(status).toBe(0)
  const [only, ...others] = (JSON.parse(text) as Exported).packages
  expect([only?.recipient?.unitId, others]).toEqual([hostId, []])
  expect(readdirSync(out)).toEqual(only?.written.map(({ fileName }) => fileName))
  return join(out, only?.written[0]?.fileName ?? '')
}

describe('a report of the county, from one data folder to the other', () => {
  let encrypted: string
  let plain: string
  beforeAll(async () => {
    encrypted = await reported('encrypted')
    plain = await reported('plain', '--plain', '--ascii', '--unit', hostId)
  })

  test('inspect tells without keys what stands outside; of a plain one its whole head', async () => {
    const outside = JSON.parse((await run(['inspect', encrypted, '--json'])).out) as object
    const size = readFileSync(encrypted).length
    expect(outside).toEqual({ file: basename(encrypted), container: 'age', isEncrypted: true, size, keys: 2 })
    expect(basename(plain)).toMatch(/^heihe_xunke-county_[\w.-]+\.zip$/)
    expect(JSON.parse((await run(['inspect', plain, '--json'])).out)).toMatchObject({
      container: 'zip',
      isEncrypted: false,
      kind: 'month-report',
      title: '4月份月报',
      period: month,
      sender: { unitId: countyId },
      recipients: [hostId],
      volume: { i: 1, n: 1 },
      blobs: 1,
      verificationCode: expect.stringMatching(/^\d{5}( \d{5}){5}$/) as string,
    })
  })

  test('verify reads every byte of a plain one without any office, of an encrypted one with the office’s keys alone', async () => {
    const sound = await run(['verify', plain, '--json'])
    expect([sound.status, JSON.parse(sound.out)]).toMatchObject([0, { isSound: true, signer: 'unchecked' }])
    expect(await run(['verify', encrypted])).toMatchObject({ status: 2, said: expect.stringContaining('--data') as string })
    const opened = await asCity('verify', encrypted, '--json')
    expect([opened.status, JSON.parse(opened.out)]).toMatchObject([0, { isSound: true, signer: 'confirmed', title: '4月份月报' }])
    const wrong = await run(['verify', encrypted, '--data', cityFolder, '--as', '张主任'], '不是登录密码')
    expect([wrong.status, wrong.said]).toEqual([2, expect.stringMatching(/^姓名或登录密码不正确/)])
  })

  test('verify with the keys of another office: exit 1, and who it is for', async () => {
    expect(await asCounty('verify', plain)).toEqual({
      status: 1,
      out: '',
      said: '数据包是发给其他单位的。未写入任何数据。请转交应收单位，不得自行转发。\n',
    })
  })

  test('import --dry-run counts and writes no record; import writes; a second time changes nothing', async () => {
    const before = logicalDump(cityFolder)
    const tried = await asCity('import', encrypted, '--dry-run', '--json')
    const look = JSON.parse(tried.out) as { counts: { new: number }; rows: readonly unknown[] }
    expect([tried.status, look]).toMatchObject([0, { state: 'ready', counts: { conflict: 0, refused: 0 } }])
    expect(look.rows.length).toBe(look.counts.new)
    const after = logicalDump(cityFolder)
    const changed = Object.keys(after ?? {}).filter((table) => after?.[table] !== before?.[table])
    // Signing in stands in the log and at the account, and ends what was counted of wrong passwords.
    expect(['account', 'event', 'sign_in_failure']).toEqual(expect.arrayContaining(changed))
    const received = ['--received-on', '2022-04-20', '--way', 'U盘'] as const
    const taken = await asCity('import', encrypted, ...received, '--json')
    expect([taken.status, JSON.parse(taken.out)]).toMatchObject([0, { status: 'applied', counts: look.counts }])
    expect((await asCity('import', encrypted, ...received)).out).toContain('该数据包已于2022年4月20日导入，未作任何改动')
    expect((await asCity('import', encrypted, '--dry-run')).out).toContain('再次导入不作任何改动')
  })
})

test('import --dry-run leaves the whole store as it was, table by table', async () => {
  const before = logicalDump(countyFolder)
  const { status, out } = await asCounty('import', newList, '--dry-run')
  expect([status, out]).toEqual([0, expect.stringMatching(/新版本\d+条[\s\S]*未写入任何数据\n$/)])
  expect(logicalDump(countyFolder)).toEqual(before)
  const taken = await asCounty('import', newList, '--received-on', '2022-04-20', '--way', 'intranetMail')
  expect([taken.status, taken.out]).toEqual([0, expect.stringMatching(/^已导入　/)])
  expect(logicalDump(countyFolder)).not.toEqual(before)
})

test('开通包: written without a month, shown with its code, taken only where a person compares it', async () => {
  const out = join(folder, 'roster')
  expect(await asCity('export', '--kind', '开通包', '--out', out)).toMatchObject({
    status: 0,
    out: expect.stringContaining('各单位') as string,
  })
  const file = join(out, readdirSync(out)[0] ?? '')
  expect((await run(['verify', file])).status).toBe(0)
  expect((await asCounty('export', '--kind', 'roster', '--out', out)).said).toContain('enroll-request')
})

describe('what is not right: one sentence, and an exit status that says why', () => {
  const cases = ['文件内容是随意的文字', ''].map((text, at) => [text === '' ? 'an empty file' : 'a text', text, at] as const)
  test.each(cases)('%s is no package: exit 1', async (_, text, at) => {
    const file = join(folder, `none-${at}.sxb`)
    writeFileSync(file, text)
    for (const words of [
      ['inspect', file],
      ['verify', file],
      ['import', file, '--dry-run', '--data', countyFolder],
    ]) {
      const { status, out, said } = await run(words)
      expect([status, out, said]).toEqual([1, '', expect.stringMatching(/^文件(?:不是数据包|是空文件|不完整)[^\n]*\n$/)])
    }
  })

  const lies = hostilePackages.filter(({ limits, standing, keys }) => limits === undefined && standing === undefined && keys === undefined)
  const plainLies = lies.filter((_, at) => at % 12 === 0)
  test.each(plainLies)('hostile: $title, $code', async ({ title, bytes }) => {
    const file = join(folder, `hostile-${hostilePackages.findIndex((each) => each.title === title)}.zip`)
    writeFileSync(file, await bytes())
    const before = logicalDump(countyFolder)
    for (const words of [
      ['verify', file],
      ['import', file, '--received-on', '2022-04-20', '--way', 'usbStick'],
    ]) {
      const { status, out, said } = await asCounty(...words)
      expect([status, out, said]).toEqual([1, '', expect.stringMatching(/^[^\n]+。\n$/)])
    }
    expect(logicalDump(countyFolder)).toEqual(before)
  })

  test.each<[string, string[], number, RegExp]>([
    ['a file that is not there', ['verify', '/none.sxb'], 3, /none\.sxb/],
    ['another word', ['destroy'], 2, /package 的子命令为 inspect、verify、import、export/],
    ['import without a day', ['import', 'FILE', '--way', 'usbStick'], 2, /--received-on/],
    ['import on 30 February', ['import', 'FILE', '--way', 'usbStick', '--received-on', '2022-02-30'], 2, /2022-04-20/],
    ['a way that is none', ['import', 'FILE', '--received-on', '2022-04-20', '--way', 'pigeon'], 2, /没有收件方式“pigeon”/],
    ['a kind that is none', ['export', '--kind', 'letter', '--out', 'OUT'], 2, /没有数据包种类“letter”/],
    ['no month', ['export', '--kind', 'month-report', '--out', 'OUT'], 2, /--month/],
    ['a month that is none', ['export', '--kind', 'month-report', '--month', '2022-13', '--out', 'OUT'], 2, /月份/],
    ['a unit to which nothing goes', ['export', '--kind', '月报', '--month', month, '--unit', '某局', '--out', 'OUT'], 2, /不是收件单位/],
    ['a folder in no folder', ['export', '--kind', '月报', '--month', month, '--out', '/none/out'], 3, /none/],
  ])('%s', async (_, words, expected, sentence) => {
    const real = words.map((word) => ({ FILE: newList, OUT: join(folder, 'out') })[word] ?? word)
    const { status, out, said } = await asCounty(...real)
    expect([status, out, said]).toEqual([expected, '', expect.stringMatching(sentence)])
  })

  test('an office whose keys the system’s keyring keeps has them in the window alone', async () => {
    const bare = join(folder, 'bare')
    mkdirSync(bare)
    const application = await createApplication(testPorts('2022-04-02'), { folder: bare, appVersion: '0.1.0', assets: new Map() })
    const session = application.openSession({})
    await setUp(session, null)
    await typed(session)('exchange.makeKeys', {})
    await application.close()
    const { status, said } = await run(['export', '--kind', 'roster', '--out', join(folder, 'bare-out'), '--data', bare])
    expect([status, said]).toEqual([2, expect.stringContaining('命令行方式不能使用系统密钥库')])
    expect(readdirSync(bare)).not.toContain('vault.key')
  })
})
