import { useState } from 'react'
import type { StagedFile } from '#shared/api/bridge.ts'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { useDeskQuery } from '#renderer/api/use-desk-query.ts'
import type { Draft } from '#renderer/api/use-draft.ts'
import { doubtWords } from '#renderer/components/breakdown/corrections.ts'
import { OtherDoubts } from '#renderer/components/breakdown/OtherDoubts.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { LoadingBar } from '#renderer/components/loading-bar/LoadingBar.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { usePageKeys } from '#renderer/components/page-frame/use-page-keys.ts'
import { PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import type { DraftedFile } from '#renderer/flows/use-drafted-file.ts'
import { backToList } from '../programmes/place.ts'
import type { DeskStatus } from '../view-props.ts'
import { BasisFields } from './BasisFields.tsx'
import classes from './Compare.module.css'
import type { Basis } from './decisions.ts'
import { comparedCounts, comparedWords } from './compared-words.ts'
import { decisionsOf, missingBasis, openDifferences, tally } from './decisions.ts'
import { DifferencesTable } from './DifferencesTable.tsx'
import { KnownDifferences } from './KnownDifferences.tsx'
import { SettleBar } from './SettleBar.tsx'
import { SettleDialog } from './SettleDialog.tsx'
import type { Settled } from './settled-words.ts'

interface DifferencesStepProps {
  readonly desk: DeskStatus
  readonly draft: Draft
  readonly drafted: DraftedFile
  readonly file: StagedFile
  onSettled(done: Settled): void
  onGiveUp(): void
}

/** What the file says otherwise than the programme, each difference with its decision and its reason. */
export function DifferencesStep({ desk, draft, drafted, file, onSettled, onGiveUp }: DifferencesStepProps) {
  const { fields, set } = draft
  const input = { token: file.token, table: drafted.table }
  const reading = useDeskQuery('breakdowns.compare', { ...input, programmeId: null })
  const decide = useDeskCommand('breakdowns.decide')
  const [isAsking, setIsAsking] = useState(false)
  const comparison = reading.error === null ? reading.data : undefined
  const open = comparison === undefined ? [] : openDifferences(comparison)
  const counts = tally(open, fields)
  const basis: Basis = {
    basis: fields['basis'] ?? comparison?.title ?? '',
    basisNumber: fields['basisNumber'] ?? '',
    issuedOn: fields['issuedOn'] ?? '',
    from: fields['from'] ?? desk.currentMonth,
  }
  const reason =
    comparison === undefined ? '尚未读取文件' : desk.profile === 'county' ? '由市专班办公室核定' : missingBasis(basis, counts.left)
  const settle = (): void => decide.mutate({ ...input, ...basis, decisions: decisionsOf(open, fields) }, { onSuccess: onSettled })
  usePageKeys({ onNext: reason === undefined ? () => setIsAsking(true) : null, onSave: () => void draft.flush() })
  const refusal = decide.error ?? reading.error
  return (
    <PageFrame
      head={<PageHead hasRule title="与文件比对" back={backToList} detail={comparedWords(file.name, comparison)} />}
      toolbar={
        <>
          <LoadingBar isLoading={reading.isFetching} what="正在比对文件" />
          {refusal === null ? null : (
            <ErrorNotice message={refusal.message} logId={refusal.logId} remedy={{ label: '重新选择文件', onClick: drafted.release }} />
          )}
        </>
      }
      foot={
        <SettleBar
          open={open.length}
          counts={counts}
          reason={reason}
          isBusy={decide.isPending}
          onGiveUp={onGiveUp}
          onSettle={() => setIsAsking(true)}
        />
      }
    >
      <div className={classes.sheet}>
        {comparison === undefined ? null : (
          <>
            <BasisFields programme={desk.programme} basis={basis} set={set} />
            <section aria-label="需要核定的差异">
              <SectionHead
                isFirst
                level={2}
                title="需要核定的差异"
                note={`${comparedCounts(comparison)}；${open.length}处差异，已核定${counts.taken + counts.kept}处`}
              />
              {open.length === 0 ? <p>文件与工作方案没有需要核定的差异。</p> : <DifferencesTable open={open} texts={fields} set={set} />}
            </section>
            <OtherDoubts level={2} doubts={comparison.problems.map((each) => ({ row: each.row, words: doubtWords(each) }))} />
            <KnownDifferences differences={comparison.differences} />
          </>
        )}
      </div>
      <SettleDialog
        isOpen={isAsking}
        taken={counts.taken}
        kept={counts.kept}
        onConfirm={() => {
          setIsAsking(false)
          settle()
        }}
        onClose={() => setIsAsking(false)}
      />
    </PageFrame>
  )
}
