import type { Text } from '../../model.ts'
import { blank, plain } from '../../texts.ts'

/** 期号 of minutes and of 工作信息: counted by the year, typed as a number; other words (第3期（总第15期）) are printed as they stand. */
export function issueText(issue: string): Text {
  if (issue === '') return [...plain('第'), blank('issue', '　　'), ...plain('期')]
  return plain(/^\d+$/.test(issue) ? `第${issue}期` : issue)
}
