import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { ActionBar } from '#renderer/components/action-bar/ActionBar.tsx'
import { KeyCap } from '#renderer/components/key-caps/KeyCaps.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ButtonReason, PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { Steps } from '#renderer/components/steps/Steps.tsx'
import { useKeyboardAtContent } from '../../ledger-import/use-keyboard-at-content.ts'
import { useStepKeys } from '../../ledger-import/use-step-keys.ts'
import classes from '../../packages/Packages.module.css'
import { placeAddress } from '../../place.ts'
import type { ImportStep } from './import-steps.ts'
import { stepStates } from './import-steps.ts'

export interface ImportAct {
  readonly label: string
  /** Why it cannot be done yet. */
  readonly reason?: string | undefined
  readonly isBusy: boolean
  onClick(): void
}

interface ImportFrameProps {
  readonly step: ImportStep
  readonly isOver?: boolean
  readonly toolbar?: ReactNode
  readonly padding?: 'none' | 'page'
  readonly children: ReactNode
  /** In the foot: what will happen, and that nothing has yet. Without it there is no foot. */
  readonly words?: ReactNode
  /** What leads on; null where there is nothing to be done, or not by this role. */
  readonly act: ImportAct | null
  /** Beside the buttons of the foot. */
  readonly beside?: ReactNode
  /** 「取消」: Esc. */
  onLeave(): void
  onSave?(): void
}

/** A step of an import: where it stands at the top, what follows at the foot. */
export function ImportFrame({
  step,
  isOver = false,
  toolbar,
  padding = 'page',
  children,
  words,
  act,
  beside,
  onLeave,
  onSave,
}: ImportFrameProps) {
  const content = useKeyboardAtContent()
  const canGoOn = act !== null && act.reason === undefined && !act.isBusy
  // What is being written is not left by a key: its files would be gone under it.
  const isBusy = act?.isBusy === true
  useStepKeys({ onNext: canGoOn ? act.onClick : null, onBack: isBusy ? () => undefined : onLeave, onSave: () => onSave?.() })
  return (
    <PageFrame
      padding={padding}
      head={
        <PageHead
          hasRule
          title="导入数据包"
          back={{ label: '数据收发', href: placeAddress('receive') }}
          actions={<Steps form="line" label="导入步骤" steps={stepStates(step, isOver)} />}
        />
      }
      toolbar={toolbar}
      foot={
        words === undefined ? null : (
          <ActionBar
            actions={
              <>
                {act?.reason === undefined ? null : <ButtonReason>{act.reason}</ButtonReason>}
                <Button disabled={isBusy} onClick={onLeave}>
                  取消
                </Button>
                {beside}
                {act === null ? null : <NextButton act={act} />}
              </>
            }
          >
            {words}
          </ActionBar>
        )
      }
    >
      <div ref={content} className={padding === 'none' ? classes.grid : classes.form} tabIndex={-1}>
        {children}
      </div>
    </PageFrame>
  )
}

function NextButton({ act }: { readonly act: ImportAct }) {
  return (
    <Button
      variant="filled"
      loading={act.isBusy}
      disabled={act.reason !== undefined}
      aria-keyshortcuts="Control+Enter"
      onClick={act.onClick}
    >
      {act.label}
      <span className={classes.key}>
        <KeyCap>Ctrl Enter</KeyCap>
      </span>
    </Button>
  )
}
