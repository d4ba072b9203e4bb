import type { PackInput } from '../schema.ts'

const office = '黑河市政务守信践诺工作专班办公室'

/** 版头 and 落款 of the programme's papers: the office signs, the host bureau seals in its place (代章). */
export const letterhead: PackInput['letterhead'] = {
  headLines: ['黑河市优化营商环境专项行动', '政务守信践诺工作专班办公室'],
  signOff: office,
  sealedBy: '（黑河市营商环境建设监督局代章）',
  printedBy: office,
  organCode: null,
}

/** Default signers (office.md «Documents»). */
export const signers: PackInput['signers'] = [
  { documentKind: 'reminder-slip', signer: '办公室副主任' },
  { documentKind: 'supervision-notice', signer: '办公室主任' },
  { documentKind: 'supervision-notice', signer: '专班组长', listed: true },
  { documentKind: 'interview-notice', signer: '专班组长' },
  { documentKind: 'clue-report', signer: '专班组长', deliberation: '集体研究' },
]
