import { Button } from '@mantine/core'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { SidePanel } from '#renderer/components/side-panel/SidePanel.tsx'
import type { SentPackage } from '../../packages/package-words.ts'
import { SentActs } from '../sent/SentActs.tsx'
import { SentFacts } from '../sent/SentFacts.tsx'
import type { Due } from './due-words.ts'
import { evidenceWords, recordWords } from './due-words.ts'

interface DuePanelProps {
  readonly due: Due
  /** The last package to this office; undefined while it is read, or where there is none. */
  readonly last: SentPackage | undefined
  readonly today: string
  readonly maySend: boolean
  onMake(): void
  onWritten(written: { readonly folder: string; readonly package: SentPackage }): void
  onStep(by: 1 | -1): void
  onClose(): void
}

/** A row of 「发件」: what would go, and what went last. */
export function DuePanel({ due, last, today, maySend, onMake, onWritten, onStep, onClose }: DuePanelProps) {
  const { obstacle } = due
  return (
    <SidePanel
      caption={due.title}
      title={due.recipient.name}
      onClose={onClose}
      onStep={onStep}
      actions={
        maySend ? (
          <>
            {obstacle === null ? null : <FormNote>{obstacle}</FormNote>}
            <Button variant="filled" disabled={obstacle !== null} onClick={onMake}>
              生成数据包
            </Button>
          </>
        ) : undefined
      }
    >
      <SectionHead isFirst title="现在生成" />
      <FactList
        facts={[
          { label: '记录', value: recordWords(due) },
          { label: '佐证', value: evidenceWords(due) || '无' },
        ]}
      />
      <SectionHead title="上次发出" />
      {last === undefined ? <FormNote>尚未发过。</FormNote> : <SentFacts sent={last} today={today} />}
      {last === undefined || !maySend ? null : <SentActs key={last.id} sent={last} onWritten={onWritten} />}
    </SidePanel>
  )
}
