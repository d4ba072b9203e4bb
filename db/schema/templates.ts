/** 模板: an office's own .docx in place of our page, for one kind of paper. */
export interface OwnTemplateTable {
  id: string
  /** `supervision-notice`. */
  kind: string
  /** The file's name as it was handed over. */
  name: string
  sha256: string
  size: number
  added_at: string
  officer_id: string
  /** Null while it is in use: at most one of a kind. */
  removed_at: string | null
}
