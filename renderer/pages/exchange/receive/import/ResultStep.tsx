import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from '../../packages/Packages.module.css'
import type { May } from '../../packages/use-may.ts'
import { placeAddress } from '../../place.ts'
import { OpeningNotices } from '../inbox/InboxView.tsx'
import type { PackageOpening } from '../use-package-opening.ts'
import type { About, Taken } from './arrival.ts'
import { ImportFrame } from './ImportFrame.tsx'
import { countFacts, takenWords } from './result-words.ts'

export interface ImportResult {
  readonly taken: Taken
  readonly about: About
}

interface ResultStepProps {
  readonly result: ImportResult
  readonly may: May
  readonly opening: PackageOpening
  onLeave(): void
}

/** 导入结果: what was written and settled, and the way on to the receipt. */
export function ResultStep({ result: { taken, about }, may, opening, onLeave }: ResultStepProps) {
  const isHeld = taken.status === 'held'
  const facts = about.kind === 'roster' ? [] : countFacts(taken.counts)
  return (
    <ImportFrame step={isHeld ? 'write' : 'receipt'} act={null} onLeave={onLeave} toolbar={<OpeningNotices opening={opening} />}>
      <p className={classes.outcome} role="status">
        <StatusMark mark={isHeld ? 'dueSoon' : 'done'}>{takenWords(taken, about)}</StatusMark>
      </p>
      {isHeld || facts.length === 0 ? null : <FactList facts={facts} />}
      {taken.sentences.length === 0 ? null : (
        <ul className={classes.points} aria-label="办理结果">
          {taken.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {isHeld || about.kind === 'roster' || about.kind === 'receipt' ? null : (
        <p className={classes.quiet}>回执随下一个发给该单位的数据包带去，也可以现在单独生成。</p>
      )}
      <div className={classes.acts}>
        <Button onClick={onLeave}>返回收件</Button>
        {may.send ? (
          <Button loading={opening.isChoosing || opening.isStaging} onClick={opening.choose}>
            再导入一个
          </Button>
        ) : null}
        {taken.counts.conflict === 0 ? null : (
          <Button component={Link} href={placeAddress('receive', ['conflicts'])}>
            查看冲突并询问
          </Button>
        )}
        {isHeld ? null : (
          <Button component={Link} href={placeAddress('receive', ['package', taken.packageId])}>
            查看内容
          </Button>
        )}
        <WayOn isHeld={isHeld} about={about} may={may} />
      </div>
    </ImportFrame>
  )
}

/** The next step of the work. */
function WayOn({ isHeld, about, may }: { readonly isHeld: boolean; readonly about: About; readonly may: May }) {
  const unit = `unit=${encodeURIComponent(about.sender.unitId)}`
  if (isHeld) {
    return may.keepKeys ? (
      <Button variant="filled" component={Link} href={`${placeAddress('keys')}?${unit}`}>
        电话核对
      </Button>
    ) : null
  }
  if (about.kind === 'roster') {
    return (
      <Button variant="filled" component={Link} href={placeAddress('keys')}>
        生成开通回执
      </Button>
    )
  }
  return may.send && about.kind !== 'receipt' ? (
    <Button variant="filled" component={Link} href={`${placeAddress('send')}?kind=receipt&${unit}`}>
      生成回执
    </Button>
  ) : null
}
