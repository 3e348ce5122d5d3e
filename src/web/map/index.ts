/** The map that moves: its tiles, and where it opens on a page. */

export { areasOf } from './areasOf.ts'
export type { MapConfig, MapMark } from './config.ts'
export { MapIsland, mapScripts } from './MapIsland.tsx'
export { mapTexts } from './texts.ts'
export { createTiles } from './tiles/serve.ts'
