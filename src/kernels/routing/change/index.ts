export { type ChangedNetwork, changeNetwork, type Joint, type NetworkChanges } from './change.ts'
