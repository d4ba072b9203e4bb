import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepBounds, readBounds } from '#electron/app/window-state.ts'

let path = ''
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'window-')), 'window.json')
})
afterEach(() => rmSync(join(path, '..'), { recursive: true }))

test('the window finds its place again', () => {
  keepBounds(path, { x: -5, y: 20, width: 1000, height: 640 })
  expect(readBounds(path)).toEqual({ x: -5, y: 20, width: 1000, height: 640 })
})

test.each(['', '{"x":1', 'null', '[]', '{"x":1,"y":1,"width":"a","height":3}', '{"x":1,"y":1,"width":5,"height":5}'])(
  '%j is no place',
  (text) => {
    writeFileSync(path, text)
    expect(readBounds(path)).toBeUndefined()
  },
)

test('neither is a file that is missing', () => {
  expect(readBounds(path)).toBeUndefined()
})
