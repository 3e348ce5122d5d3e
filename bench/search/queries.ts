import { readFileSync } from 'node:fs'

/** A question as somebody might type it, with the kinds of help that would be right. */
export interface JudgedQuery {
  id: string
  query: string
  lang: string
  types: string[]
  kind: string
}

/**
 * The first 300 questions and their answers were written by people who had not seen the vocabulary's words; those from
 * q301 on by one who had, for what was missed before: pictures for feelings, signs of a crisis, slips beside side words.
 */
export const readQueries = (): JudgedQuery[] =>
  readFileSync(new URL('./queries.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
