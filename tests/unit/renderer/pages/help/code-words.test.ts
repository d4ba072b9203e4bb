import { expect, test } from 'vitest'
import { splitCode } from '#renderer/pages/help/code-words.ts'

test.each([
  ['数据文件夹', ['数据文件夹']],
  ['用 verify 检查', ['用 ', 'verify', ' 检查']],
  ['verify --data 文件夹', ['', 'verify', ' ', '--data', ' 文件夹']],
  ['%APPDATA%\\守信践诺工作台\\data', ['', '%APPDATA%\\守信践诺工作台\\data', '']],
  ['文件（.pack.json）', ['文件（', '.pack.json', '）']],
  ['用 WPS、Word 打开', ['用 WPS、Word 打开']],
])('%s: every second part is to be typed to the letter', (text, parts) => {
  expect(splitCode(text)).toEqual(parts)
})
