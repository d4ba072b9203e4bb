import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { ActionBar } from '#renderer/components/action-bar/ActionBar.tsx'
import { KeyCap } from '#renderer/components/key-caps/KeyCaps.tsx'
import { PageFrame } from '#renderer/components/page-frame/PageFrame.tsx'
import { ButtonReason, PageHead } from '#renderer/components/page-head/PageHead.tsx'
import { Steps } from '#renderer/components/steps/Steps.tsx'
import { homeAddress } from './addresses.ts'
import classes from './Import.module.css'
import type { ImportStep } from './import-steps.ts'
import { stepStates } from './import-steps.ts'
import { useKeyboardAtContent } from './use-keyboard-at-content.ts'
import { useStepKeys } from './use-step-keys.ts'

/** What leads on from a step. */
export interface NextAct {
  readonly label: string
  /** Why it cannot be done yet. */
  readonly reason?: string | undefined
  readonly isBusy?: boolean
  onClick(): void
}

interface ImportFrameProps {
  readonly step: ImportStep
  /** Above the content: reading, refusals, facts, filters. */
  readonly toolbar?: ReactNode
  readonly padding?: 'none' | 'page'
  readonly children: ReactNode
  /** In the foot: what will happen, and that nothing has yet. */
  readonly words: ReactNode
  readonly next: NextAct
  /** Beside the buttons of the foot. */
  readonly choice?: ReactNode
  /** The step before; Esc. */
  onBack(): void
  /** Ctrl+S. */
  onSave(): void
}

/** A step of an import: where it stands at the top, what follows at the foot. */
export function ImportFrame({ step, toolbar, padding = 'page', children, words, next, choice, onBack, onSave }: ImportFrameProps) {
  const canGoOn = next.reason === undefined && next.isBusy !== true
  const content = useKeyboardAtContent()
  useStepKeys({ onNext: canGoOn ? next.onClick : null, onBack, onSave })
  return (
    <PageFrame
      padding={padding}
      head={
        <PageHead
          hasRule
          title="从 Excel 导入"
          back={{ label: '数据收发', href: homeAddress }}
          actions={<Steps form="line" label="导入步骤" steps={stepStates(step)} />}
        />
      }
      toolbar={toolbar}
      foot={
        <ActionBar
          actions={
            <span className={classes.footActs}>
              {choice}
              {next.reason === undefined ? null : <ButtonReason>{next.reason}</ButtonReason>}
              <Button onClick={onBack}>上一步</Button>
              <Button
                variant="filled"
                loading={next.isBusy === true}
                disabled={next.reason !== undefined}
                aria-keyshortcuts="Control+Enter"
                onClick={next.onClick}
              >
                {next.label}
                <span className={classes.key}>
                  <KeyCap>Ctrl Enter</KeyCap>
                </span>
              </Button>
            </span>
          }
        >
          {words}
        </ActionBar>
      }
    >
      <div ref={content} className={classes.content} data-padding={padding} tabIndex={-1}>
        {children}
      </div>
    </PageFrame>
  )
}
