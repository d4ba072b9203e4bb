import { Checkbox } from '@mantine/core'
import { Link } from 'wouter'
import classes from '../System.module.css'

interface SealChoiceProps {
  readonly isSealed: boolean
  /** Whether the present key has a 密钥恢复文件; undefined while that is not known. */
  readonly hasFile: boolean | undefined
  readonly isBusy: boolean
  onSealed(isSealed: boolean): void
}

/** 加密副本, and what opens it; without a recovery file it would open nowhere: the reason and the way there stand instead. */
export function SealChoice({ isSealed, hasFile, isBusy, onSealed }: SealChoiceProps) {
  return (
    <Checkbox
      classNames={{ root: classes.seal ?? '', inner: classes.sealBox ?? '' }}
      label="加密副本"
      description={
        hasFile === false ? (
          <>
            本机密钥尚未生成恢复文件，加密副本将无法打开。请先在“
            <Link className={classes.link} href="/exchange/keys">
              数据收发—开通与校验码
            </Link>
            ”中生成密钥恢复文件。
          </>
        ) : (
          '凭本单位密钥恢复文件和三十位恢复口令打开，可在任何电脑上恢复；副本、恢复文件、口令请分开保管。'
        )
      }
      checked={isSealed}
      disabled={hasFile !== true || isBusy}
      onChange={(event) => onSealed(event.currentTarget.checked)}
    />
  )
}
