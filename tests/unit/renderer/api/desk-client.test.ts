import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { createDeskClient } from '#renderer/api/desk-client.ts'
import { asDeskError, DeskError, fieldOf } from '#renderer/api/desk-error.ts'
import { invalidateNouns, nounOf } from '#renderer/api/invalidation.ts'
import { createSaveStatus } from '#renderer/api/save-status.ts'
import type { DeskBridge } from '#shared/api/bridge.ts'
import type { Reply } from '#shared/api/reply.ts'

const bridgeAnswering = (reply: Reply<unknown>): DeskBridge<File> => ({
  call: async () => reply,
  on: () => () => {},
  stage: async () => ({ ok: false, error: { code: 'file_type_refused', details: { name: '安装.exe' } } }),
})

test('an answer is handed over as it came', async () => {
  const client = createDeskClient(bridgeAnswering({ ok: true, value: { savedAt: '2022-04-21T01:12:00.000Z' } }))
  await expect(client.call('drafts.save', { form: 'progress:1', fields: {} })).resolves.toEqual({ savedAt: '2022-04-21T01:12:00.000Z' })
})

test('a refusal carries code, details, log id and the sentence that a person reads', async () => {
  const error = { code: 'stale_version', details: { what: '该措施' }, logId: '4F2A' } as const
  const client = createDeskClient(bridgeAnswering({ ok: false, error }))
  const refusal = await client.call('drafts.clear', { form: 'x' }).catch((thrown: unknown) => thrown)
  expect(refusal).toBeInstanceOf(DeskError)
  expect(refusal).toMatchObject({
    code: 'stale_version',
    details: { what: '该措施' },
    logId: '4F2A',
    message: '该措施已被他人修改。您的内容尚未保存，请查看最新内容后再提交。',
  })
})

test('a file that the host refuses is thrown as a refusal', async () => {
  const client = createDeskClient(bridgeAnswering({ ok: true, value: null }))
  await expect(client.stage(new File(['x'], '安装.exe'))).rejects.toMatchObject({ code: 'file_type_refused' })
})

test('whatever else was thrown is unexpected; a wrong field is named', () => {
  expect(asDeskError(new TypeError('boom')).code).toBe('unexpected')
  expect(fieldOf(new DeskError({ code: 'invalid_input', details: { place: 'receivedOn', problem: '日期不存在' } }))).toBe('receivedOn')
  expect(fieldOf(new DeskError({ code: 'not_found', details: { what: '该措施' } }))).toBeUndefined()
})

test('a change of a noun makes its queries ask again, and no others', async () => {
  const queries = new QueryClient()
  queries.setQueryData(['plans.month', { month: '2022-04' }], {})
  queries.setQueryData(['plans.lines', {}], {})
  queries.setQueryData(['tasks.register', {}], {})
  await invalidateNouns(queries, ['plans', 'evidence'])
  const stale = queries
    .getQueryCache()
    .getAll()
    .filter((query) => query.state.isInvalidated)
  expect(stale.map((query) => query.queryKey[0])).toEqual(['plans.month', 'plans.lines'])
  expect(nounOf('selfAssessments.get')).toBe('selfAssessments')
  queries.clear()
})

test('the status bar knows what is on its way and when the last write was acknowledged', () => {
  const store = createSaveStatus()
  let calls = 0
  const stop = store.subscribe(() => {
    calls += 1
  })
  store.begin()
  store.begin()
  store.failed()
  expect(store.read()).toEqual({ pending: 1, savedAt: null })
  store.saved('2022-04-21T01:12:00.000Z')
  expect(store.read()).toEqual({ pending: 0, savedAt: '2022-04-21T01:12:00.000Z' })
  stop()
  store.begin()
  expect(calls).toBe(4)
})
