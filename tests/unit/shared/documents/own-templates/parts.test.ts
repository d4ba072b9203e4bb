import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentKinds } from '#shared/documents/kinds/index.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { blockFields, lineFields, namesOfField, templateField, type TemplateField } from '#shared/documents/own-templates/fields.ts'
import { missingFields, templateParts } from '#shared/documents/own-templates/parts.ts'
import { sampleLetterhead } from '#shared/documents/samples/letterhead.ts'

/** A document taken apart for an office's own template, whatever its kind. */

const models: readonly DocumentModel[] = documentKinds.map((kind) => kind.build(kind.sample, sampleLetterhead))
const fields = [...lineFields, ...blockFields]
const anyFields = fc.subarray([...fields]).map((some) => new Set<TemplateField>(some))
const lineOf: Readonly<Record<string, TemplateField>> = { title: '标题', numberLine: '编号', addressee: '主送', signOff: '成文日期' }

test('every block of every document has one place: in a block field, or as words of a line', () => {
  fc.assert(
    fc.property(fc.constantFrom(...models), anyFields, (model, present) => {
      const parts = templateParts(model, present)
      const placed = Object.values(parts.blocks).flat()
      expect(new Set(placed).size).toBe(placed.length)
      for (const [index, block] of model.blocks.entries()) {
        if (placed.includes(index)) continue
        const line = lineOf[block.type]
        expect(line, block.type).toBeDefined()
        expect(parts.lines[line as '标题'].length).toBeGreaterThan(0)
      }
    }),
  )
})

test('blocks keep their order within a field', () => {
  for (const model of models) {
    for (const places of Object.values(templateParts(model, new Set()).blocks)) expect(places).toEqual(places.toSorted((a, b) => a - b))
  }
})

test('what a template has no place for stays in 正文', () => {
  const [model] = models
  if (model === undefined) throw new Error('no kind')
  const at = (type: string): number => model.blocks.findIndex((block) => block.type === type)
  const bare = templateParts(model, new Set(['标题', '正文']))
  expect(bare.blocks['正文']).toEqual(expect.arrayContaining([at('addressee'), at('signOff')]))
  const full = templateParts(model, new Set(['标题', '正文', '主送', '落款']))
  expect(full.blocks['正文']).not.toContain(at('addressee'))
  expect(full.blocks['落款']).toEqual([at('signOff')])
})

describe('missingFields', () => {
  test('nothing is missing where every field is there; 标题 and 正文 are asked of every kind', () => {
    for (const model of models) {
      expect(missingFields(model, new Set(fields))).toEqual([])
      expect(missingFields(model, new Set())).toEqual(expect.arrayContaining(['标题', '正文']))
    }
  })

  test('版头 stands for the number in it; a half of 发文机关 and 成文日期 asks for the other', () => {
    const notice = models[documentKinds.findIndex(({ id }) => id === 'supervision-notice')]
    if (notice === undefined) throw new Error('no kind')
    const lacking = (...present: readonly TemplateField[]) => missingFields(notice, new Set(['标题', '正文', ...present]))
    expect(lacking()).toEqual(['编号', '发文机关', '成文日期'])
    expect(lacking('版头', '落款')).toEqual([])
    expect(lacking('编号', '成文日期')).toEqual(['发文机关'])
    expect(lacking('编号', '成文日期', '发文机关')).toEqual([])
  })
})

test('a name is a field under every word for it, and nothing else is', () => {
  for (const field of fields) for (const name of namesOfField(field)) expect(templateField(name)).toBe(field)
  expect(templateField('文号')).toBe('编号')
  for (const name of ['密级', '', 'constructor', '标题 ']) expect(templateField(name)).toBeUndefined()
})
