/** Paths, options and words in small letters: `%APPDATA%\…`, `~/.config/…`, `--json`, `store.db`, `self-test`. */
const code = /(%[A-Z]+%\\[^\s，。；]*|~\/[^\s，。；]*|(?<![A-Za-z])-{0,2}\.?[a-z][a-z0-9.-]+)/

/** The text in turns: words, code, words … `splitCode('用 verify 检查')` is `['用 ', 'verify', ' 检查']`. */
export function splitCode(text: string): string[] {
  return text.split(code)
}
