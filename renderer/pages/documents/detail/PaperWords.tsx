import { Link } from 'wouter'
import { May } from '#renderer/api/use-may.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { whenInChina } from '#renderer/components/wording/china-time.ts'
import { officialMonth } from '#shared/text/official-dates.ts'
import classes from '../Documents.module.css'
import type { Paper } from './paper.ts'
import { TextsForm } from './TextsForm.tsx'

interface PaperWordsProps {
  readonly paper: Paper
  /** `2022-05-06` */
  readonly today: string
  /** 核稿 was refused for want of something to fill in. */
  readonly isRefused: boolean
}

/** The left of a paper: what it is, the words that may be corrected, its versions. */
export function PaperWords({ paper, today, isRefused }: PaperWordsProps) {
  const { document } = paper
  return (
    <>
      <SectionHead isFirst level={2} title="文书" note={document.kindTitle} />
      <FactList
        facts={[
          { label: '标题', value: document.title },
          { label: '编号', value: document.number === '' ? '无' : document.number },
          { label: '有关单位', value: document.addressee?.name ?? '本机关' },
          { label: '月份', value: document.month === null ? '不分月' : officialMonth(document.month) },
        ]}
      />
      {document.noticeId === null ? null : (
        <Link className={classes.link} href={`/supervision/${document.noticeId}`}>
          事项、时限和回执在提醒督办中办理
        </Link>
      )}
      {paper.isForeign ? null : <OwnWords paper={paper} today={today} isRefused={isRefused} />}
    </>
  )
}

/** What the office that drew the paper up has of it: the words it may correct, and its versions. */
function OwnWords({ paper, today, isRefused }: PaperWordsProps) {
  const { versions } = paper
  return (
    <>
      <May to="documents.edit">
        <SectionHead level={2} title="校改文字" note={noteOf(paper)} />
        <TextsForm paper={paper} today={today} isRefused={isRefused} />
      </May>
      <SectionHead level={2} title="版本" note={`${versions.length} 个`} />
      <ol>
        {versions.map((version) => (
          <li key={version.version} className={classes.version}>
            <span>
              第 {version.version} 版　{version.what}
            </span>
            <FormNote>{whenInChina(version.at, today)}</FormNote>
            <FormNote>{version.officer}</FormNote>
          </li>
        ))}
      </ol>
    </>
  )
}

function noteOf({ isEditable, texts }: Paper): string {
  if (!isEditable) return '不可修改'
  return texts.some(({ isRequired }) => isRequired) ? '台账没有的内容由经办人填写' : '数据由台账生成'
}
