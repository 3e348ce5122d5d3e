/** What the thread is asked, and what it answers. */
export interface PngJob {
  id: number
  svg: string
  /** In pixels. */
  width: number
}
export type PngAnswer = { id: number; bytes?: Uint8Array<ArrayBuffer>; error?: string }

/** What the thread begins with: files of the renderer and of the fonts. */
export interface PngSetup {
  wasm: string
  fonts: string[]
}
