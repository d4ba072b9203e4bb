/** Wall-clock words for instants; the page's own two lines, so that the first screen needs no schema library. */

function inChina(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString()
}

/** The hour and minute in China (UTC+8): `clockInChina('2022-04-21T01:12:00.000Z')` is `09:12`. */
export function clockInChina(at: string): string {
  return inChina(at).slice(11, 16)
}

/** Day, hour and minute in China, as they sort: `momentInChina('2022-04-21T01:12:00.000Z')` is `2022-04-21 09:12`. */
export function momentInChina(at: string): string {
  return inChina(at).slice(0, 16).replace('T', ' ')
}

/** An instant beside `today`: `今天 08:31`, `昨天 17:02`, `4月18日 08:31`, in another year `2021年12月31日 08:31`. */
export function whenInChina(at: string, today: string): string {
  const local = inChina(at)
  const day = local.slice(0, 10)
  return `${dayWord(day, today)} ${local.slice(11, 16)}`
}

function dayWord(day: string, today: string): string {
  const daysAgo = (Date.parse(today) - Date.parse(day)) / 86_400_000
  if (daysAgo === 0) return '今天'
  if (daysAgo === 1) return '昨天'
  const monthDay = `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
  return day.slice(0, 4) === today.slice(0, 4) ? monthDay : `${day.slice(0, 4)}年${monthDay}`
}
