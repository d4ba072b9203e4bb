import type { InputOf, OutputOf } from '#shared/api/contract.ts'
import type { DocumentModel } from '#shared/documents/model.ts'
import { causes } from '#shared/domain/supervision.ts'
import { articlesName } from './articles.ts'

export type Notice = OutputOf<'notices.get'>
export type Paper = OutputOf<'documents.get'>
export type NoticeItem = Notice['items'][number]
export type NoticeEdit = InputOf<'notices.edit'>

/** Splits 「应于4月30日前制定，逾期21天」 so that only what is late is red. */
export function missedParts(missed: string): { readonly due: string; readonly late: string } {
  const at = missed.search(/逾期|迟报|漏报|未报/)
  return at === -1 ? { due: missed, late: '' } : { due: missed.slice(0, at), late: missed.slice(at) }
}

/** 「2 项，事由：延迟完成、材料报送」 of the items that are on the notice. */
export function mattersSentence(items: readonly Pick<NoticeItem, 'cause' | 'isIncluded'>[]): string {
  const included = items.filter((item) => item.isIncluded)
  const names = [...new Set(included.map((item) => causes[item.cause].label))]
  return `${included.length} 项，事由：${names.join('、')}`
}

/** 「工作制度第七、十、十四条」 from the articles of the items. */
export function groundOf(items: readonly Pick<NoticeItem, 'article' | 'isIncluded'>[]): string {
  return `工作制度${articlesName(items.filter((item) => item.isIncluded).map((item) => item.article))}`
}

/** The names under 附件 of the paper. */
export function attachmentNames(model: Pick<DocumentModel, 'blocks'>): readonly string[] {
  return model.blocks.flatMap((block) => (block.type === 'attachmentNote' ? block.names : []))
}

/** Words may change while nobody has signed: after 签发 only wording is corrected (office.md «Documents»). */
export function areTermsOpen(status: Paper['document']['status']): boolean {
  return status === 'draft' || status === 'checked'
}
