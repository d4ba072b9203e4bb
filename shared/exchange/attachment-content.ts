/**
 * What an attachment may never be, by its first bytes (exchange.md 2): programs, links and whatever a double click would run. Its name,
 * and whether the content fits it, stand in the record and are judged there.
 */
const forbiddenBeginnings: readonly (readonly number[])[] = [
  [0x4d, 0x5a], // Windows programs
  [0x7f, 0x45, 0x4c, 0x46], // Linux programs
  [0xcf, 0xfa, 0xed, 0xfe], // Mac programs
  [0xca, 0xfe, 0xba, 0xbe], // Java classes
  [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], // Windows links
  [0x23, 0x21], // #! scripts
  [0x49, 0x54, 0x53, 0x46], // .chm
  [0x4d, 0x53, 0x43, 0x46], // .cab
]
const forbiddenWords =
  /^\s*(?:<!doctype\s+html|<html|<script|<svg|<hta:|<\?xml[^>]*\?>\s*(?:<!--[\s\S]*?-->\s*)?<svg|@echo\s+off|\[internetshortcut\])/i

/** How many first bytes `isForbiddenContent` wants to see. */
export const contentHeadBytes = 512

/** Whether a file that begins with these bytes may not travel. */
export function isForbiddenContent(beginning: Uint8Array): boolean {
  if (forbiddenBeginnings.some((bytes) => bytes.every((byte, at) => beginning[at] === byte))) return true
  return forbiddenWords.test(asciiOf(beginning.subarray(0, contentHeadBytes)))
}

/** The ASCII signs of a text in whatever encoding: marks of the encoding and the zeros of UTF-16 are left out. */
function asciiOf(bytes: Uint8Array): string {
  return [...bytes].filter((byte) => byte > 0 && byte < 0x80).reduce((text, byte) => text + String.fromCharCode(byte), '')
}
