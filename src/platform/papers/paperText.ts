/** A paper's text, or why it cannot be had: a German sentence that says what to do. */
export type PaperText =
  | {
      text: string
      mediaType: MediaType
      /** What a person should look at, though the text was read. */
      notice?: string
    }
  | { problem: string }

export const mediaTypes = [
  'text/plain',
  'text/html',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/pdf',
] as const
export type MediaType = (typeof mediaTypes)[number]

export interface PaperFile {
  /** With its ending, as the person's device calls it. */
  name: string
  bytes: Uint8Array
}

/** What is taken at most. A council's largest papers stay well below. */
export const limits = {
  /** Bytes of a file. */
  bytes: 30 * 1024 * 1024,
  /** Of a PDF. */
  pages: 2_000,
  /** UTF-16 units of a text: some 1,500 dense pages. */
  text: 5_000_000,
  /** For reading one file in a thread of its own. */
  seconds: 60,
} as const

/** Carries a problem out of a reader; never leaves this folder. */
export class PaperProblem extends Error {
  override readonly name = 'PaperProblem'
}

export const cannot = (problem: string) => new PaperProblem(problem)
