import type { Letterhead } from '../letterhead.ts'

/** The head under which `document samples` prints; a programme's own comes from its pack. */
export const sampleLetterhead: Letterhead = {
  headLines: ['黑河市优化营商环境专项行动', '政务守信践诺工作专班办公室'],
  signOff: '黑河市政务守信践诺工作专班办公室',
  sealedBy: '（黑河市营商环境建设监督局代章）',
  printedBy: '黑河市政务守信践诺工作专班办公室',
  organCode: null,
}

export const sampleRulesTitle = '黑河市政务守信践诺工作专班工作制度'
