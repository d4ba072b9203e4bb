import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageKindCodes } from '#shared/exchange/kinds.ts'
import { packageLimits } from '#shared/exchange/limits.ts'
import { bagNames } from '#shared/exchange/names.ts'
import { packageInfoSchema } from '#shared/exchange/package-info.ts'
import { formatVersion } from '#shared/exchange/version.ts'

/** The format page is what somebody else writes a reader from: it must say what the code does. */

const page = readFileSync(join(import.meta.dirname, '../../../../electron/packages/FORMAT.md'), 'utf8')

test('it names every file, kind and field, and its version', () => {
  expect(page).toContain(`formatVersion ${formatVersion}`)
  for (const name of Object.values(bagNames)) expect(page).toContain(`\`${name}\``)
  for (const kind of packageKindCodes) expect(page).toContain(`\`${kind}\``)
  for (const field of Object.keys(packageInfoSchema.shape)) expect(page).toContain(`\`${field}\``)
})

test('it gives the limits that are kept', () => {
  const mebibyte = 1024 * 1024
  const figures = [
    `${packageLimits.volumeHardBytes / 1024 / mebibyte} GiB`,
    `${packageLimits.entries.toLocaleString('en')} 个`,
    `${packageLimits.attachmentBytes / mebibyte} MiB`,
    `${packageLimits.records.toLocaleString('en')} 条`,
    `${packageLimits.recordsFileBytes / mebibyte} MiB`,
    `合计不超过 ${packageLimits.recordsBytes / mebibyte} MiB`,
    `${packageLimits.ratio}:1`,
    `${packageLimits.jsonDepth} 层`,
    `${packageLimits.recordsVolumeBytes.toLocaleString('en')} 字节`,
  ]
  const text = page.replaceAll('\n', '')
  for (const figure of figures) expect(text).toContain(figure)
})
