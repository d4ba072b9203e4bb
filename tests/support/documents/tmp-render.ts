import { writeFileSync } from 'node:fs'
import { documentKinds } from '#shared/documents/index.ts'
import { sampleLetterhead } from '#shared/documents/samples/letterhead.ts'
import { writeDocx } from '#electron/documents/docx-writer.ts'
for (const kind of documentKinds) {
  const t = performance.now()
  writeFileSync(`/tmp/dx/out/${kind.id}.docx`, await writeDocx(kind.build(kind.sample, sampleLetterhead)))
  console.log(kind.id, (performance.now() - t).toFixed(1))
}
