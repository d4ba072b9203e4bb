import type { ReactNode } from 'react'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { packageFlags } from '#shared/exchange/conditions.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import { packageCode } from '#shared/exchange/verification-code.ts'
import classes from '../../packages/Packages.module.css'
import { numberedTitle, senderLabel } from '../../packages/package-words.ts'
import type { About } from './arrival.ts'

interface FactBandProps {
  readonly about: About
  /** 「签名有效，内容完整」 with its mark. */
  readonly verified: ReactNode
  /** Sentences about the whole package. */
  readonly sentences?: readonly string[]
  /** `<ArrivalFields …/>`, where a day is asked for. */
  readonly children?: ReactNode
}

/** The facts of a package: from whom, what, with the code that stands on its 交接单, whether it is whole, and when it came. */
export function FactBand({ about, verified, sentences = [], children }: FactBandProps) {
  const flags = about.flags.filter((flag) => flag !== 'gap').map((flag) => packageFlags[flag])
  return (
    <div className={classes.band}>
      <div>
        <p className={classes.label}>{senderLabel(about.kind)}</p>
        <p className={classes.fact}>{about.sender.name}</p>
      </div>
      <div>
        <p className={classes.label}>数据包</p>
        <p className={classes.fact}>{numberedTitle(about)}</p>
        <p className={classes.quiet}>
          {about.volume.n > 1 ? `共 ${about.volume.n} 卷，本卷为第 ${about.volume.i} 卷，` : ''}核对码{' '}
          <code className={classes.code}>{packageCode(about.packageId)}</code>
        </p>
      </div>
      <div>
        <p className={classes.label}>校验结果</p>
        <div className={classes.fact}>{verified}</div>
        <p className={classes.quiet}>{sizeWords(about)}</p>
      </div>
      <div>{children}</div>
      {flags.length + sentences.length === 0 ? null : (
        <ul className={classes.notes} aria-label="提示">
          {flags.map((flag) => (
            <li key={flag}>
              <StatusMark mark="dueSoon">{flag}</StatusMark>
            </li>
          ))}
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function sizeWords({ size, records, blobs, blobBytes, isEncrypted }: About): string {
  const evidence = blobs === 0 ? [] : [`佐证 ${blobs} 件、${readableSize(blobBytes)}`]
  return [readableSize(size), `记录 ${records} 条`, ...evidence, isEncrypted ? '已加密' : '未加密'].join('，')
}
