import { userInfo } from 'node:os'

/** Who runs the command, as the audit log names them. */
export function operatorName(): string {
  try {
    return userInfo().username
  } catch {
    return 'operator' // a container without a passwd entry
  }
}
