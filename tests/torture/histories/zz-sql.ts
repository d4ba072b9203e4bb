import Database from 'better-sqlite3'
const d = new Database(':memory:'); const proto = Object.getPrototypeOf(d.prepare('select 1'))
const by = new Map<string, [number, number]>()
for (const m of ['all', 'run', 'get', 'iterate'] as const) { const o = proto[m]; proto[m] = function (this: any, ...a: any[]) { const s = performance.now(); try { return o.apply(this, a) } finally { const e = by.get(this.source) ?? [0, 0]; e[0] += performance.now() - s; e[1]++; by.set(this.source, e) } } }
process.on('exit', () => { for (const [k, [t, n]] of [...by].sort((a, b) => b[1][0] - a[1][0]).slice(0, 14)) console.log(t.toFixed(0), n, k.replace(/\s+/g, ' ').slice(0, 330)) })
await import('./zz-try.ts')
