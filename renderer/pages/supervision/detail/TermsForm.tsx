import { Button, Checkbox } from '@mantine/core'
import { SaveRefusal } from '#renderer/components/error-notice/SaveRefusal.tsx'
import { FactList } from '#renderer/components/fact-list/FactList.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { FormActions, PanelForm } from '#renderer/components/panel-form/PanelForm.tsx'
import { SectionHead } from '#renderer/components/section-head/SectionHead.tsx'
import type { Notice } from './notice.ts'
import { newestTerms } from './terms.ts'
import type { Terms } from './use-terms.ts'

interface TermsFormProps {
  readonly notice: Notice
  readonly terms: Terms
  /** `2022-05-05` */
  readonly today: string
}

/** 要求与时限 while nobody has signed: what is asked, by when, whether it is 挂牌, who gets a copy. */
export function TermsForm({ notice, terms, today }: TermsFormProps) {
  const { valueOf, set, hasChanged, missing, edit, save, goOn, giveUp } = terms
  const due = valueOf('answerDueOn')
  return (
    <PanelForm label="要求与时限" isSave onSubmit={save}>
      <SectionHead level={2} title="要求与时限" />
      <SaveRefusal error={edit.error} onGoOn={goOn}>
        <FactList facts={newestTerms(notice)} />
      </SaveRefusal>
      <TextArea label="办理要求" layout="side" value={valueOf('demands')} onChange={(text) => set('demands', text)} />
      <DateField
        label="办理时限"
        layout="side"
        year={Number(today.slice(0, 4))}
        value={due === '' ? null : due}
        onChange={(day) => set('answerDueOn', day ?? '')}
        check={(day) => (day < today ? '办理时限早于今天，请核对' : undefined)}
      />
      <TextArea
        label="抄　　送"
        layout="side"
        rows={1}
        placeholder="无"
        value={valueOf('copyTo')}
        onChange={(text) => set('copyTo', text)}
      />
      {notice.notice.kind === 'supervision' ? (
        <Checkbox
          label="实行挂牌督办"
          checked={valueOf('isListed') === 'yes'}
          onChange={(event) => set('isListed', event.currentTarget.checked ? 'yes' : '')}
        />
      ) : null}
      {hasChanged ? (
        <FormActions reason={missing ?? '保存后重新生成文书，重新核稿'}>
          <Button size="xs" onClick={giveUp}>
            放弃修改
          </Button>
          <Button size="xs" type="submit" disabled={missing !== undefined} loading={edit.isPending}>
            保存调整
          </Button>
        </FormActions>
      ) : null}
    </PanelForm>
  )
}
