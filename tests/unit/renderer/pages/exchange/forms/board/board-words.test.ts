import { expect, test } from 'vitest'
import type { Board, BoardUnit } from '#renderer/pages/exchange/forms/board/board-words.ts'
import { missingWords, unitsShown } from '#renderer/pages/exchange/forms/board/board-words.ts'

const nothing = { issue: null, form: null, dueOn: '2022-04-20', receivedOn: null, way: null }
const unit = (name: string, more: Partial<BoardUnit>): BoardUnit => ({
  unit: { unitId: name, name },
  kind: 'territory',
  isExpected: true,
  isMissing: true,
  status: 'open',
  ...nothing,
  ...more,
})
const returnedForm = {
  receiptId: 'r',
  status: 'returned',
  statusReason: '有1处须更正',
  receivedOn: '2022-04-19',
  way: 'usbStick',
  reason: '',
  recordedAt: '2022-04-19T01:00:00.000Z',
  fileName: '孙吴县.xlsx',
  left: 1,
  rev: 2,
} as const
const units = [
  unit('孙吴县', { form: returnedForm, status: 'returned' }),
  unit('逊克县', { isMissing: false, status: 'onTime', receivedOn: '2022-04-19' }),
  unit('市税务局', { kind: 'department', isExpected: false, isMissing: false, status: 'waived' }),
]
const board: Board = {
  title: '2022年4月份月报填报表',
  units,
  missing: [{ unitId: '孙吴县', name: '孙吴县' }],
  summary: { expected: 2, issued: 0, received: 1, returned: 1 },
}

test('the board is narrowed to who is missing, who was sent it back, whose came, and to the territories', () => {
  const names = (filter: Parameters<typeof unitsShown>[1]) => unitsShown(board, filter).map((each) => each.unit.name)
  expect(names('all')).toEqual(['孙吴县', '逊克县', '市税务局'])
  expect(names('territories')).toEqual(['孙吴县', '逊克县'])
  expect(names('missing')).toEqual(['孙吴县'])
  expect(names('returned')).toEqual(['孙吴县'])
  expect(names('received')).toEqual(['逊克县'])
})

test('the 未报名单 is one sentence that can be sent; what nobody owes is not said', () => {
  expect(missingWords(board, '2022-04-21')).toBe('《2022年4月份月报填报表》：截至2022年4月21日，应报送的2个单位中，1个单位未报送：孙吴县。')
  const { summary } = board
  expect(missingWords({ ...board, missing: [], summary: { ...summary, expected: 0 } }, '2022-04-21')).toBe('')
})
