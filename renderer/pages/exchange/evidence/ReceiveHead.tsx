import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { placeAddress } from '../place.ts'

/** The head of every step of a receipt. */
export function ReceiveHead() {
  return <PageHead hasRule title="收取佐证材料" back={{ label: '佐证材料包', href: placeAddress('evidence') }} />
}
