import { inkIn, pictureOf, rulesOf } from './rendering.ts'
const p = await pictureOf('/tmp/dx/out/inquiry-letter.pdf', 1)
const rules = rulesOf(p, 'red', 100); console.log(rules)
console.log(inkIn(p, { left: 20, right: 190, top: 20, bottom: (rules[0]?.top ?? 45) - 0.5 }))
console.log(rulesOf(await pictureOf('/tmp/dx/out/supervision-notice.pdf', 4), 'black', 150).slice(-3))
