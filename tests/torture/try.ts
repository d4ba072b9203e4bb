import { killWhileMigrating } from './kill-while-migrating.ts'
for (const from of process.argv.slice(3).map(Number)) {
  const w = performance.now()
  try {
    console.log(from, await killWhileMigrating(from, process.argv[2] as 'in-one-go'))
  } catch (e) {
    console.log(from, String(e).slice(0, 600))
  }
  console.log((performance.now() - w) / 1000)
}
