import { Button } from '@mantine/core'
import { useDeskCommand } from '#renderer/api/use-desk-command.ts'
import { May } from '#renderer/api/use-may.tsx'
import { ErrorNotice } from '#renderer/components/error-notice/ErrorNotice.tsx'
import { officialDate } from '#shared/text/official-dates.ts'
import type { GoTo } from '../../view-props.ts'
import { questionnairePlace } from '../place.ts'
import classes from '../Questionnaires.module.css'
import type { Offered } from '../words.ts'

interface OfferedNoticesProps {
  /** Of the programme, not opened yet. */
  readonly offered: readonly Offered[]
  readonly goTo: GoTo
}

/** The programme's own questionnaires, each opened by one press. */
export function OfferedNotices({ offered, goTo }: OfferedNoticesProps) {
  const open = useDeskCommand('questionnaires.open')
  const begin = ({ origin, dueOn }: Offered): void => {
    open.mutate(
      { from: { kind: 'programme', origin }, dueOn },
      { onSuccess: ({ questionnaireId }) => goTo(questionnairePlace(questionnaireId)) },
    )
  }
  return (
    <>
      {open.error === null ? null : <ErrorNotice message={open.error.message} logId={open.error.logId} />}
      {offered.map((each) => (
        <div key={each.origin} className={classes.offered}>
          <p>
            本方案附有《{each.title}》：{each.questions} 题，{each.units} 个责任单位，报送期限 {officialDate(each.dueOn)}。
          </p>
          <May to="questionnaires.open">
            <Button size="xs" variant="filled" loading={open.isPending} onClick={() => begin(each)}>
              建立该问卷
            </Button>
          </May>
        </div>
      ))}
    </>
  )
}
