export { type MadePng, openPngMaker, type PngMaker } from './maker.ts'
