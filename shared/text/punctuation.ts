const marks: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }

/**
 * Punctuation between Chinese signs in full width, as official papers print it: `省(区、市),在一定期限内?` is `省（区、市），在一定期限内？`.
 * Marks within numbers and Latin words stay (3.5, 9:30, a,b).
 */
export function fullWidthPunctuation(text: string): string {
  return text
    .replaceAll(/\(([^()]*\p{Script=Han}[^()]*)\)/gu, '（$1）')
    .replaceAll(/(?<=[\p{Script=Han}”’》）〕])[,;:?!](?![\w.])/gu, (mark) => marks[mark] ?? mark)
}
