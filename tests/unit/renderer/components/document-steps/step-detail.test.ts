import { expect, test } from 'vitest'
import { readStep } from '#renderer/components/document-steps/step-detail.ts'

const fields =
  (values: Readonly<Record<string, string>>) =>
  (field: string): string =>
    values[field] ?? ''

test('登记签批: signer and day are needed, the leader’s words and the scan may be absent', () => {
  expect(readStep('signOff', fields({ signedOn: '2022-05-06' }))).toEqual({ ok: false, missing: '请填写签发人' })
  expect(readStep('signOff', fields({ signer: ' 专班组长 ', signedOn: '2022-05-06' }))).toEqual({
    ok: true,
    detail: { step: 'signOff', signer: '专班组长', signedOn: '2022-05-06', instruction: '', scan: null },
  })
  expect(readStep('signOff', fields({ signer: '专班组长', signedOn: '2022-05-06', instruction: '同意下发。' }), 'token-1')).toMatchObject({
    detail: { instruction: '同意下发。', scan: 'token-1' },
  })
})

test('编号: the serial is a whole number from 1', () => {
  for (const serial of ['', '0', '-1', '1.5', '三']) expect(readStep('number', fields({ serial }))).toMatchObject({ ok: false })
  expect(readStep('number', fields({ serial: ' 7 ' }))).toEqual({ ok: true, detail: { step: 'number', serial: 7 } })
})

test('用印登记: date, copies, who sealed and who approved (office.md «Documents»)', () => {
  const sealed = { sealedOn: '2022-05-06', copies: '3', sealedBy: '李某', approvedBy: '办公室主任' }
  expect(readStep('seal', fields(sealed))).toEqual({ ok: true, detail: { ...sealed, step: 'seal', copies: 3 } })
  expect(readStep('seal', fields({ ...sealed, copies: '三份' }))).toEqual({ ok: false, missing: '请填写用印份数' })
  expect(readStep('seal', fields({ ...sealed, approvedBy: ' ' }))).toEqual({ ok: false, missing: '请填写用印批准人' })
})

test('登记回执 and 办结 ask for words, not for a single character', () => {
  expect(readStep('answer', fields({ answeredOn: '2022-05-12', result: '办' }))).toEqual({ ok: false, missing: '请写明办理结果' })
  expect(readStep('close', fields({ closedOn: '2022-05-12', opinion: '属实' }))).toMatchObject({ ok: true })
})

test('归档: a retention that nobody offers becomes the shortest', () => {
  expect(readStep('file', fields({ filedOn: '2022-12-30', retention: '5年' }))).toMatchObject({ detail: { retention: '10年' } })
  expect(readStep('file', fields({ filedOn: '2022-12-30', retention: '永久' }))).toMatchObject({ detail: { retention: '永久' } })
})
