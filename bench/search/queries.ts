import { readFileSync } from 'node:fs'

/** A question as somebody might type it, with the kinds of help that would be right. */
export interface JudgedQuery {
  id: string
  query: string
  lang: string
  types: string[]
  kind: string
}

/** The questions and answers were written by people who had not seen the vocabulary's words. */
export const readQueries = (): JudgedQuery[] =>
  readFileSync(new URL('./queries.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
