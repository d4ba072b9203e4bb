import type { AuditWitness } from '#db/repositories/audit.ts'
import type { Connection } from '#db/repositories/connection.ts'
import { titlesOf } from '#db/repositories/subject-titles.ts'

/** What a head of the chain was written on. */
const kinds: Readonly<Record<AuditWitness['kind'], string>> = {
  package: '数据包',
  receipt: '收件回执',
  backup: '备份',
  paper: '发文稿纸',
  handover: '交接单',
}

/** The kind of paper or file and what it is called: `{kind: '发文稿纸', title: '关于……的督办单'}`; a file is called by its name. */
export async function paperInWords(
  db: Connection,
  { kind, reference }: Pick<AuditWitness, 'kind' | 'reference'>,
): Promise<{ kind: string; title: string }> {
  if (kind !== 'paper') return { kind: kinds[kind], title: reference }
  const title = (await titlesOf(db, 'document', [reference])).get(reference) ?? ''
  return { kind: kinds.paper, title: title.replace(/^发文稿纸：/, '') }
}
