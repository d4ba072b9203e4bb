/** Signs that Windows refuses in file names, with the full-width sign that reads the same. */
const replacements: Readonly<Record<string, string>> = {
  '\\': '＼',
  '/': '／',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '”',
  '<': '〈',
  '>': '〉',
  '|': '｜',
}
const longest = 80

/**
 * A title as a file name without its ending, valid on Windows and Linux: forbidden signs become their full-width twins,
 * control signs go, ends are trimmed, at most 80 characters. An empty title becomes `未命名`.
 */
export function safeFileTitle(title: string): string {
  const clean = [...title.normalize('NFC')]
    .map((sign) => (/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(sign) ? ' ' : (replacements[sign] ?? sign)))
    .join('')
    .replaceAll(/ +/g, ' ')
  const cut = trimEnds([...trimEnds(clean)].slice(0, longest).join(''))
  if (cut === '') return '未命名'
  // CON, NUL, COM1 … are devices on Windows, with any ending.
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(cut) ? `＿${cut}`.slice(0, longest) : cut
}

/** Windows drops spaces and dots at the end; a dot at the start hides the file on Linux. */
function trimEnds(text: string): string {
  return text.replace(/^[\s.]+/, '').replace(/[\s.]+$/, '')
}
