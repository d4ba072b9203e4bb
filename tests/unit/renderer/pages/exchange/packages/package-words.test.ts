import { expect, test } from 'vitest'
import { lackingWords, numberedTitle, numbersInWords, receiptWords, senderLabel } from '#renderer/pages/exchange/packages/package-words.ts'
import { receipt, received } from './package-examples.ts'

test('missing numbers are drawn together where three or more follow each other (exchange.md 6)', () => {
  expect(numbersInWords([3])).toBe('第3号')
  expect(numbersInWords([4, 3])).toBe('第3、4号')
  expect(numbersInWords([9, 5, 7, 6, 3])).toBe('第3、5至7、9号')
})

test('evidence that has not come is said by volumes and by files, nothing where all is there (佐证未到)', () => {
  expect(lackingWords(received())).toBe('')
  expect(lackingWords(received({ volumes: 2, volumesCame: 1, filesLacking: 3 }))).toBe('1/2 卷，未到 3 件')
  expect(lackingWords(received({ filesLacking: 2 }))).toBe('未到 2 件')
})

test('a county reports, the city’s office hands down', () => {
  expect(senderLabel('month-report')).toBe('报送单位')
  expect(senderLabel('task-issue')).toBe('下发单位')
  expect(senderLabel('receipt')).toBe('来源单位')
})

test('a package is called by its title and number', () => {
  expect(numberedTitle(received())).toBe('4月份月报　第4号')
})

test('a receipt says whether the content was imported or waits for the telephone call', () => {
  expect(receiptWords(null)).toBe('未收到')
  expect(receiptWords(receipt)).toBe('已导入　4月22日')
  expect(receiptWords({ ...receipt, importedAt: null })).toBe('已收待核验　4月22日')
  expect(receiptWords({ ...receipt, importedAt: null, volumesCame: 0 })).toBe('已撤销导入　4月22日')
})
