import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { errorSentence } from '#shared/domain/errors.ts'
import { type ExchangeFaultCode, exchangeFaultOf, exchangeFaults, packageRefusal } from '#shared/exchange/faults.ts'

/** exchange.md 7: stable codes, each with what happened, what became of the data and what to do. */

const codes = Object.keys(exchangeFaults) as ExchangeFaultCode[]

test('each code is said somewhere, and none is said that has no sentence', () => {
  const root = join(import.meta.dirname, '../../../..')
  const files = globSync('{electron,shared}/**/*.ts', { cwd: root, exclude: ['shared/exchange/faults.ts'] })
  const sources = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
  const thrown = new Set(sources.match(/E-[A-Z]+(?:-[A-Z0-9]+)?(?=')/g))
  for (const code of codes) expect(thrown.has(code), code).toBe(true)
  for (const code of thrown) expect(codes, `${code} has no sentence`).toContain(code)
})

test.each(codes)('%s says what happened, what became of the data, and what to do, each in one sentence', (code) => {
  const { sentence, data, next } = exchangeFaults[code]
  for (const part of [sentence, next]) expect(part).toMatch(/^[^。]+。$/)
  expect(data).toMatch(/^(?:[^。]+。){1,2}$/)
  expect(data).toMatch(/未|完好|保留|登记/)
  expect(sentence + data + next).not.toMatch(/我们|您|……|\.\.\.|[,;!?]/)
})

test('no two codes say the same', () => {
  expect(new Set(codes.map((code) => exchangeFaults[code].sentence)).size).toBe(codes.length)
})

test('a refusal is one text for the person and one code for the record', () => {
  const refusal = packageRefusal('E-FS-FULL', { needed: '1.3 GB' })
  expect(errorSentence(refusal.code, refusal.details)).toBe('磁盘空间不足，还需约1.3 GB。未写入任何数据。请清理磁盘后重新操作。')
  expect(exchangeFaultOf(refusal)).toBe('E-FS-FULL')
  expect(exchangeFaultOf(new Error('other'))).toBeUndefined()
})
