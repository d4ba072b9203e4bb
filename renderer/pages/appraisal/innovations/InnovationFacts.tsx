import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { officialMonthDay } from '#shared/text/official-dates.ts'
import type { Innovation, InnovationCategory } from './innovation.ts'
import { categoryWords, decisionWords } from './innovation.ts'

interface InnovationFactsProps {
  readonly claim: Innovation
  readonly categories: readonly InnovationCategory[]
  /** Where no form below says the rest: the claim of another office. */
  readonly isWhole: boolean
}

/** Whose claim it is, by which clause, and what was decided of it. */
export function InnovationFacts({ claim, categories, isWhole }: InnovationFactsProps) {
  const category = categories.find((each) => each.category === claim.category)
  return (
    <FactList
      facts={[
        { label: '申报单位', value: claim.isOnBehalf ? `${claim.unit.name}（代录）` : claim.unit.name },
        ...(category === undefined ? [] : [{ label: '条款', value: `考评细则 ${category.clause}` }]),
        ...(isWhole
          ? [
              { label: '申报情形', value: category === undefined ? `（${claim.category}）` : categoryWords(category) },
              { label: '主要内容', value: claim.content === '' ? '未填写' : claim.content },
              { label: '依据文件', value: claim.basis },
              { label: '申报日期', value: officialMonthDay(claim.claimedOn) },
            ]
          : []),
        ...(claim.decidedOn === null ? [] : [{ label: '认定', value: decisionWords(claim) }]),
      ]}
    />
  )
}
