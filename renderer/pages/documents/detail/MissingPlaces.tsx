import { FormNote } from '#renderer/components/panel-form/PanelForm.tsx'
import type { TextPlace } from './places.ts'
import { goToPlace } from './places.ts'
import classes from './TextsForm.module.css'

/** 「核稿前还需填写　会议时间　会议地点」: each leads to its place. */
export function MissingPlaces({ places }: { readonly places: readonly TextPlace[] }) {
  if (places.length === 0) return null
  return (
    <p className={classes.missing}>
      <FormNote>核稿前还需填写</FormNote>
      {places.map(({ field, label }) => (
        <button key={field} type="button" className={classes.place} onClick={() => goToPlace(field)}>
          {label}
        </button>
      ))}
    </p>
  )
}
