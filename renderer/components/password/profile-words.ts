import { type AccountProfile, accountProfiles } from '#shared/domain/account-profile.ts'

/** The limits of a profile in two sentences: 「无操作30分钟锁定，一次登录最长24小时。……」 */
export function profileLimits(profile: AccountProfile): string {
  const { idleMinutes, sessionHours, failuresBeforeWait, waitMinutes, longestWaitMinutes } = accountProfiles[profile]
  const longest = longestWaitMinutes < 60 ? `${longestWaitMinutes}分钟` : `${longestWaitMinutes / 60}小时`
  const waits = `密码连续输错${failuresBeforeWait}次须等待${waitMinutes}分钟，最长${longest}。`
  return `无操作${idleMinutes}分钟锁定，一次登录最长${sessionHours}小时。${waits}`
}
