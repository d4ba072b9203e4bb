/** What a zip may measure and how its names are read; each place that takes zips has its own figures. */
export interface ArchiveRules {
  /** Entries; each costs one read of its header. */
  readonly entries: number
  /** Bytes of one name. */
  readonly nameBytes: number
  /** Bytes of one entry unpacked. */
  readonly partBytes: number
  /** Bytes of all entries unpacked. */
  readonly totalBytes: number
  /** Unpacked to packed; DEFLATE itself could reach 1,032. */
  readonly ratio: number
  /** Below this size a ratio does no harm. */
  readonly ratioFloorBytes: number
  /**
   * `program`: names of a format that a program writes, UTF-8 alone. `people`: names that people gave to their files, in whatever their
   * program wrote: UTF-8, Info-ZIP's field of Unicode, else GB 18030; with backslashes between folders too.
   */
  readonly names: 'program' | 'people'
  /** Entries may not have comments: bytes that no program shows and nobody signs. */
  readonly refusesComments?: true
}
