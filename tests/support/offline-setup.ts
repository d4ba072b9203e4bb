import { afterEach } from 'vitest'
import { closeNetwork, takeAttempts } from './closed-network.ts'

/** Before every file of the unit and integration suites: also an attempt whose failure somebody swallowed makes its test fail. */
closeNetwork()
afterEach(() => {
  const attempts = takeAttempts()
  if (attempts.length > 0) throw new Error(`the test tried to reach another machine: ${attempts.join(', ')}`)
})
