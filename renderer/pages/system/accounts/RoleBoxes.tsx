import { Checkbox } from '@mantine/core'
import { type Role, roleNames, roles } from '#shared/domain/roles.ts'
import classes from './Accounts.module.css'

interface RoleBoxesProps {
  readonly value: readonly Role[]
  onChange(roles: Role[]): void
}

/** The roles with what each may do, to be ticked. */
export function RoleBoxes({ value, onChange }: RoleBoxesProps) {
  return (
    <Checkbox.Group aria-label="角色" value={[...value]} onChange={(chosen) => onChange(roles.filter((role) => chosen.includes(role)))}>
      <div className={classes.roles}>
        {roles.map((role) => (
          <Checkbox key={role} value={role} label={roleNames[role].label} description={roleNames[role].means} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
