import type { OfficeFault } from './sentences.ts'

/** What a file is that begins with no known bytes: some XML, a web page, plain text in UTF-8, UTF-16 or GB 18030, or nothing known. */
export function textFault(head: Uint8Array): OfficeFault {
  const text = readableText(head)
  if (text === undefined) return 'unknown'
  const start = text.trimStart()
  if (start.startsWith('<')) return markupFault(start)
  if (/^(?:MIME-Version:|From: <Saved by|Content-Type: multipart)/i.test(start)) return 'web_page'
  return 'plain_text'
}

function markupFault(text: string): OfficeFault {
  if (/urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"/.test(text) && !/<html[\s>]/i.test(text)) return 'workbook_xml'
  if (/office\/word\/2003\/wordml|progid="Word\.Document"|office\/2006\/xmlPackage/.test(text)) return 'document_xml'
  if (/<(?:uof|UOF|\p{L}*:UOF|uof:)/u.test(text) || text.includes('schemas.uof.org')) return 'uniform_office'
  if (/<!doctype\s+html|<(?:html|head|body|table|meta|div|style|script)[\s>]/i.test(text)) return 'web_page'
  return text.startsWith('<?xml') || /^<[\p{L}_][\p{L}\p{N}_.:-]*[\s/>]/u.test(text) ? 'other_xml' : 'plain_text'
}

/** The head as text, where it is text: no control characters but those of lines and tabs. The last characters may be cut. */
function readableText(head: Uint8Array): string | undefined {
  const text = decodedText(head)
  if (text === undefined || text.trim() === '') return undefined
  return /[^\P{Cc}\t\n\v\f\r]|[\ufffe\uffff]/u.test(text) ? undefined : text
}

function decodedText(head: Uint8Array): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return decodedAs('utf-16le', head)
  if (head[0] === 0xfe && head[1] === 0xff) return decodedAs('utf-16be', head)
  return decodedAs('utf-8', head) ?? decodedAs('gb18030', head)
}

function decodedAs(encoding: string, head: Uint8Array): string | undefined {
  try {
    // As a stream: a character that the head cuts in two is no error.
    return new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true })
  } catch {
    return undefined
  }
}
