import type { OutputOf } from '#shared/api/contract.ts'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import { StatusMark } from '#renderer/components/status-mark/StatusMark.tsx'
import classes from '../Import.module.css'
import type { MappedColumn } from '../import-work.ts'

interface UnmappedTargetsProps {
  readonly targets: OutputOf<'imports.propose'>['targets']
  readonly mapping: readonly MappedColumn[]
}

/** Columns of the ledger that the file does not fill, required ones first with what follows from it. */
export function UnmappedTargets({ targets, mapping }: UnmappedTargetsProps) {
  const read = new Set(mapping.map(({ target }) => target))
  const open = targets.filter(({ target }) => !read.has(target))
  const required = open.filter(({ isRequired }) => isRequired)
  const others = open.filter(({ isRequired }) => !isRequired)
  return (
    <section className={classes.unmapped} aria-label="未对应的台账栏目">
      <SectionHead isFirst level={2} title="未对应的台账栏目" note={`${open.length} 栏`} />
      {required.length === 0 ? null : (
        <div className={classes.missing}>
          <StatusMark mark="dueSoon">{`缺 ${required.length} 个必填栏目`}</StatusMark>
          <p>{required.map(({ label }) => label).join('、')}。</p>
          <p className={classes.quiet}>新条目缺少必填内容，不能登记；已有条目可以更新。</p>
        </div>
      )}
      <p className={classes.quiet}>
        {open.length === 0
          ? '台账各栏均已对应。'
          : others.length === 0
            ? ''
            : `${others.map(({ label }) => label).join('、')}。文件没有的栏目，台账已有内容不变。`}
      </p>
    </section>
  )
}
