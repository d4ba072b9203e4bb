import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import { packageLayouts, packageStatuses, statusSaid } from '#shared/exchange/conditions.ts'
import { readableSize } from '#shared/domain/evidence.ts'
import { receiptWays } from '#shared/domain/submission.ts'
import { officialDate } from '#shared/text/official-dates.ts'
import classes from '../../packages/Packages.module.css'
import type { Receipt, SentPackage } from '../../packages/package-words.ts'
import { unwrittenVolumes } from './sent-words.ts'

interface SentFactsProps {
  readonly sent: SentPackage
  readonly today: string
}

/** What a package held, which files were written, and what the receiver said of it. */
export function SentFacts({ sent, today }: SentFactsProps) {
  const { seq, version, madeAt, officer, records, blobs, blobBytes, layout, receipt } = sent
  const missing = unwrittenVolumes(sent)
  return (
    <>
      <FactList
        facts={[
          { label: '编号', value: `第${seq}号${version > 1 ? `，第${version}稿` : ''}` },
          { label: '生成', value: `${whenInChina(madeAt, today)}　${officer}` },
          { label: '内容', value: `记录 ${records} 条${blobs === 0 ? '' : `，佐证 ${blobs} 件、${readableSize(blobBytes)}`}` },
          ...(blobs === 0 ? [] : [{ label: '分卷', value: packageLayouts[layout].label }]),
          { label: '文件', value: <Files sent={sent} /> },
          ...(missing.length === 0
            ? []
            : [{ label: '待写出', value: <StatusMark mark="dueSoon">{`第${missing.join('、')}卷`}</StatusMark> }]),
          { label: '回执', value: receipt === null ? '未收到' : <ReceiptFacts receipt={receipt} /> },
        ]}
      />
    </>
  )
}

function Files({ sent: { written } }: { readonly sent: SentPackage }) {
  if (written.length === 0) return '未写出'
  return (
    <ul className={classes.lines}>
      {written.map(({ i, fileName, size, code }) => (
        <li key={i}>
          <code className={classes.code}>{fileName}</code>
          <span className={classes.second}>
            {readableSize(size)}　核对码 <code className={classes.code}>{code}</code>
          </span>
        </li>
      ))}
    </ul>
  )
}

function ReceiptFacts({ receipt }: { readonly receipt: Receipt }) {
  const { receivedOn, way, conflicts, filesLacking, sentences } = receipt
  return (
    <ul className={classes.lines}>
      <li>{`${officialDate(receivedOn)}收到　${receiptWays[way]}，${packageStatuses[statusSaid(receipt)]}`}</li>
      {conflicts === 0 ? null : <li>冲突 {conflicts} 条，请核对后重新报送</li>}
      {filesLacking === 0 ? null : <li>佐证未到 {filesLacking} 件</li>}
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
