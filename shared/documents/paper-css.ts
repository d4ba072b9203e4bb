import { officialFaceList, type OfficialFace } from './faces.ts'
import { ledgerSheet } from './ledger-sheet.ts'
import { documentRed, paper, pitchMm } from './measures.ts'

const mm = (value: number): string => `${Number(value.toFixed(3))}mm`
const pitch = mm(pitchMm)

/** Faces as documents name them, each with what a machine without them has, in the order in which the program says it (faces.ts). */
const stack = (role: OfficialFace['role'], generic: 'serif' | 'sans-serif'): string => {
  const face = officialFaceList.find((each) => each.role === role)
  const names = face === undefined ? [] : [face.name, ...face.sameAs, ...face.instead.flatMap(({ families }) => families)]
  return [...names.map((name) => `"${name}"`), generic].join(', ')
}
const faces = {
  fangsong: stack('仿宋', 'serif'),
  kai: stack('楷体', 'serif'),
  hei: stack('黑体', 'sans-serif'),
  xiaobiaosong: stack('小标宋', 'serif'),
} as const

/** A ledger's sheet, as `paper-ledger paper-a3 paper-landscape` names it. */
const ledgerSheets = (['A4', 'A3'] as const)
  .flatMap((size) => (['portrait', 'landscape'] as const).map((orientation) => ({ paper: size, orientation })))
  .map((sheet) => {
    const { width, height, side, top, bottom } = ledgerSheet(sheet)
    const name = `.paper-ledger.paper-${sheet.paper.toLowerCase()}.paper-${sheet.orientation}`
    return `${name} { width: ${mm(width)}; min-height: ${mm(height)}; padding: ${mm(top)} ${mm(side)} ${mm(bottom)}; }`
  })
  .join('\n')

const latin = (face: string): string => `"Times New Roman", ${face}`

/** How the drawing of `drawDocument` looks, in millimetres and with the exact pitch of the printed page; colours of the desk are the host's. */
export const paperCss = `
.paper { color: #000; }
.paper-sheet { box-sizing: border-box; position: relative; display: flex; flex-direction: column; margin: 0 auto; background: #fff;
  width: ${mm(paper.width)}; min-height: ${mm(paper.height)}; padding: ${mm(paper.top)} ${mm(paper.right)} ${mm(paper.bottom)} ${mm(paper.left)};
  font: 15.75pt/${pitch} ${latin(faces.fangsong)}; font-synthesis: none; text-autospace: no-autospace; line-break: strict; overflow-wrap: anywhere; }
.paper-landscape { width: ${mm(paper.height)}; min-height: ${mm(paper.width)}; padding: ${mm(paper.left)} ${mm(paper.top)} ${mm(paper.right)} ${mm(paper.bottom)}; }
${ledgerSheets}
:where(.paper p, .paper h1, .paper hr) { margin: 0; padding: 0; font-weight: normal; }
.paper-blank { flex: none; height: ${pitch}; }
.paper-line { display: block; white-space: nowrap; }
.paper-mark { padding-top: ${mm(3 * pitchMm)}; line-height: 16.93mm; text-align: center; color: #${documentRed}; font-family: ${faces.xiaobiaosong}; }
.paper-cell-line { min-height: 1.5em; }
.paper-slip .paper-mark { padding-top: 0; line-height: 14.11mm; }
.paper-joint-mark { display: flex; justify-content: center; align-items: center; gap: 0.5em; }
.paper-joint-names .paper-line { text-align-last: justify; }
.paper-brief-name { padding-top: 0; line-height: 21.17mm; }
.paper-letter-mark { margin: -11.6mm -6mm 2mm -8mm; padding-bottom: 2mm; line-height: 16.93mm; text-align: center; color: #${documentRed};
  font-family: ${faces.xiaobiaosong}; border-bottom: 1.6mm double #${documentRed}; }
.paper-letter::after { content: ''; position: absolute; left: 20mm; right: 20mm; bottom: 20mm; border-bottom: 1.6mm double #${documentRed}; }
.paper-number { text-align: center; }
.paper-number.paper-right { text-align: right; }
.paper-signed-number { display: flex; justify-content: space-between; padding: 0 1em; white-space: pre; }
.paper-signer { display: inline-block; }
.paper-head-imprint { display: flex; justify-content: space-between; padding: 0 1em; white-space: pre; }
.paper-red-line { flex: none; box-sizing: border-box; width: 100%; height: 4.1mm; border: 0; border-bottom: 0.5mm solid #${documentRed}; }
.paper-red-line-alone { height: ${mm(pitchMm + 4.1)}; }
.paper-title { text-align: center; font: 22pt/${pitch} ${latin(faces.xiaobiaosong)}; }
.paper-subtitle { text-align: center; font-family: ${latin(faces.kai)}; }
.paper-paragraph { text-indent: 2em; text-align: justify; white-space: pre-wrap; }
.paper-heading-1, .paper-hei, .paper-annex { font-family: ${latin(faces.hei)}; }
.paper-heading-2, .paper-kai { font-family: ${latin(faces.kai)}; }
.paper-attachment { margin-left: 6em; text-indent: -1em; }
.paper-attachment:first-child { text-indent: -4em; }
.paper-attachments-one .paper-attachment { margin-left: 5em; text-indent: -3em; }
.paper-sign-off { text-align: right; white-space: pre; }
.paper-joint-signs { display: flex; white-space: pre; }
.paper-joint-sign { flex: none; text-align: center; }
.paper-attendance { margin-left: 5em; text-indent: -3em; }
.paper-cut-line { display: flex; align-items: center; gap: 2mm; font-size: 12pt; line-height: 8.47mm; white-space: nowrap; }
.paper-cut-line::before, .paper-cut-line::after { content: ''; flex: 1; border-bottom: 0.4mm dotted #000; }
.paper-form-head, .paper-signatures { display: flex; justify-content: space-between; font-size: 12pt; line-height: 8.47mm; }
.paper-signatures .paper-part { flex: 1; }
.paper-note { font-size: 12pt; line-height: 6.35mm; padding-top: 1mm; }
.paper-table { border-collapse: collapse; table-layout: fixed; align-self: center; line-height: 1.5; margin-top: 2mm; }
.paper-cell { border: 0.5pt solid #000; padding: 0.7mm 1mm; vertical-align: middle; font-weight: normal; white-space: pre-line; }
th.paper-cell { font-family: ${latin(faces.hei)}; }
.paper-cell.paper-center { text-align: center; }
.paper-cell.paper-left { text-align: left; }
.paper-cell.paper-right { text-align: right; }
.paper-cell.paper-top { vertical-align: top; }
.paper-cell-foot { text-align: right; white-space: pre; }
.paper-colophon { margin-top: auto; font-size: 14pt; line-height: 8.47mm; border-top: 0.35mm solid #000; border-bottom: 0.35mm solid #000; }
.paper-colophon-plain { border: 0; }
.paper-copies { margin: 0 1em 0 4em; text-indent: -3em; }
.paper-brief-units { margin: 0 1em 0 3em; text-indent: -2em; }
.paper-copies + .paper-imprint, .paper-brief-units + .paper-imprint { border-top: 0.25mm solid #000; }
.paper-imprint { display: flex; justify-content: space-between; }
.paper-imprint .paper-part:first-child { padding-left: 1em; }
.paper-imprint .paper-part:last-child { padding-right: 1em; }
.paper-imprint, .paper-field, .paper-form-head { white-space: pre; }
`.trimStart()
