import { writeDocx } from '#electron/documents/docx-writer.ts'
import { finishFile } from '#electron/documents/post-process.ts'
import { sampleLetterhead } from '#shared/documents/samples/letterhead.ts'
import { supervisionNoticeSample } from '#shared/documents/samples/notices.ts'
import { buildSupervisionNotice, supervisionNoticeFacts } from '#shared/documents/supervision-notice.ts'
const m = buildSupervisionNotice(supervisionNoticeFacts.parse(supervisionNoticeSample), sampleLetterhead)
for (let i = 0; i < 40; i++) await writeDocx(m)
let t = performance.now(); for (let i = 0; i < 50; i++) await writeDocx(m); console.log('all', (performance.now() - t) / 50)
const b = await writeDocx(m)
t = performance.now(); for (let i = 0; i < 50; i++) finishFile(b, { hasMirroredMargins: true }); console.log('finish', (performance.now() - t) / 50)
