import { officialDate } from '#shared/text/official-dates.ts'
import classes from '../Questionnaires.module.css'
import { type Questionnaire, isCollecting } from '../words.ts'

/** What the next step waits for; once signed, by whom and with which words. */
export function RunNotes({ run }: { readonly run: Questionnaire }) {
  const { hindrances, leader, leaderSignedOn, opinion, note } = run
  if (isCollecting(run)) {
    if (hindrances.length === 0) return null
    return (
      <p className={classes.noteLine} role="status">
        登记签批前须办理：{hindrances.join('；')}。
      </p>
    )
  }
  const signed = leaderSignedOn === null ? '' : `${officialDate(leaderSignedOn)}由${leader}签批。`
  const words = [signed, opinion === '' ? '' : `批示：${opinion}`, note === '' ? '' : `说明：${note}`].filter((each) => each !== '')
  return words.length === 0 ? null : <p className={classes.noteLine}>{words.join('　')}</p>
}
