import { createContext } from 'react'

/** True under 「更多筛选」: a menu opens inside it, for a click outside closes it. */
export const WithinMore = createContext(false)
