import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { firstFault, officialSentence } from '#electron/app/faults.ts'

function faultOf(schema: z.ZodType, input: unknown) {
  const parsed = schema.safeParse(input, { error: officialSentence })
  if (parsed.success) throw new Error('passed')
  return firstFault(parsed.error)
}

const day = z.string().refine((text) => !text.endsWith('30'), { error: '日期不存在' })
const line = z.strictObject({ dueOn: day, title: z.string().min(1).max(5), count: z.int().min(0).max(9) })
const form = z.strictObject({ lines: z.array(line).min(1), state: z.enum(['open', 'done']) })
const good = { dueOn: '2022-04-20', title: '方案', count: 1 }

describe('a fault names its place and what would be right', () => {
  test.each([
    [
      'the sentence of the schema itself wins',
      { lines: [good, good, good, { ...good, dueOn: '2022-02-30' }], state: 'open' },
      'lines[3].dueOn',
      '日期不存在',
    ],
    ['a missing field', { lines: [{ ...good, title: undefined }], state: 'open' }, 'lines[0].title', '未填写'],
    ['an empty text', { lines: [{ ...good, title: '' }], state: 'open' }, 'lines[0].title', '未填写'],
    ['a null', { lines: [{ ...good, title: null }], state: 'open' }, 'lines[0].title', '未填写'],
    ['a text too long', { lines: [{ ...good, title: '一二三四五六' }], state: 'open' }, 'lines[0].title', '不得超过 5 个字'],
    ['a number too large', { lines: [{ ...good, count: 10 }], state: 'open' }, 'lines[0].count', '不得大于 9'],
    ['a number too small', { lines: [{ ...good, count: -1 }], state: 'open' }, 'lines[0].count', '不得小于 0'],
    ['a wrong type', { lines: [{ ...good, count: '3' }], state: 'open' }, 'lines[0].count', '应为数字'],
    ['an empty list', { lines: [], state: 'open' }, 'lines', '至少填写一项'],
    ['a choice that does not exist', { lines: [good], state: 'lost' }, 'state', '不在可选范围内'],
    ['a choice not made', { lines: [good] }, 'state', '未填写'],
    ['an unknown field', { lines: [good], state: 'open', 密级: '秘密' }, '内容', '含有不认识的项目（密级）'],
    ['no object at all', 'x', '内容', '应为一组内容'],
  ])('%s', (_, input, place, problem) => {
    expect(faultOf(form, input)).toEqual({ place, problem })
  })

  test('of a union the branch that came furthest is named', () => {
    const schema = z.strictObject({ from: z.union([z.strictObject({ unit: z.strictObject({ id: z.string() }) }), z.null()]) })
    expect(faultOf(schema, { from: { unit: { id: 3 } } })).toEqual({ place: 'from.unit.id', problem: '应为文字' })
  })

  test('no sentence holds a word of English', () => {
    const schemas = [
      z.email(),
      z.uuid(),
      z.number().multipleOf(5),
      z.date(),
      z.literal('x'),
      z.bigint(),
      z.string().refine(() => false),
      z.record(z.string(), z.number()),
    ]
    for (const schema of schemas) expect(faultOf(schema, 'a').problem).not.toMatch(/[a-z]/i)
  })
})
