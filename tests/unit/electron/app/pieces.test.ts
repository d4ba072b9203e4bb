import { describe, expect, test } from 'vitest'
import { openPieces } from '#electron/app/pieces.ts'
import type { IncomingFile } from '#electron/app/types.ts'
import type { StagedFile } from '#shared/api/bridge.ts'
import type { Reply } from '#shared/api/reply.ts'

/** A staging that keeps what it reads, and refuses beyond `limit` bytes without reading on. */
function staging(limit = Infinity) {
  const kept = new Map<string, number[]>()
  const stage = async (file: IncomingFile): Promise<Reply<StagedFile>> => {
    const bytes: number[] = []
    if (!('bytes' in file)) throw new Error('a path came')
    try {
      for await (const chunk of file.bytes) {
        bytes.push(...chunk)
        if (bytes.length > limit) return { ok: false, error: { code: 'file_too_large', details: {} } }
      }
    } catch {
      return { ok: false, error: { code: 'file_unavailable', details: {} } }
    }
    kept.set(file.name, bytes)
    return { ok: true, value: { token: 't', name: file.name, size: bytes.length, sha256: '' } }
  }
  return { kept, pieces: openPieces(stage) }
}

describe('a pasted file in pieces', () => {
  test('is put together in order', async () => {
    const { kept, pieces } = staging()
    expect(await pieces.push('1', '截图.png', Uint8Array.of(1, 2))).toBeNull()
    expect(await pieces.push('1', '截图.png', Uint8Array.of(3))).toBeNull()
    expect(await pieces.push('1', '截图.png', null)).toMatchObject({ ok: true, value: { size: 3 } })
    expect(kept.get('截图.png')).toEqual([1, 2, 3])
  })

  test('may be empty', async () => {
    const { pieces } = staging()
    expect(await pieces.push('1', '空.txt', null)).toMatchObject({ ok: true, value: { size: 0 } })
  })

  test('two files at a time do not mix', async () => {
    const { kept, pieces } = staging()
    await pieces.push('1', 'a', Uint8Array.of(1))
    await pieces.push('2', 'b', Uint8Array.of(2))
    await pieces.push('1', 'a', Uint8Array.of(3))
    await pieces.push('2', 'b', null)
    await pieces.push('1', 'a', null)
    expect([kept.get('a'), kept.get('b')]).toEqual([[1, 3], [2]])
  })

  test('refused half way, the rest is taken without effect and the reply says why', async () => {
    const { pieces } = staging(2)
    for (let at = 0; at < 20; at += 1) expect(await pieces.push('1', 'a', Uint8Array.of(1, 2, 3))).toBeNull()
    expect(await pieces.push('1', 'a', null)).toMatchObject({ ok: false, error: { code: 'file_too_large' } })
  })

  test('given up when the page goes', async () => {
    const { kept, pieces } = staging()
    await pieces.push('1', 'a', Uint8Array.of(1))
    await pieces.abandon()
    expect(kept.size).toBe(0)
  })
})
