import { expect, test } from 'vitest'
import { type AskedConflict, conflictMessage } from '#electron/services/exchange/incoming/conflict-messages.ts'
import { cityOfficeName } from '#shared/domain/office-names.ts'

/** One office is asked once, whatever the number of its conflicts (exchange.md 6, office.md «Words»). */

const entry = (subject: string, foundOn = '2022-04-21'): AskedConflict => ({ type: 'progressEntry', noun: '工作进展', subject, foundOn })
const receipt = (subject: string): AskedConflict => ({ type: 'packageReceipt', noun: '回执', subject, foundOn: '2022-04-21' })

test('one conflict is named in the sentence', () => {
  expect(conflictMessage('逊克县', [entry('3-1 公示')])).toBe(
    '【核对】逊克县专班：4月21日收到的数据包中，“3-1 公示”的工作进展与此前报送的版次相同、内容不同，两份均已留存。请核对后以新版次重新报送。',
  )
})

test('several are counted and named, with the days on which they were found', () => {
  expect(conflictMessage('逊克县', [entry('甲', '2022-04-20'), entry('乙')])).toBe(
    '【核对】逊克县专班：4月20日至21日收到的数据包中，2条记录与此前报送的版次相同、内容不同，两份均已留存：“甲”的工作进展、“乙”的工作进展。请核对后以新版次重新报送。',
  )
  const many = Array.from({ length: 7 }, (_, at) => entry(String(at), at === 0 ? '2022-04-30' : '2022-05-02'))
  const message = conflictMessage('逊克县', many)
  expect(message).toContain('4月30日至5月2日收到的数据包中，7条记录')
  expect(message).toContain('“4”的工作进展等。')
  expect(message).not.toContain('“5”')
})

test('receipts are asked for by nobody', () => {
  const message = conflictMessage(cityOfficeName, [entry('甲'), receipt('月报'), receipt('自评')])
  expect(message.startsWith(`【核对】${cityOfficeName}：`)).toBe(true)
  expect(message).toContain('2份回执各有两份，可能由两台电脑分别出具，均已留存，无需重新报送：“月报”的回执、“自评”的回执。请核对收件情况。')
})

test('a 管委会 goes by its own name', () => {
  expect(conflictMessage('某风景区管委会', [entry('甲')])).toMatch(/^【核对】某风景区管委会：/)
})
