const mebibyte = 1024 * 1024

/**
 * What a foreign Office file may measure. The largest table that is taken in has 100,000 rows of some 20 columns: about 20 MB on disk
 * and 150 MB of XML. Everything above is either no table of an office or built to exhaust the machine.
 */
export const limits = {
  /** The file itself: five times the largest table, room for a document full of photographs. */
  fileBytes: 100 * mebibyte,
  /** Entries of the package: a workbook of 255 sheets with drawings and comments has about 1,300. Each costs one read of its header. */
  entries: 4096,
  /** Bytes of one name: paths in Office packages stay below 120; a name is held in memory for every entry. */
  nameBytes: 512,
  /** One part unpacked: a worksheet of 100,000 rows by 40 columns. Such a part is only ever streamed. */
  partBytes: 400 * mebibyte,
  /** A part that a codec holds in memory as a whole: shared strings, styles, the text of a document. */
  heldBytes: 64 * mebibyte,
  /** The list of content types and each list of relationships: one line for every part is far below. */
  listBytes: 4 * mebibyte,
  /** All parts unpacked: several large sheets. At 200 MB/s a refused file has cost three seconds. */
  totalBytes: 600 * mebibyte,
  /** Unpacked to packed. 100,000 rows of equal bordered cells reach 13; DEFLATE itself could reach 1,032. */
  ratio: 100,
  /** Below this size a ratio does no harm, and a Word table of hundreds of equal blank rows does exceed 100. */
  ratioFloorBytes: 8 * mebibyte,
  /** Elements inside elements: tables inside tables inside text boxes stay below 60; parsers keep a stack of them. */
  depth: 256,
  /** Attributes of one element: the root of a document by WPS declares about 40 name spaces; parsers compare them pairwise. */
  attributes: 256,
  /** One tag, text or comment: the longest found are drawings kept as base64 text of some MiB; parsers hold one whole. */
  tokenBytes: 16 * mebibyte,
  /** Elements of a part that is held as a whole: 100,000 rows × 40 different texts, two elements each. Every element costs memory. */
  heldElements: 8_000_000,
  /** Sectors followed in an old compound file: a directory of 4,096 streams. Ends a chain that runs in a circle. */
  compoundSectors: 1024,
  /** Names of parts are written by programs: UTF-8 alone. */
  names: 'program',
} as const
