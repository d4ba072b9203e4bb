import { expect, test } from 'vitest'
import { AppError } from '#shared/domain/errors.ts'
import { exchangeFaultOf } from '#shared/exchange/faults.ts'
import { readingRefusal, writingRefusal } from '#electron/packages/disk-refusals.ts'

/** exchange.md 5 and 7: what a clerk reads when the stick is pulled, the disk is full, or a virus scanner holds the file. */

const system = (code: string): Error => Object.assign(new Error(code), { code })

test.each([
  ['ENOENT', 'E-USB-GONE'],
  ['ENODEV', 'E-USB-GONE'],
  ['ENXIO', 'E-USB-GONE'],
  ['EBUSY', 'E-AV-LOCK'],
  ['ETXTBSY', 'E-AV-LOCK'],
  ['EIO', 'E-FS-READ'],
  ['EACCES', 'E-FS-READ'],
])('reading ends with %s: %s', (code, fault) => {
  expect(exchangeFaultOf(readingRefusal(system(code)))).toBe(fault)
})

test.each([
  ['ENOSPC', 'E-FS-FULL'],
  ['EDQUOT', 'E-FS-FULL'],
  ['EROFS', 'E-FS-WRITE'],
  ['EACCES', 'E-FS-WRITE'],
  ['EIO', 'E-FS-WRITE'],
])('staging ends with %s: %s', (code, fault) => {
  expect(exchangeFaultOf(writingRefusal(system(code), 1_400_000_000))).toBe(fault)
})

test('a full disk says how much is missing', () => {
  expect((writingRefusal(system('ENOSPC'), 1_395_864_371) as AppError).details['sentence']).toBe('磁盘空间不足，还需约1.3 GB。')
})

test('what is no system error stays what it is', () => {
  for (const thrown of [new AppError('cancelled'), new Error('other'), Object.assign(new Error('zlib'), { code: 'Z_DATA_ERROR' })]) {
    expect(readingRefusal(thrown)).toBe(thrown)
    expect(writingRefusal(thrown, 1)).toBe(thrown)
  }
})
