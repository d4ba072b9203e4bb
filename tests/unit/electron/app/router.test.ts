import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createRouter } from '#electron/app/router.ts'
import type { LogFields } from '#electron/ports.ts'
import { command, nothing, query, type Role } from '#shared/api/method.ts'
import { AppError } from '#shared/domain/errors.ts'

const contract = {
  'task.find': query(z.strictObject({ id: z.string().min(1) }), z.strictObject({ id: z.string(), title: z.string() })),
  'task.rename': command(z.strictObject({ id: z.string(), title: z.string().trim().min(1) }), nothing),
  'log.read': query(nothing, z.array(z.string()), { roles: ['auditor'] }),
  'setup.status': query(nothing, z.strictObject({ isReady: z.boolean() }), { needsStore: false }),
  'rows.save': command(z.strictObject({ rows: z.array(z.array(z.string())).readonly() }), nothing),
  'fault.raise': query(z.unknown(), nothing),
}

interface Context {
  readonly roles: readonly Role[]
  readonly thrown?: unknown
  readonly hasStore?: boolean
}
const officer: Context = { roles: ['officer'] }

function door() {
  const lines: { level: string; event: string; fields: LogFields }[] = []
  const add =
    (level: string) =>
    (event: string, fields: LogFields = {}) =>
      void lines.push({ level, event, fields })
  let ids = 0
  const call = createRouter<typeof contract, Context>({
    contract,
    handlers: {
      'task.find': ({ id }) => (id === 'bad' ? ({ id } as { id: string; title: string }) : { id, title: '进校园方案' }),
      'task.rename': async ({ title }) => {
        if (title === '重名') throw new AppError('duplicate', { what: '该任务' })
        return {}
      },
      'log.read': () => [],
      'rows.save': () => ({}),
      'setup.status': () => ({ isReady: false }),
      'fault.raise': (_, context) => {
        throw context.thrown
      },
    },
    roles: (context) => context.roles,
    hasStore: (context) => context.hasStore ?? true,
    log: { info: add('info'), warn: add('warn'), error: add('error') },
    nextLogId: () => `E-${(ids += 1)}`,
  })
  return { call, lines }
}

function fault(code: string): Error {
  return Object.assign(new Error('秘密内容 /home/zhang/数据'), { code })
}

describe('the router', () => {
  test('runs a known method with its parsed input', async () => {
    expect(await door().call('task.find', { id: 'a' }, officer)).toEqual({ ok: true, value: { id: 'a', title: '进校园方案' } })
  })

  test.each(['task.destroy', 'constructor', '__proto__', 'toString', ''])('knows no method %j', async (name) => {
    expect(await door().call(name, {}, officer)).toMatchObject({ ok: false, error: { code: 'unknown_method' } })
  })

  test('names the first fault of an input by place and problem', async () => {
    const reply = await door().call('task.rename', { id: 'a', title: '  ' }, officer)
    expect(reply).toEqual({ ok: false, error: { code: 'invalid_input', details: { place: 'title', problem: '未填写' } } })
  })

  test('an input that makes its schema throw is no mistake of ours: bytes where a list belongs cannot be frozen', async () => {
    expect(await door().call('rows.save', { rows: Uint8Array.of(1) }, officer)).toEqual({
      ok: false,
      error: { code: 'invalid_input', details: { place: '内容', problem: '格式不正确' } },
    })
  })

  test('refuses a role that the method does not name, before it looks at the input', async () => {
    const reply = await door().call('log.read', { wrong: true }, officer)
    expect(reply).toEqual({ ok: false, error: { code: 'not_permitted', details: { action: '办理此项操作', who: '审计员' } } })
  })

  test('refuses somebody without any role, of every method', async () => {
    for (const name of Object.keys(contract)) {
      expect(await door().call(name, {}, { roles: [] })).toMatchObject({ error: { code: 'not_permitted' } })
    }
  })

  test('asks for the wizard where a method needs a store and there is none', async () => {
    const context = { ...officer, hasStore: false }
    expect(await door().call('task.find', { id: 'a' }, context)).toMatchObject({ error: { code: 'setup_required' } })
    expect(await door().call('setup.status', {}, context)).toEqual({ ok: true, value: { isReady: false } })
  })

  test('passes an AppError on with its details', async () => {
    const reply = await door().call('task.rename', { id: 'a', title: '重名' }, officer)
    expect(reply).toEqual({ ok: false, error: { code: 'duplicate', details: { what: '该任务' } } })
  })

  test.each([
    ['SQLITE_FULL', 'disk_full'],
    ['ENOSPC', 'disk_full'],
    ['SQLITE_BUSY', 'database_busy'],
    ['SQLITE_BUSY_SNAPSHOT', 'database_busy'],
    ['SQLITE_LOCKED', 'database_busy'],
    ['SQLITE_CORRUPT_VTAB', 'database_damaged'],
    ['SQLITE_NOTADB', 'database_damaged'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'unexpected'],
    ['EIO', 'unexpected'],
  ])('%s becomes %s, under a log id', async (thrown, code) => {
    const { call, lines } = door()
    expect(await call('fault.raise', {}, { ...officer, thrown: fault(thrown) })).toMatchObject({ error: { code, logId: 'E-1' } })
    expect(lines[0]).toMatchObject({ level: 'error', event: 'call-failed', fields: { logId: 'E-1', code: thrown } })
  })

  test.each([['a text'], [undefined], [{ code: 'SQLITE_FULL' }], [new AppError('unexpected')]])(
    'whatever is thrown (%o) is a reply',
    async (thrown) => {
      expect(await door().call('fault.raise', {}, { ...officer, thrown })).toEqual({
        ok: false,
        error: { code: 'unexpected', details: {}, logId: 'E-1' },
      })
    },
  )

  test('an answer that breaks the contract is a mistake of ours, not an answer', async () => {
    const { call, lines } = door()
    expect(await call('task.find', { id: 'bad' }, officer)).toMatchObject({ error: { code: 'unexpected', logId: 'E-1' } })
    expect(lines).toContainEqual({ level: 'error', event: 'output-refused', fields: { method: 'task.find', place: 'title' } })
  })

  test('the log has method, time and outcome and never what anybody typed', async () => {
    const { call, lines } = door()
    await call('task.rename', { id: 'a', title: '张三的任务' }, officer)
    await call('task.rename', { id: 'a', title: '' }, officer)
    await call('张三', {}, officer)
    await call('fault.raise', { name: '张三' }, { ...officer, thrown: fault('EIO') })
    const calls = lines
      .filter(({ event }) => event === 'call')
      .map(({ fields }) => [fields['method'], fields['outcome'], typeof fields['ms']])
    expect(calls).toEqual([
      ['task.rename', 'ok', 'number'],
      ['task.rename', 'invalid_input', 'number'],
      ['unknown', 'unknown_method', 'number'],
      ['fault.raise', 'unexpected', 'number'],
    ])
    expect(JSON.stringify(lines)).not.toMatch(/张三|秘密|zhang|\/home|\/tests\//)
  })
})
