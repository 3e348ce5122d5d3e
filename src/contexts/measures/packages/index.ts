import {
  decidePackage,
  listPackages,
  reportOnPackage,
  savePackage,
  showPackage,
} from './operations.ts'
import { listPublicPackages, showPublicPackage } from './public.ts'

export const packageOperations = [
  listPackages,
  showPackage,
  savePackage,
  decidePackage,
  reportOnPackage,
  listPublicPackages,
  showPublicPackage,
]
export { decisionsIn } from './operations.ts'
export { type PackageNote, type PackageState, packageStates } from './shapes.ts'
export { scoreOf } from './standing.ts'
export {
  decidePackage,
  listPackages,
  listPublicPackages,
  reportOnPackage,
  savePackage,
  showPackage,
  showPublicPackage,
}
