import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openOfficeFile } from '#electron/office-files/open.ts'
import { AppError } from '#shared/domain/errors.ts'
import { compoundOf } from '#tests/fixtures/office-files/compound-writer.ts'
import { healthyPackages } from '#tests/fixtures/office-files/healthy-packages.ts'
import { useFolder } from '#tests/fixtures/temporary-folder.ts'

const folder = useFolder()

/** Some bytes changed, then perhaps cut or followed by others: what a bad stick or a careless hand leaves. */
const damage = fc.record({
  changes: fc.array(fc.record({ at: fc.nat(), to: fc.constantFrom(0, 1, 8, 0x3c, 0x50, 0x7f, 0xff) }), { minLength: 1, maxLength: 4 }),
  kept: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) }),
  behind: fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.string({ maxLength: 30 }) }),
})

async function outcomeOf(bytes: Buffer): Promise<string> {
  const path = join(folder(), 'staged')
  writeFileSync(path, bytes)
  return openOfficeFile({ path, name: '来文' }, ['xlsx', 'docx']).then(
    ({ kind }) => kind,
    (thrown: unknown) => (thrown instanceof AppError ? thrown.code : String(thrown)),
  )
}

const originals = [
  ...healthyPackages.filter(({ title }) => title.includes('WPS') || title.includes('stream')).map(({ bytes }) => bytes()),
  compoundOf(['Workbook']),
  compoundOf(['WordDocument'], { sectorShift: 12 }),
]

test('however a file is damaged, it is refused in words or it is whole: nothing else is ever thrown', async () => {
  const property = fc.asyncProperty(fc.constantFrom(...originals), damage, async (original, { changes, kept, behind }) => {
    const bytes = Buffer.from(original)
    for (const { at, to } of changes) bytes[at % bytes.length] = to
    const outcome = await outcomeOf(Buffer.concat([bytes.subarray(0, Math.round(bytes.length * kept)), Buffer.from(behind)]))
    expect(['office_file_refused', 'xlsx', 'docx']).toContain(outcome)
  })
  await fc.assert(property, { numRuns: 400 })
})

test('a single bit that fell over inside the packed data of any part is noticed', async () => {
  const whole = healthyPackages[0]?.bytes() ?? Buffer.alloc(0)
  const directoryStart = whole.readUInt32LE(whole.length - 6)
  const outcomes = new Map<number, string>()
  for (let at = 0; at < directoryStart; at += 7) {
    const bytes = Buffer.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ 0x10
    outcomes.set(at, await outcomeOf(bytes))
  }
  const unnoticed = [...outcomes].filter(([, outcome]) => outcome !== 'office_file_refused').map(([at]) => at)
  expect(outcomes.size).toBeGreaterThan(200)
  for (const at of unnoticed) expect(isHarmless(whole, at), `byte ${at}`).toBe(true)
})

/**
 * Whether a byte says nothing: in a local header the version that is needed, flags that only advise, time and date; in packed data the
 * last byte, whose upper bits lie behind the end.
 */
function isHarmless(bytes: Buffer, at: number): boolean {
  if (['PK\u0003\u0004', 'PK\u0001\u0002'].includes(bytes.toString('latin1', at + 1, at + 5))) return true
  for (let head = bytes.indexOf('PK\u0003\u0004', 0, 'latin1'); head !== -1; head = bytes.indexOf('PK\u0003\u0004', head + 1, 'latin1')) {
    const field = at - head
    if ((field >= 4 && field < 8) || (field >= 10 && field < 14)) return true
  }
  return false
}
