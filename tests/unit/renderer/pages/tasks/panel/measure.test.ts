import { expect, test } from 'vitest'
import { firstAssignment, nextMilestone } from '#renderer/pages/tasks/panel/measure.ts'
import { aMilestone, anAssignment } from './samples.ts'

test('the panel opens with the first lead that is late, else the first lead, else the first unit', () => {
  const county = anAssignment('逊克县', { role: 'responsible', milestones: [aMilestone(0, 'overdue')] })
  const education = anAssignment('市教育局')
  const league = anAssignment('团市委', { milestones: [aMilestone(0, 'overdue')] })
  expect(firstAssignment([county, education, league])).toBe(league)
  expect(firstAssignment([county, education])).toBe(education)
  expect(firstAssignment([county])).toBe(county)
  expect(firstAssignment([])).toBeUndefined()
})

test('the next milestone is the first that is not met', () => {
  const milestones = [aMilestone(0, 'met'), aMilestone(1, 'dueSoon'), aMilestone(2, 'open')]
  expect(nextMilestone(anAssignment('市教育局', { milestones }))?.ordinal).toBe(1)
  expect(nextMilestone(anAssignment('市教育局', { milestones: [aMilestone(0, 'met')] }))).toBeUndefined()
})
