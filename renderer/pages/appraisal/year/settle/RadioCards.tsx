import { Radio } from '@mantine/core'
import classes from './RadioCards.module.css'

interface RadioCardsProps {
  readonly options: readonly {
    readonly value: string
    readonly title: string
    /** Small, behind the title: 「建议」. */
    readonly tag?: string
    /** What follows from it; lines below each other. */
    readonly detail: string | readonly string[]
  }[]
}

/** The choices of a `Radio.Group`, each with what follows from it. */
export function RadioCards({ options }: RadioCardsProps) {
  return (
    <div className={classes.cards}>
      {options.map(({ value, title, tag, detail }) => (
        <Radio.Card key={value} value={value} className={classes.card ?? ''}>
          <Radio.Indicator />
          <span>
            <b className={classes.title}>
              {title}
              {tag === undefined ? null : <span className={classes.tag}>{tag}</span>}
            </b>
            {[detail].flat().map((line) => (
              <span key={line} className={classes.detail}>
                {line}
              </span>
            ))}
          </span>
        </Radio.Card>
      ))}
    </div>
  )
}
