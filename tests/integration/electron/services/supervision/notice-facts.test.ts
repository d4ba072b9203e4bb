import { afterEach, beforeEach, expect, test } from 'vitest'
import { documentDetail } from '#electron/services/documents/documents.ts'
import { type MayOffice, draftOne, education, inMay, milestonesOf, obligationOf } from '#tests/fixtures/supervision/may.ts'

let office: MayOffice
beforeEach(async () => {
  office = await inMay()
})
afterEach(() => office.dispose())

test.each(['supervise', 'remind'] as const)('a programme without 工作制度 cites its own notice and no article (%s)', async (step) => {
  const bare: MayOffice = { ...office, pack: { ...office.pack, articles: [] } }
  const subjects = step === 'remind' ? [] : await milestonesOf(office, '7-3', education)
  const { documentId } = await draftOne(bare, step, [...subjects, await obligationOf(office, education)])
  const words = JSON.stringify((await documentDetail(bare, { documentId })).model.blocks)
  expect(words).toContain('《黑河市政务守信践诺工作专班实施方案》')
  expect(words).not.toMatch(/第[一二三四五六七八九十、]+条/)
})
