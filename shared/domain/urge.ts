/** Ways of 催办; a call, a paper, a word at a meeting and a message are records of the ladder alike (M-091). */
export const urgeWays = { telephone: '电话', document: '文件', meeting: '会议', message: '短信' } as const
export type UrgeWay = keyof typeof urgeWays

/** The record in words: 「电话催办」. */
export function urgeTitle(way: UrgeWay): string {
  return `${urgeWays[way]}催办`
}
