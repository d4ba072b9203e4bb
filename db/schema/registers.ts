import type { Generated } from 'kysely'

/** 收文登记簿: what the office received on paper or otherwise, in a series of its own each year. */
export interface IncomingDocumentTable {
  id: string
  year: number
  serial: number
  received_on: string
  way: string
  /** 来文机关. */
  sender: string
  /** 来文字号; '' where it has none. */
  sender_number: string
  title: string
  copies: number
  urgency: 'ordinary' | 'urgent' | 'mostUrgent'
  due_on: string | null
  /** The one scan that lies beside it; the digest is null where there is none. */
  file_sha256: string | null
  file_name: string
  file_size: number
  /** Null while the number stands. */
  voided_reason: string | null
  recorded_at: string
  rev: Generated<number>
}

/** 拟办, 批示, 传阅, 承办, 办结, 归档 of a received paper, in the order in which they were entered. */
export interface IncomingStepTable {
  document_id: string
  seq: number
  step: 'propose' | 'instruct' | 'circulate' | 'assign' | 'conclude' | 'file'
  /** 承办单位（科室）; '' elsewhere. */
  unit: string
  person: string
  /** Null for a 传阅 that has not been read. */
  done_on: string | null
  /** Opinion, instruction, result, or the 保管期限 of the 归档. */
  words: string
}

/** 补登历史文件: a paper that was issued before the program came. */
export interface RegisteredPaperTable {
  id: string
  /** Null for a paper outside the series of the program. */
  series: string | null
  year: number
  serial: number | null
  number_text: string
  title: string
  addressee: string
  signer: string
  dated_on: string
  issued_on: string | null
  copies: number | null
  basis: string
  /** 保管期限; '' where it is not filed. */
  retention: string
  /** The one scan that lies beside it; the digest is null where there is none. */
  file_sha256: string | null
  file_name: string
  file_size: number
  deleted_at: string | null
  rev: Generated<number>
}
