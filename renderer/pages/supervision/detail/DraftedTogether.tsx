import { Link } from 'wouter'
import { useDocuments } from '#renderer/api/use-documents.ts'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import classes from './Notice.module.css'
import { draftedTogether } from './together.ts'

/** 同时起草的文书: the other units' papers of the same selection, a link each. */
export function DraftedTogether({ noticeId }: { readonly noticeId: string }) {
  const list = useDocuments(null)
  const others = draftedTogether(list.data?.documents ?? [], noticeId)
  if (others.length === 0) return null
  return (
    <nav aria-label="同时起草的文书">
      <SectionHead level={2} title="同时起草的文书" note={`${others.length} 份`} />
      <ul className={classes.attachments}>
        {others.map((other) => (
          <li key={other.noticeId}>
            <Link href={`/supervision/${other.noticeId}`} className={classes.link}>
              {other.words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
