import { killWhileExchanging } from './kill-while-exchanging.ts'
const [mode, kills, seed = '1'] = process.argv.slice(2)
const s = performance.now()
console.log(mode, await killWhileExchanging({ kills: Number(kills), seed: Number(seed), mode: mode as any }), ((performance.now() - s) / 1000).toFixed(1))
