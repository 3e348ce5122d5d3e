export { musterstadtCommand } from './command.ts'
export { generateMusterstadt, type MadePack } from './generate.ts'
export { writePack } from './write.ts'
