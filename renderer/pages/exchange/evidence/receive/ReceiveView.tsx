import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { useKeyboardAtContent } from '../../ledger-import/use-keyboard-at-content.ts'
import classes from '../Evidence.module.css'
import type { PackWork } from '../pack-work.ts'
import { ReceiveHead } from '../ReceiveHead.tsx'
import type { ReceiveViewProps } from '../received.ts'
import { PackDrop } from './PackDrop.tsx'
import { PackNotices } from './PackNotices.tsx'
import { PackSheet } from './PackSheet.tsx'
import { usePackDrop } from './use-pack-drop.ts'
import { usePackStaging } from './use-pack-staging.ts'

const oneAtATime = '正在核对另一份佐证材料，拖入的内容未读入。请先收入，或者点击“重新选择”后再拖入。'

/** Nothing is asked while no pack is there. */
const noPack = { source: { zip: '-' }, unitId: null, month: null }

/** 收取佐证材料 (M-064): a zip or a folder is looked at file by file, what was not found is decided, and all of it is taken in at once. */
export function ReceiveView({ desk, keeper, onDone }: ReceiveViewProps) {
  const { work } = keeper
  const ownUnit = desk.profile === 'county' ? desk.office.unitId : null
  const staging = usePackStaging((pack) => keeper.begin({ ...pack, unitId: ownUnit }))
  const receive = useDeskCommand('evidencePacks.receive')
  // Not asked again by the receipt itself: every byte of the zip would be read before its result shows.
  const look = useDeskQuery('evidencePacks.look', work === null ? noPack : placeOfWork(work), {
    isEnabled: work !== null && !receive.isPending && !receive.isSuccess,
  })
  const isLooked = work !== null && look.data !== undefined && look.error === null
  // A stray drop must not cost what was decided.
  const isOver = usePackDrop((entries) => (isLooked ? staging.refuse(oneAtATime) : staging.drop(entries)))
  const content = useKeyboardAtContent()
  const notices = <PackNotices staging={staging} keeper={keeper} look={look} receive={receive} isBegun={work !== null} />
  if (work !== null && look.data !== undefined && look.error === null) {
    const props = { desk, keeper, work, notices, receive, onDone }
    return <PackSheet {...props} look={look.data} isCurrent={!look.isPlaceholderData} />
  }
  return (
    <PageFrame head={<ReceiveHead />} toolbar={notices}>
      <div ref={content} className={classes.home} tabIndex={-1}>
        <PackDrop isOver={isOver} isBusy={staging.progress !== null || (work !== null && look.isFetching)} onPick={staging.pick} />
      </div>
    </PageFrame>
  )
}

function placeOfWork({ source, unitId, month }: PackWork) {
  return { source, unitId, month }
}
