import { officialDate } from '#shared/text/official-dates.ts'
import { citedNumber } from '#shared/text/document-number.ts'
import type { Block, Text } from '../../model.ts'
import type { SupervisionNoticeFacts } from './supervision-facts.ts'
import { blank, plain } from '../../texts.ts'

const yearMonthDay = '　　年　　月　　日'

/** 附件: 督办事项办理回执, filled in by the unit and closed by the office with 销号意见. */
export function receiptForm(facts: SupervisionNoticeFacts, position: number | null): Block[] {
  return [
    { type: 'annexStart', position },
    { type: 'title', lines: ['督办事项办理回执'] },
    {
      type: 'form',
      widthMm: 156,
      labelMm: 27,
      fieldsPerRow: 2,
      rows: [
        pair('督办单编号', number(facts), '督办级别', plain(facts.listing === null ? '督办' : '挂牌督办')),
        pair('被督办单位', plain(facts.addressee), '办理时限', plain(officialDate(facts.dueOn))),
        { fields: [{ label: '督办事项', value: matters(facts) }] },
        pair('签收人', plain(''), '签收时间', plain('　月　日　时')),
        { fields: [{ label: '办理结果', value: [plain('')] }], minHeightMm: 44 },
        { fields: [{ label: '佐证材料\n清单', value: [plain('')] }], minHeightMm: 24 },
        {
          fields: [{ label: '单位负责人\n意见', value: [plain('')], foot: plain(`签字（盖章）：　　　　${yearMonthDay}`) }],
          minHeightMm: 24,
        },
        {
          fields: [
            {
              label: '销号意见',
              value: [plain('□准予销号　　□同意延期　　□退回续办　　□约谈提醒')],
              foot: plain(`审核人：　　　　${yearMonthDay}`),
            },
          ],
          minHeightMm: 24,
        },
      ],
    },
  ]
}

/** 附件2: the form of a listed supervision, from listing to removal. */
export function listingForm(facts: SupervisionNoticeFacts, listing: NonNullable<SupervisionNoticeFacts['listing']>): Block[] {
  return [
    { type: 'annexStart', position: 2 },
    { type: 'title', lines: ['挂牌督办事项登记表'] },
    {
      type: 'form',
      widthMm: 156,
      labelMm: 27,
      fieldsPerRow: 2,
      rows: [
        pair('督办单编号', number(facts), '挂牌领导', plain(listing.leader)),
        pair('被督办单位', plain(facts.addressee), '责任领导', plain(listing.responsibleLeader)),
        pair('责任科室', plain(listing.responsibleSection), '通报范围', plain(listing.scope)),
        pair('挂牌日期', day(listing.listedOn), '挂牌期限', plain(`至${officialDate(listing.until)}`)),
        { fields: [{ label: '整改方案\n报送日期', value: [day(listing.planDueOn)] }] },
        { fields: [{ label: '督办事项', value: matters(facts) }], minHeightMm: 30 },
        { fields: [{ label: '摘牌条件', value: [plain(listing.removal)] }], minHeightMm: 24 },
        {
          fields: [{ label: '摘牌意见', value: [plain('')], foot: plain(`挂牌领导签字：　　　　${yearMonthDay}`) }],
          minHeightMm: 30,
        },
      ],
    },
  ]
}

function pair(left: string, leftValue: Text, right: string, rightValue: Text): { fields: { label: string; value: Text[] }[] } {
  return {
    fields: [
      { label: left, value: [leftValue] },
      { label: right, value: [rightValue] },
    ],
  }
}

function number(facts: SupervisionNoticeFacts): Text {
  const cited = citedNumber(facts.number).replace('编号：', '')
  return facts.number.serial === null ? [blank('number', cited)] : plain(cited)
}

function matters(facts: SupervisionNoticeFacts): Text[] {
  const [only, second] = facts.items
  if (only !== undefined && second === undefined) return [plain(only.title, only.sourceIds)]
  return facts.items.map((item, index) => plain(`${index + 1}.${item.title}`, item.sourceIds))
}

function day(on: string | null): Text {
  return plain(on === null ? yearMonthDay : officialDate(on))
}
