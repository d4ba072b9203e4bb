import { useState } from 'react'
import { useLocation } from 'wouter'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { ReadNotices } from '#renderer/components/read-notices/ReadNotices.tsx'
import type { SentPackage } from '../packages/package-words.ts'
import { useExchangeMay } from '../packages/use-may.ts'
import { WrittenNotice } from '../packages/WrittenNotice.tsx'
import { placeAddress } from '../place.ts'
import type { ViewProps } from '../view-props.ts'
import { EnrolmentSteps } from './EnrolmentSteps.tsx'
import type { KeyDialog } from './key-dialog.ts'
import { keyToCheck, pendingKeys } from './key-words.ts'
import { KeyActions } from './KeyActions.tsx'
import { KeyDialogs } from './KeyDialogs.tsx'
import classes from './Keys.module.css'
import { OwnCode } from './OwnCode.tsx'
import { PendingTable } from './PendingTable.tsx'
import { RecoveryFile } from './RecoveryFile.tsx'
import { RosterTable } from './RosterTable.tsx'

/** 开通与校验码 (office.md «Security»): the own code, the roster, and the telephone check of keys that wait. */
export function KeysView({ desk, tabs, given }: ViewProps) {
  const may = useExchangeMay()
  const reading = useDeskQuery('exchange.keys', {})
  const commands = useKeyCommands()
  const [, navigate] = useLocation()
  const [dialog, setDialog] = useState<KeyDialog | null>(null)
  const [calledFor, setCalledFor] = useState<string | null>(null)
  const [written, setWritten] = useState<{ readonly folder: string; readonly package: SentPackage } | null>(null)
  const keys = reading.data
  const isCity = desk.profile === 'city'
  const unitId = given.get('unit')
  // Kept as it was opened: once its key is registered it waits no more, and the dialog has yet to say so.
  if (keys !== undefined && unitId !== calledFor) {
    setCalledFor(unitId)
    const known = may.keepKeys ? keyToCheck(keys.keys, unitId) : undefined
    if (known !== undefined) setDialog({ kind: 'check', known })
  }
  const close = (): void => {
    setDialog(null)
    if (unitId !== null) navigate(placeAddress('keys'), { replace: true })
  }
  const pending = keys === undefined ? [] : pendingKeys(keys.keys)
  const others = keys === undefined ? [] : keys.keys.filter(({ status }) => status !== 'pending')
  const isBegun = others.some(({ isOwn, status }) => !isOwn && status === 'active')
  const failed = commands.failed
  return (
    <PageFrame
      head={
        <PageHead
          hasRule
          title="数据收发"
          views={tabs}
          actions={
            keys === undefined || !may.keepKeys ? null : (
              <KeyActions
                keys={keys}
                isCity={isCity}
                commands={commands}
                onSave={() => commands.save.mutate({}, { onSuccess: (done) => setWritten(done.written) })}
              />
            )
          }
        />
      }
      toolbar={
        <>
          <ReadNotices reading={reading} />
          <LoadingBar isLoading={commands.save.isPending} what="正在写入并校验" />
          {failed === undefined ? null : (
            <ErrorNotice message={failed.error?.message ?? ''} logId={failed.error?.logId} onClose={() => failed.reset()} />
          )}
          {keys?.isRosterToCheck === true ? (
            <ErrorNotice
              message="本机曾从备份恢复，请核对各单位校验码是否仍然有效。"
              {...(may.keepKeys ? { remedy: { label: '已核对', onClick: () => commands.check.mutate({}) } } : {})}
            />
          ) : null}
          {written === null ? null : (
            <WrittenNotice folder={written.folder} packages={[written.package]} onClose={() => setWritten(null)} />
          )}
        </>
      }
    >
      {keys === undefined ? null : (
        <div className={classes.sheet}>
          {isBegun ? null : <EnrolmentSteps isCity={isCity} />}
          {keys.own === null ? null : (
            <OwnCode own={keys.own} isCity={isCity} mayKeep={may.keepKeys} isFirst={isBegun} onRenew={() => setDialog({ kind: 'renew' })} />
          )}
          {pending.length === 0 ? null : (
            <PendingTable keys={pending} today={desk.today} mayKeep={may.keepKeys && isCity} onDialog={setDialog} />
          )}
          <RosterTable keys={others} version={keys.rosterVersion} isCity={isCity} mayKeep={may.keepKeys && isCity} onDialog={setDialog} />
          {may.keepKeys ? <RecoveryFile hasFile={keys.hasRecoveryFile} hasKeys={keys.own !== null} onDialog={setDialog} /> : null}
        </div>
      )}
      {dialog === null ? null : <KeyDialogs dialog={dialog} desk={desk} onClose={close} />}
    </PageFrame>
  )
}

/** The acts of the head, and the one that was refused. */
function useKeyCommands() {
  const make = useDeskCommand('exchange.makeKeys')
  const save = useDeskCommand('exchange.saveRoster')
  const print = useDeskCommand('exchange.printCodes')
  const check = useDeskCommand('exchange.checkRoster')
  return { make, save, print, check, failed: [make, save, print, check].find(({ error }) => error !== null) }
}
