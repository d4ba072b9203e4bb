import { makeTemplate } from './world.ts'
import { runHistory } from './history.ts'
const t = await makeTemplate()
const [n = '10', mode = 'sound', real = '0', from = '1'] = process.argv.slice(2)
const s = performance.now()
const sum: any = {}
try {
for (let seed = Number(from); seed < Number(from) + Number(n); seed++) {
  const r: any = await runHistory(t, { seed, importing: mode as any, isReal: real === '1' })
  for (const k of Object.keys(r)) if (k !== 'findings') sum[k] = (sum[k] ?? 0) + r[k]
  sum.bad = (sum.bad ?? 0) + (r.findings.length > 0 ? 1 : 0)
  for (const f of r.findings.slice(0, 3)) console.log(f.slice(0, 900))
}
} finally { t.remove() }
console.log(sum, ((performance.now() - s) / Number(n)).toFixed(0), 'ms each', process.cpuUsage().user / 1e6)
