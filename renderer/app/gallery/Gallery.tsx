import { useSearchParams } from 'wouter'
import { SegmentedViews } from '#renderer/components/segmented-views/SegmentedViews.tsx'
import classes from './Gallery.module.css'
import { FieldScene } from './FieldScene.tsx'
import { PartScene } from './PartScene.tsx'
import { ScoreScene } from './ScoreScene.tsx'
import { TaskScene } from './TaskScene.tsx'
import { TodayScene } from './TodayScene.tsx'

const scenes = { tasks: TaskScene, today: TodayScene, score: ScoreScene, fields: FieldScene, parts: PartScene } as const
type SceneName = keyof typeof scenes

const names = [
  { value: 'tasks', label: '台账' },
  { value: 'today', label: '今日' },
  { value: 'score', label: '考评' },
  { value: 'fields', label: '填报' },
  { value: 'parts', label: '部件' },
] as const satisfies readonly { value: SceneName; label: string }[]

/** Every component in its states, with invented figures: `/gallery?scene=parts`. */
export default function Gallery() {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('scene') as SceneName | null
  const scene: SceneName = asked !== null && asked in scenes ? asked : 'tasks'
  const Scene = scenes[scene]
  return (
    <div className={classes.gallery}>
      <div className={classes.scene}>
        <Scene />
      </div>
      <div className={classes.chooser}>
        <SegmentedViews label="场景" views={names} value={scene} onChange={(next) => setSearch({ scene: next })} />
      </div>
    </div>
  )
}
